#pragma once

#include <utility>
#include <vector>

namespace pado::insight
{

/// A simple, undirected graph whose nodes are numbers from 0.
struct WeightedGraph {
    int nodes = 0;
    std::vector<std::pair<int, int>> edges;
    std::vector<double> weights; ///< positive, one an edge
};

} // namespace pado::insight
