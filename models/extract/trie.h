#pragma once

#include <QStringView>

#include <algorithm>
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
        if (key.size() == 1)
            m_singles[(key[0].unicode() >> 6) % m_singles.size()] |= quint64(1) << (key[0].unicode() & 63);
        if (key.size() > 1)
            addPair(quint32(key[0].unicode()) << 16 | key[1].unicode());
        if (m_listOf[size_t(node)] == 0) {
            m_listOf[size_t(node)] = int(m_lists.size());
            m_lists.emplace_back();
        }
        m_lists[size_t(m_listOf[size_t(node)])].push_back(value);
    }

    /// Can a string begin the text? Cheap; tells of most places that none does.
    bool mayBegin(QStringView text) const
    {
        return !text.isEmpty() && mayBegin(text[0]) && (text.size() == 1 || mayBegin(text[0], text[1]));
    }
    /// The same of two characters.
    bool mayBegin(QChar first, QChar second) const
    {
        const size_t pair = placeOfPair(quint32(first.unicode()) << 16 | second.unicode());
        return m_pairs[pair / 64] >> pair % 64 & 1 || isSingle(first);
    }

    /// The node after `node` along `c`, -1 where there is none. The root is 0.
    int step(int node, QChar c) const
    {
        if (node == 0 && !mayBegin(c))
            return -1;
        const quint64 edge = m_edges[placeOf(keyOf(node, c))];
        return edge == 0 ? -1 : int(edge & nodeMask);
    }

    /// In order of insertion.
    const std::vector<int>& valuesAt(int node) const { return m_lists[size_t(m_listOf[size_t(node)])]; }

private:
    // An edge is one number: the node that it leaves, counted from 1, the character, the node that it leads to.
    static constexpr int nodeBits = 24;
    static constexpr quint64 nodeMask = (quint64(1) << nodeBits) - 1;

    static quint64 keyOf(int node, QChar c) { return (quint64(node + 1) << 16 | c.unicode()) << nodeBits; }

    /// Most characters of a text begin no key: a few bits tell so before the table is asked.
    bool isSingle(QChar c) const { return m_singles[(c.unicode() >> 6) % m_singles.size()] >> (c.unicode() & 63) & 1; }
    size_t placeOfPair(quint32 pair) const
    {
        return size_t(pair * 0x9E3779B97F4A7C15ULL >> 32) & (64 * m_pairs.size() - 1);
    }
    void addPair(quint32 pair)
    {
        constexpr size_t bitsAPair = 16;
        m_pairKeys.push_back(pair);
        size_t first = m_pairKeys.size() - 1;
        if (bitsAPair * m_pairKeys.size() > 64 * m_pairs.size()) {
            std::ranges::sort(m_pairKeys);
            m_pairKeys.erase(std::ranges::unique(m_pairKeys).begin(), m_pairKeys.end());
            const bool staysFull = 2 * bitsAPair * m_pairKeys.size() > 64 * m_pairs.size();
            m_pairs.assign(staysFull ? 2 * m_pairs.size() : m_pairs.size(), 0);
            first = 0;
        }
        for (size_t i = first; i < m_pairKeys.size(); ++i) {
            const size_t place = placeOfPair(m_pairKeys[i]);
            m_pairs[place / 64] |= quint64(1) << place % 64;
        }
    }
    bool mayBegin(QChar c) const { return m_firsts[(c.unicode() >> 6) % m_firsts.size()] >> (c.unicode() & 63) & 1; }

    /// Where the edge lies, or the free place where it would.
    size_t placeOf(quint64 key) const
    {
        const size_t mask = m_edges.size() - 1;
        size_t at = size_t((key >> nodeBits) * 0x9E3779B97F4A7C15ULL >> 32) & mask;
        while (m_edges[at] != 0 && (m_edges[at] & ~nodeMask) != key)
            at = (at + 1) & mask;
        return at;
    }

    int childOf(int node, QChar c)
    {
        if (node == 0)
            m_firsts[(c.unicode() >> 6) % m_firsts.size()] |= quint64(1) << (c.unicode() & 63);
        if (2 * (m_listOf.size() + 1) > m_edges.size())
            grow();
        quint64& edge = m_edges[placeOf(keyOf(node, c))];
        if (edge == 0) {
            edge = keyOf(node, c) | m_listOf.size();
            m_listOf.push_back(0);
        }
        return int(edge & nodeMask);
    }

    void grow()
    {
        std::vector<quint64> old(2 * m_edges.size());
        old.swap(m_edges);
        for (const quint64 edge : old) {
            if (edge != 0)
                m_edges[placeOf(edge & ~nodeMask)] = edge;
        }
    }

    std::array<quint64, 64> m_firsts = {};
    std::array<quint64, 64> m_singles = {};                  ///< keys of one character
    std::vector<quint32> m_pairKeys;                         ///< the first two characters of the others …
    std::vector<quint64> m_pairs = std::vector<quint64>(16); ///< … and a bit for each in a table that they fill thinly
    std::vector<quint64> m_edges = std::vector<quint64>(16); ///< 0: free
    std::vector<int> m_listOf = {0};                         ///< of each node: where its values lie; 0: none
    std::vector<std::vector<int>> m_lists = {{}};
};

} // namespace pado::extract
