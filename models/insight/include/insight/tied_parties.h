#pragma once

#include "extract/fact.h"

#include <vector>

namespace pado::insight
{

/// Two parties of a relation that it ties, by their place among the parties.
struct TiedPair {
    size_t from = 0;
    size_t to = 0;
};

/// Whether a deal of the type goes from one side to the other; else all are partners alike.
bool hasDirection(extract::RelationType type);

/// Giver and taker of a deal that has a direction, each with each; of others every two. Two who invest together are
/// not tied by it.
/// @param roles  of the parties, in their order
std::vector<TiedPair> tiedParties(extract::RelationType type, const std::vector<extract::Role>& roles);

} // namespace pado::insight
