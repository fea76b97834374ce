#pragma once

#include "arguments.h"
#include "discourse.h"
#include "frames.h"
#include "relation_draft.h"
#include "triggers.h"

namespace pado::extract
{

/// Who plays which role in a frame that fired.
struct Cast {
    std::vector<DraftParty> parties;
    std::vector<int> products; ///< entities in the role "object"
    bool hasSubject = false;   ///< named in the sentence or borrowed
    bool hasBorrowedSubject = false;
    bool hasFarComplement = false;
    double nameScore = 1; ///< of the least sure name
};

/// Gives the names around a trigger their roles. Nearest groups win; a relative clause's head fills its gap; a missing
/// subject is the topic of the text.
Cast castOf(const Trigger& trigger, const Frame& frame, const std::vector<Unit>& units, const Reading& reading,
            const Language& language, const Discourse& discourse);

/// May an entity of this type play the role?
bool mayPlay(Role role, const ArticleEntity& entity, const Frame& frame);

} // namespace pado::extract
