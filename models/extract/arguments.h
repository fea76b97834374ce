#pragma once

#include "slots.h"
#include "units.h"

namespace pado::extract
{

/// A name in the reach of a trigger.
struct Argument {
    Slot slot = Slot::Topic;
    int unit = 0;
    bool isFar = false;          ///< left of a clause boundary
    bool isTold = false;         ///< … behind which somebody's words end: A를 만들겠다는 [계획을 냈다]
    bool isBeforeReason = false; ///< … of which it is no part: A에 [법을 어겼다며] 과징금을 물렸다
};

/// One inside a relative clause: [하람이 쓰는] 칩은, [하람 서버에 들어가는] 칩은.
struct Within {
    Slot slot = Slot::WithinSubject; ///< or WithinTo
    int unit = 0;
    int predicate = 0; ///< unit of the clause's verb
};

struct Arguments {
    std::vector<Argument> list; ///< nearest first
    bool isBlocked = false;     ///< the clause has a subject that is no name: 일부 주주는
    std::vector<int> swallowed; ///< partners inside relative clauses: A와 [B가 짓는] C를: whose they are is not said
    std::vector<Within> within; ///< nearest first
    int swallowedSubject = -1;  ///< one that opens a relative clause, where the clause around it has none
    int head = -1;              ///< unit that a relative clause describes: A가 투자한 [B]
    int headNoun = -1;          ///< the same where it is no name: A가 투자한 [회사]
    int mainTopic = -1;         ///< of a relative clause: topic or subject of the clause around it
};

/// What stands to the left of a predicate in its clause (and, for a relative clause, the noun that it describes).
/// @param noun  unit of the frame's noun, -1 for none
Arguments argumentsOf(const std::vector<Unit>& units, int predicate, int noun, const Language& language);

/// First unit of the relative clause that ends at `predicate`.
int clauseStart(const std::vector<Unit>& units, int predicate);

} // namespace pado::extract
