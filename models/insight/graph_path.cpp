#include "insight/graph_path.h"

#include "igraph_values.h"
#include "insight/graph_layout.h"

#include <algorithm>

namespace pado::insight
{

std::vector<size_t> shortestPath(const WeightedGraph& graph, int from, int to)
{
    const auto pieces = piecesOf(graph);
    const bool leadsThere = std::ranges::any_of(pieces, [&](const std::vector<int>& piece) {
        return std::ranges::binary_search(piece, from) && std::ranges::binary_search(piece, to);
    });
    if (!leadsThere)
        return {}; // igraph would write a warning
    const Graph whole(graph);
    Vector weights(graph.weights);
    Integers edges;
    igraph_get_shortest_path_dijkstra(whole.get(), nullptr, edges.get(), from, to, weights.get(), IGRAPH_ALL);
    std::vector<size_t> path;
    for (igraph_integer_t i = 0; i < igraph_vector_int_size(edges.get()); ++i)
        path.push_back(size_t(edges[size_t(i)]));
    return path;
}

} // namespace pado::insight
