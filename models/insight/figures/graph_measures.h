#pragma once

#include "insight/weighted_graph.h"

#include <vector>

namespace pado::insight
{

/// Share of the shortest paths (by hops) between others that lead through each node, 0–1; 0 of fewer than three nodes.
/// @source U. Brandes, A Faster Algorithm for Betweenness Centrality, 2001
std::vector<double> betweennessOf(const WeightedGraph& graph);

/// Weighted PageRank, damping 0.85, sum 1.
std::vector<double> pageRankOf(const WeightedGraph& graph);

/// A partition of high modularity, the same every time.
/// @source V. A. Traag et al., From Louvain to Leiden, 2019
struct Communities {
    std::vector<int> of; ///< by node; numbers without an order
    double modularity = 0;
};
Communities communitiesOf(const WeightedGraph& graph);

} // namespace pado::insight
