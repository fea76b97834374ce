#pragma once

#include "store/rows.h"

#include <optional>
#include <vector>

namespace pado::brief
{

/// The sum of the deal itself in won, where the sentence gives one: no rate is made up, and neither a valuation nor a
/// running total is the size of a deal.
std::optional<double> sizeInWon(const extract::Relation& relation);

/// The deals to name first, at most `most`: sums in won by size, then sums in other currencies, then deals without a
/// sum by kind; done before planned, more outlets before fewer, later before earlier. Rumours and denials are left out,
/// one type of deal takes at most three places while others wait, and a deal told once as planned and once as done is
/// named once.
std::vector<const store::FactRow*> foremostDeals(const std::vector<store::FactRow>& deals, size_t most);

} // namespace pado::brief
