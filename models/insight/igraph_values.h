#pragma once

#include "insight/weighted_graph.h"

#include <igraph/igraph.h>

#include <vector>

namespace pado::insight
{

// igraph's values as ones that free themselves.

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

} // namespace pado::insight
