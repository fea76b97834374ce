#pragma once

#include "insight/figures/money.h"
#include "insight/figures/question.h"
#include "insight/figures/view.h"

#include <array>
#include <optional>
#include <vector>

namespace pado::insight
{

/// A deal as figures count it: a fact, or the reports of one funding round as one.
struct Deal {
    const FactView* first = nullptr; ///< of its members, that with the smallest id, by which the deal is known
    const FactView* best = nullptr;  ///< the member that gave the sum; nullptr: none
    std::vector<const FactView*> members = {}; ///< by id
    extract::Status status = extract::Status::Done;
    Days place = {};
    bool isStated = false;                ///< has an amount, whether or not it can be summed
    std::optional<double> value = {};     ///< in the target currency
    std::vector<KeyedParty> parties = {}; ///< each once, by role and key; groups may be folded

    extract::RelationType type() const { return first->relation()->type; }
    const QString& round() const { return first->relation()->round; }
    bool names(int key) const;
    std::vector<int> keys() const; ///< each once, ascending
};

struct Deals {
    std::vector<Deal> between;  ///< by id
    std::vector<Deal> internal; ///< whose parties fold into one group; by id
};

/// Deals of all time: investments of one round in the same companies and of one status are one.
Deals dealsOf(const View& view, const Target& target, bool foldsGroups);
Target targetOf(const View& view, const Question& question);

/// What the deals of one status come to.
struct DealSum {
    int count = 0;
    int stated = 0; ///< with an amount
    int summed = 0; ///< with one that can be summed
    std::optional<double> sum;
    std::optional<double> median;
    bool operator==(const DealSum&) const = default;
};
DealSum sumOf(const std::vector<const Deal*>& deals);

/// Of each status by itself, in the order of extract::Status.
using DealCell = std::array<DealSum, 4>;
DealCell cellOf(const std::vector<const Deal*>& deals);

} // namespace pado::insight
