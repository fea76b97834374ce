#pragma once

#include "extract/fact.h"
#include "reading.h"

#include <vector>

namespace pado::extract
{

/// A relation on its way: parties are indices into Reading::entities.
struct DraftParty {
    int entity = 0;
    Role role = Role::Partner;
    bool operator==(const DraftParty&) const = default;
};

struct RelationDraft {
    RelationType type = RelationType::Partnership;
    std::vector<DraftParty> parties;
    QString object;
    std::optional<Amount> amount;
    QString round;
    std::optional<DateRange> date;
    Status status = Status::Done;
    bool isOnlyDenial = false; ///< counts only where another sentence tells of the deal as planned or rumoured
    bool isPartial = false;    ///< partners only, nobody says whose: 루닛과의 협약을 통해
    double confidence = 0;
    QString rule;
    int sentence = 0; ///< index into Reading::sentences
    std::vector<int> further;
};

/// Adds the party once.
inline void addParty(RelationDraft& draft, int entity, Role role)
{
    const DraftParty party{entity, role};
    for (const DraftParty& known : draft.parties) {
        if (known.entity == entity && (known.role == role || role == Role::Partner || role == Role::Party))
            return;
    }
    draft.parties.push_back(party);
}

/// One draft a fact: same type and same parties, the better sentence first; then the narrower type wins over the wider
/// one.
std::vector<RelationDraft> merged(std::vector<RelationDraft> drafts);

} // namespace pado::extract
