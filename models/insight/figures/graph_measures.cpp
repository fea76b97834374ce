#include "graph_measures.h"

#include "igraph_values.h"

namespace pado::insight
{

namespace
{

constexpr double damping = 0.85;
constexpr unsigned long seed = 42;
constexpr double randomness = 0.01; ///< of Leiden's refinement

} // namespace

std::vector<double> betweennessOf(const WeightedGraph& graph)
{
    if (graph.nodes < 3)
        return std::vector<double>(size_t(graph.nodes), 0.0);
    const Graph whole(graph);
    Vector scores;
    igraph_betweenness(whole.get(), scores.get(), igraph_vss_all(), IGRAPH_UNDIRECTED, nullptr);
    std::vector<double> shares = scores.values();
    const double pairs = (graph.nodes - 1.0) * (graph.nodes - 2.0) / 2;
    for (double& share : shares)
        share /= pairs;
    return shares;
}

std::vector<double> pageRankOf(const WeightedGraph& graph)
{
    const Graph whole(graph);
    Vector ranks, weights(graph.weights);
    igraph_pagerank(whole.get(), IGRAPH_PAGERANK_ALGO_PRPACK, ranks.get(), nullptr, igraph_vss_all(), IGRAPH_UNDIRECTED,
                    damping, weights.get(), nullptr);
    return ranks.values();
}

Communities communitiesOf(const WeightedGraph& graph)
{
    std::vector<double> strengths(size_t(graph.nodes), 0.0);
    double total = 0;
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        strengths[size_t(graph.edges[i].first)] += graph.weights[i];
        strengths[size_t(graph.edges[i].second)] += graph.weights[i];
        total += graph.weights[i];
    }
    if (total <= 0) { // ties so old that their weight is gone hold nobody together
        Communities alone;
        for (int node = 0; node < graph.nodes; ++node)
            alone.of.push_back(node);
        return alone;
    }
    const Graph whole(graph);
    Vector weights(graph.weights), nodeWeights(strengths);
    Integers members;
    constexpr igraph_integer_t untilStable = -1;
    igraph_rng_seed(igraph_rng_default(), seed);
    igraph_community_leiden(whole.get(), weights.get(), nodeWeights.get(), 1 / (2 * total), randomness, false,
                            untilStable, members.get(), nullptr, nullptr);
    Communities communities;
    for (int node = 0; node < graph.nodes; ++node)
        communities.of.push_back(int(members[size_t(node)]));
    igraph_modularity(whole.get(), members.get(), weights.get(), 1, IGRAPH_UNDIRECTED, &communities.modularity);
    return communities;
}

} // namespace pado::insight
