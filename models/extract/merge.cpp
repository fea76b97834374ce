#include "relation_draft.h"

#include <algorithm>
#include <map>

namespace pado::extract
{

namespace
{

/// Who plays what, in an order of its own.
std::vector<std::pair<int, int>> sortedParties(const RelationDraft& draft)
{
    std::vector<std::pair<int, int>> parties;
    for (const DraftParty& party : draft.parties)
        parties.emplace_back(draft.type == RelationType::Acquisition ? 0 : int(party.role), party.entity);
    std::ranges::sort(parties);
    parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
    return parties;
}

std::vector<int> sortedEntities(const RelationDraft& draft)
{
    std::vector<int> entities;
    for (const DraftParty& party : draft.parties)
        entities.push_back(party.entity);
    std::ranges::sort(entities);
    entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
    return entities;
}

bool hasOtherAmount(const RelationDraft& a, const RelationDraft& b)
{
    return a.amount && b.amount && a.amount->value != b.amount->value;
}

/// 2022년 300억원, 지난달 500억원: sums of rounds part them, of other deals only where their days do, too.
bool isOtherDeal(const RelationDraft& a, const RelationDraft& b)
{
    const bool isOtherDay = a.date && b.date && a.date->start != b.date->start;
    return hasOtherAmount(a, b) && (a.type == RelationType::Investment || isOtherDay);
}

/// Does the weaker of two name no day but that of the stronger one?
bool isOfDay(const RelationDraft& weak, const RelationDraft& strong)
{
    return !weak.date || (strong.date && weak.date->start == strong.date->start);
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

/// Does `strong`, told of the entities `a`, make `weak`, told of `b`, superfluous?
bool covers(const RelationDraft& strong, const std::vector<int>& a, const RelationDraft& weak,
            const std::vector<int>& b)
{
    const bool isSubset = std::ranges::includes(a, b);
    const bool isSameSentence = strong.sentence == weak.sentence || (weak.isPartial && a.size() > b.size());
    if (narrowness(strong.type) && narrowness(weak.type)) {
        if (strong.type == weak.type)
            return isSubset && a.size() > b.size() && isSameSentence;
        return isSubset && narrowness(strong.type) > narrowness(weak.type) && isSameSentence;
    }
    if (a == b && strong.type == RelationType::Launch && weak.type == RelationType::Product)
        return isSameSentence || weak.rule == u"product.known"; // a sentence of its own tells whose it is
    if (a == b && strong.type == RelationType::Supply && weak.type == RelationType::Adoption)
        return isSameSentence;
    if (a == b && strong.type == RelationType::Acquisition &&
        (weak.type == RelationType::Investment || narrowness(weak.type)))
        return isSameSentence ||
               (weak.rule == u"investment.stake" && !isOtherDeal(strong, weak) && isOfDay(weak, strong));
    if (a == b && strong.type == RelationType::Dispute && weak.type == RelationType::Policy)
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
    std::map<std::pair<RelationType, std::vector<std::pair<int, int>>>, std::vector<size_t>> known;
    for (RelationDraft& draft : drafts) {
        std::vector<size_t>& twins = known[{draft.type, sortedParties(draft)}];
        const auto twin = std::ranges::find_if(twins, [&](size_t i) { return !isOtherDeal(unique[i], draft); });
        if (twin == twins.end()) {
            twins.push_back(unique.size());
            unique.push_back(std::move(draft));
        } else {
            absorb(unique[*twin], std::move(draft));
        }
    }
    std::erase_if(unique, [](const RelationDraft& draft) { return draft.isOnlyDenial; });
    std::vector<std::vector<int>> entities;
    std::ranges::transform(unique, std::back_inserter(entities), sortedEntities);
    std::vector<RelationDraft> kept;
    for (size_t i = 0; i < unique.size(); ++i) {
        bool isCovered = false;
        for (size_t k = 0; k < unique.size() && !isCovered; ++k)
            isCovered = k != i && covers(unique[k], entities[k], unique[i], entities[i]);
        if (!isCovered)
            kept.push_back(unique[i]);
    }
    std::ranges::stable_sort(kept, {}, &RelationDraft::sentence);
    return kept;
}

} // namespace pado::extract
