#include "insight/figures/deal.h"

#include "base/sorted_unique.h"
#include <algorithm>
#include <map>
#include <tuple>

namespace pado::insight
{

namespace
{

using Members = std::vector<const FactView*>;

std::vector<int> keysIn(const FactView& fact, extract::Role role)
{
    std::vector<int> keys;
    for (const KeyedParty& party : fact.parties) {
        if (party.role == role)
            keys.push_back(party.key);
    }
    return keys;
}

/// Facts that are one deal, in the order of the smallest ids.
std::vector<Members> foldedRounds(const View& view)
{
    std::vector<Members> groups;
    std::map<std::tuple<std::vector<int>, QString, extract::Status>, size_t> rounds;
    for (const FactView* fact : view.included) {
        if (!fact->isDeal())
            continue;
        const extract::Relation& relation = *fact->relation();
        std::vector<int> investees = keysIn(*fact, extract::Role::Investee);
        makeSortedUnique(investees);
        if (relation.type != extract::RelationType::Investment || relation.round.isEmpty() || investees.empty()) {
            groups.push_back({fact});
            continue;
        }
        const auto [place, isNew] =
            rounds.try_emplace({std::move(investees), relation.round, relation.status}, groups.size());
        if (isNew)
            groups.emplace_back();
        groups[place->second].push_back(fact);
    }
    return groups;
}

/// What was paid: a valuation or a running total is another figure.
const extract::Amount* amountOf(const FactView& fact)
{
    const auto& amount = fact.relation()->amount;
    return amount && amount->kind == extract::Amount::Kind::Deal ? &*amount : nullptr;
}

/// A round's total is at least its largest statement; of equal ones that of more investors.
void takeAmount(Deal& deal, const Target& target)
{
    const auto investors = [](const FactView& fact) { return keysIn(fact, extract::Role::Investor).size(); };
    for (const FactView* member : deal.members) {
        const extract::Amount* amount = amountOf(*member);
        if (!amount)
            continue;
        deal.isStated = true;
        const auto value = converted(sumOf(*amount), member->place.start, target);
        if (!value)
            continue;
        if (!deal.best || std::pair(*value, investors(*member)) > std::pair(*deal.value, investors(*deal.best))) {
            deal.best = member;
            deal.value = value;
        }
    }
}

Deal dealOf(const Members& members, const Keys& keys, const Target& target, bool foldsGroups)
{
    Deal deal{.first = members.front(), .members = members, .status = members.front()->relation()->status};
    const auto earliest = std::ranges::min_element(members, {}, [](const FactView* member) {
        return std::pair(member->place.start, member->place.end); // by id where equal
    });
    deal.place = (*earliest)->place;
    takeAmount(deal, target);
    for (const FactView* member : members) {
        for (const KeyedParty& party : member->parties)
            deal.parties.push_back({party.role, keyOf(keys, party.key, foldsGroups)});
    }
    makeSortedUnique(deal.parties);
    return deal;
}

bool isInternal(const Deal& deal)
{
    return deal.parties.size() > 1 && deal.keys().size() == 1;
}

} // namespace

bool Deal::names(int key) const
{
    return std::ranges::find(parties, key, &KeyedParty::key) != parties.end();
}

std::vector<int> Deal::keys() const
{
    std::vector<int> keys;
    for (const KeyedParty& party : parties)
        keys.push_back(party.key);
    makeSortedUnique(keys);
    return keys;
}

Deals dealsOf(const View& view, const Target& target, bool foldsGroups)
{
    Deals deals;
    for (const Members& members : foldedRounds(view)) {
        Deal deal = dealOf(members, view.keys(), target, foldsGroups);
        (foldsGroups && isInternal(deal) ? deals.internal : deals.between).push_back(std::move(deal));
    }
    return deals;
}

Target targetOf(const View& view, const Question& question)
{
    return {question.currency.isEmpty() ? QStringLiteral("KRW") : question.currency, question.usesRateTable,
            view.archive.rates};
}

DealSum sumOf(const std::vector<const Deal*>& deals)
{
    DealSum sum;
    std::vector<double> values;
    for (const Deal* deal : deals) {
        ++sum.count;
        sum.stated += deal->isStated;
        if (!deal->value)
            continue;
        values.push_back(*deal->value);
        sum.sum = sum.sum.value_or(0) + *deal->value;
    }
    sum.summed = int(values.size());
    sum.median = medianOf(std::move(values));
    return sum;
}

DealCell cellOf(const std::vector<const Deal*>& deals)
{
    std::array<std::vector<const Deal*>, 4> byStatus;
    for (const Deal* deal : deals)
        byStatus[size_t(deal->status)].push_back(deal);
    DealCell cell;
    std::ranges::transform(byStatus, cell.begin(), [](const auto& some) { return sumOf(some); });
    return cell;
}

} // namespace pado::insight
