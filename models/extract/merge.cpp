#include "relation_draft.h"

#include <algorithm>
#include <set>

namespace pado::extract
{

namespace
{

using PartySet = std::set<std::pair<int, int>>;

PartySet partySet(const RelationDraft& draft)
{
    PartySet set;
    for (const DraftParty& party : draft.parties)
        set.emplace(draft.type == RelationType::Acquisition ? 0 : int(party.role), party.entity);
    return set;
}

std::set<int> entitySet(const RelationDraft& draft)
{
    std::set<int> set;
    for (const DraftParty& party : draft.parties)
        set.insert(party.entity);
    return set;
}

bool hasOtherAmount(const RelationDraft& a, const RelationDraft& b)
{
    return a.amount && b.amount && a.amount->value != b.amount->value;
}

bool isSame(const RelationDraft& a, const RelationDraft& b)
{
    const bool isOtherRound = a.type == RelationType::Investment && hasOtherAmount(a, b);
    return a.type == b.type && !isOtherRound && partySet(a) == partySet(b);
}

/// Of two sentences that tell one deal the one that denies it comes first, else the surer one.
bool comesFirst(const RelationDraft& a, const RelationDraft& b)
{
    const bool isDenied = a.status == Status::Denied;
    return isDenied == (b.status == Status::Denied) ? a.confidence > b.confidence : isDenied;
}

/// A deal done is not undone by "…하지 않았다", which then speaks of something else.
bool isIdleDenial(const RelationDraft& denial, const RelationDraft& deal)
{
    return denial.isOnlyDenial && deal.status != Status::Planned && deal.status != Status::Reported;
}

void absorb(RelationDraft& into, RelationDraft from)
{
    if (isIdleDenial(from, into) && !into.isOnlyDenial)
        return;
    if (isIdleDenial(into, from) && !from.isOnlyDenial) {
        into = std::move(from);
        return;
    }
    const bool isToldElsewhere = !from.isOnlyDenial || !into.isOnlyDenial;
    if (comesFirst(from, into))
        std::swap(into, from);
    into.isOnlyDenial = into.isOnlyDenial && !isToldElsewhere;
    if (from.sentence != into.sentence)
        into.further.push_back(from.sentence);
    into.further.insert(into.further.end(), from.further.begin(), from.further.end());
    std::ranges::sort(into.further);
    const auto [first, last] = std::ranges::unique(into.further);
    into.further.erase(first, last);
    std::erase(into.further, into.sentence);
    if (into.object.isEmpty())
        into.object = from.object;
    if (!into.amount)
        into.amount = from.amount;
    if (into.round.isEmpty())
        into.round = from.round;
    if (!into.date)
        into.date = from.date;
    into.confidence = std::min(1.0, into.confidence + 0.03);
}

/// How narrow a type is among those that tell of the same cooperation.
int narrowness(RelationType type)
{
    switch (type) {
    case RelationType::Mou:
        return 3;
    case RelationType::JointDevelopment:
        return 2;
    case RelationType::Partnership:
        return 1;
    default:
        return 0;
    }
}

/// Does `strong` make `weak` superfluous?
bool covers(const RelationDraft& strong, const RelationDraft& weak)
{
    const std::set<int> a = entitySet(strong), b = entitySet(weak);
    const bool isSubset = std::ranges::includes(a, b);
    const bool isSameSentence = strong.sentence == weak.sentence;
    if (narrowness(strong.type) && narrowness(weak.type)) {
        if (strong.type == weak.type)
            return isSubset && a.size() > b.size() && isSameSentence;
        return isSubset && narrowness(strong.type) > narrowness(weak.type) && isSameSentence;
    }
    if (a == b && strong.type == RelationType::Launch && weak.type == RelationType::Product)
        return true;
    if (a == b && strong.type == RelationType::Supply && weak.type == RelationType::Adoption)
        return isSameSentence;
    if (a == b && strong.type == RelationType::Acquisition &&
        (weak.type == RelationType::Investment || narrowness(weak.type)))
        return isSameSentence;
    if (a == b && isSameSentence && narrowness(weak.type) &&
        (strong.type == RelationType::Supply || strong.type == RelationType::Investment ||
         strong.type == RelationType::Dispute))
        return weak.type == RelationType::Partnership;
    return strong.type == weak.type && isSameSentence && isSubset && a.size() > b.size();
}

} // namespace

std::vector<RelationDraft> merged(std::vector<RelationDraft> drafts)
{
    std::vector<RelationDraft> unique;
    for (RelationDraft& draft : drafts) {
        const auto twin =
            std::ranges::find_if(unique, [&](const RelationDraft& known) { return isSame(known, draft); });
        if (twin == unique.end())
            unique.push_back(std::move(draft));
        else
            absorb(*twin, std::move(draft));
    }
    std::erase_if(unique, [](const RelationDraft& draft) { return draft.isOnlyDenial; });
    std::vector<RelationDraft> kept;
    for (size_t i = 0; i < unique.size(); ++i) {
        const bool isCovered = std::ranges::any_of(
            unique, [&](const RelationDraft& other) { return &other != &unique[i] && covers(other, unique[i]); });
        if (!isCovered)
            kept.push_back(unique[i]);
    }
    std::ranges::stable_sort(kept, {}, &RelationDraft::sentence);
    return kept;
}

} // namespace pado::extract
