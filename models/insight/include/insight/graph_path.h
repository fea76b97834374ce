#pragma once

#include "insight/weighted_graph.h"

#include <cstddef>
#include <vector>

namespace pado::insight
{

/// The edges of the way from one node to another whose weights add up to the least, in their order; empty where none
/// leads there.
/// @source E. W. Dijkstra, A Note on Two Problems in Connexion with Graphs, 1959
std::vector<size_t> shortestPath(const WeightedGraph& graph, int from, int to);

} // namespace pado::insight
