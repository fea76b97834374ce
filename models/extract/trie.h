#pragma once

#include <QStringView>

#include <array>
#include <vector>

namespace pado::extract
{

/// Many strings found at one place by walking once along the text. Values are the caller's indices; a string may carry
/// several. Edges lie in one open-addressed table: a step costs about one probe.
class Trie
{
public:
    void insert(QStringView key, int value)
    {
        int node = 0;
        for (const QChar c : key)
            node = childOf(node, c);
        if (m_listOf[size_t(node)] == 0) {
            m_listOf[size_t(node)] = int(m_lists.size());
            m_lists.emplace_back();
        }
        m_lists[size_t(m_listOf[size_t(node)])].push_back(value);
    }

    /// The node after `node` along `c`, -1 where there is none. The root is 0.
    int step(int node, QChar c) const
    {
        if (node == 0 && !mayBegin(c))
            return -1;
        const Edge& edge = m_edges[placeOf(keyOf(node, c))];
        return edge.key == 0 ? -1 : edge.to;
    }

    /// In order of insertion.
    const std::vector<int>& valuesAt(int node) const { return m_lists[size_t(m_listOf[size_t(node)])]; }

private:
    struct Edge {
        quint64 key = 0; ///< 0: free
        int to = 0;
    };

    static quint64 keyOf(int node, QChar c) { return quint64(node + 1) << 16 | c.unicode(); }

    /// Most characters of a text begin no key: a few bits tell so before the table is asked.
    bool mayBegin(QChar c) const { return m_firsts[(c.unicode() >> 6) % m_firsts.size()] >> (c.unicode() & 63) & 1; }

    /// Where the edge lies, or the free place where it would.
    size_t placeOf(quint64 key) const
    {
        const size_t mask = m_edges.size() - 1;
        size_t at = size_t(key * 0x9E3779B97F4A7C15ULL >> 32) & mask;
        while (m_edges[at].key != 0 && m_edges[at].key != key)
            at = (at + 1) & mask;
        return at;
    }

    int childOf(int node, QChar c)
    {
        if (node == 0)
            m_firsts[(c.unicode() >> 6) % m_firsts.size()] |= quint64(1) << (c.unicode() & 63);
        if (2 * (m_listOf.size() + 1) > m_edges.size())
            grow();
        Edge& edge = m_edges[placeOf(keyOf(node, c))];
        if (edge.key == 0) {
            edge = {keyOf(node, c), int(m_listOf.size())};
            m_listOf.push_back(0);
        }
        return edge.to;
    }

    void grow()
    {
        std::vector<Edge> old(2 * m_edges.size());
        old.swap(m_edges);
        for (const Edge& edge : old) {
            if (edge.key != 0)
                m_edges[placeOf(edge.key)] = edge;
        }
    }

    std::array<quint64, 64> m_firsts = {};
    std::vector<Edge> m_edges = std::vector<Edge>(16);
    std::vector<int> m_listOf = {0}; ///< of each node: where its values lie; 0: none
    std::vector<std::vector<int>> m_lists = {{}};
};

} // namespace pado::extract
