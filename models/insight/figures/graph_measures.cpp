#include "graph_measures.h"

#include <igraph/igraph.h>

namespace pado::insight
{

namespace
{

constexpr double damping = 0.85;
constexpr unsigned long seed = 42;
constexpr double randomness = 0.01; ///< of Leiden's refinement

class Vector
{
public:
    explicit Vector(size_t size = 0) { igraph_vector_init(&m_vector, igraph_integer_t(size)); }
    explicit Vector(const std::vector<double>& values) : Vector(values.size())
    {
        for (size_t i = 0; i < values.size(); ++i)
            VECTOR(m_vector)[i] = values[i];
    }
    ~Vector() { igraph_vector_destroy(&m_vector); }
    Vector(const Vector&) = delete;
    Vector& operator=(const Vector&) = delete;
    igraph_vector_t* get() { return &m_vector; }
    std::vector<double> values() { return {VECTOR(m_vector), VECTOR(m_vector) + igraph_vector_size(&m_vector)}; }

private:
    igraph_vector_t m_vector;
};

class Integers
{
public:
    explicit Integers(size_t size = 0) { igraph_vector_int_init(&m_vector, igraph_integer_t(size)); }
    ~Integers() { igraph_vector_int_destroy(&m_vector); }
    Integers(const Integers&) = delete;
    Integers& operator=(const Integers&) = delete;
    igraph_vector_int_t* get() { return &m_vector; }
    igraph_integer_t& operator[](size_t i) { return VECTOR(m_vector)[i]; }

private:
    igraph_vector_int_t m_vector;
};

class Graph
{
public:
    explicit Graph(const WeightedGraph& graph)
    {
        Integers ends(2 * graph.edges.size());
        for (size_t i = 0; i < graph.edges.size(); ++i) {
            ends[2 * i] = graph.edges[i].first;
            ends[2 * i + 1] = graph.edges[i].second;
        }
        igraph_create(&m_graph, ends.get(), graph.nodes, IGRAPH_UNDIRECTED);
    }
    ~Graph() { igraph_destroy(&m_graph); }
    Graph(const Graph&) = delete;
    Graph& operator=(const Graph&) = delete;
    const igraph_t* get() const { return &m_graph; }

private:
    igraph_t m_graph;
};

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
