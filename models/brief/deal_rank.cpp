#include "deal_rank.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace pado::brief
{

namespace
{

using extract::RelationType;

constexpr int mostOfType = 3;
constexpr size_t mostWithoutWon = 2; // places for deals whose size cannot be compared

constexpr std::array byWeight = {RelationType::Acquisition,      RelationType::Investment,  RelationType::Supply,
                                 RelationType::JointDevelopment, RelationType::Partnership, RelationType::Mou,
                                 RelationType::Adoption};

const extract::Relation& relationOf(const store::FactRow& deal)
{
    return std::get<extract::Relation>(deal.claim);
}

bool hasSize(const extract::Relation& relation)
{
    return relation.amount && relation.amount->kind == extract::Amount::Kind::Deal;
}

/// Of amounts in one currency; a range counts with its upper end.
double sizeOf(const extract::Amount& amount)
{
    return amount.value.value_or(amount.max.value_or(amount.min.value_or(0)));
}

enum class Measure { Won, OtherCurrency, None };

Measure measureOf(const extract::Relation& relation)
{
    if (sizeInWon(relation))
        return Measure::Won;
    return hasSize(relation) ? Measure::OtherCurrency : Measure::None;
}

/// Smaller is better; what is equal keeps its order, latest first.
auto rankOf(const store::FactRow* deal)
{
    const extract::Relation& relation = relationOf(*deal);
    const auto weight = std::ranges::find(byWeight, relation.type) - byWeight.begin();
    const bool isPlanned = relation.status == extract::Status::Planned;
    const Measure measure = measureOf(relation);
    const double size = measure == Measure::Won ? *sizeInWon(relation) : 0; // other currencies do not compare
    return std::tuple(measure, -size, measure == Measure::None ? weight : 0, isPlanned, -deal->sources, weight);
}

/// Told already with the same parties, and not as another sum.
bool isRepeated(const store::FactRow& deal, const std::vector<const store::FactRow*>& chosen)
{
    const extract::Relation& relation = relationOf(deal);
    return std::ranges::any_of(chosen, [&](const store::FactRow* other) {
        const extract::Relation& told = relationOf(*other);
        return told.type == relation.type && std::ranges::is_permutation(told.parties, relation.parties) &&
               (!relation.amount || told.amount == relation.amount);
    });
}

} // namespace

std::optional<double> sizeInWon(const extract::Relation& relation)
{
    if (!hasSize(relation))
        return std::nullopt;
    const extract::Amount& amount = *relation.amount;
    if (amount.unit == u"KRW")
        return sizeOf(amount);
    if (amount.statedAlternative && amount.statedAlternative->unit == u"KRW")
        return amount.statedAlternative->value;
    return std::nullopt;
}

std::vector<const store::FactRow*> foremostDeals(const std::vector<store::FactRow>& deals, size_t most)
{
    std::vector<const store::FactRow*> ranked;
    for (const store::FactRow& deal : deals) {
        const extract::Status status = relationOf(deal).status;
        if (status == extract::Status::Done || status == extract::Status::Planned)
            ranked.push_back(&deal);
    }
    std::ranges::stable_sort(ranked, {}, rankOf);
    std::vector<const store::FactRow*> chosen, waiting;
    std::map<RelationType, int> ofType;
    size_t withoutWon = 0;
    for (const store::FactRow* deal : ranked) {
        if (chosen.size() == most)
            break;
        if (isRepeated(*deal, chosen))
            continue;
        const bool isInWon = measureOf(relationOf(*deal)) == Measure::Won;
        if (ofType[relationOf(*deal).type] >= mostOfType || (!isInWon && withoutWon == mostWithoutWon)) {
            if (isInWon)
                waiting.push_back(deal);
            continue;
        }
        ++ofType[relationOf(*deal).type];
        withoutWon += !isInWon;
        chosen.push_back(deal);
    }
    for (size_t i = 0; i < waiting.size() && chosen.size() < most; ++i)
        chosen.push_back(waiting[i]);
    std::ranges::stable_sort(chosen, {}, rankOf);
    return chosen;
}

} // namespace pado::brief
