#pragma once

#include <QStringView>

#include <unordered_map>
#include <vector>

namespace pado::extract
{

/// Many strings found at one place by walking once along the text. Values are the caller's indices; a string may carry
/// several.
class Trie
{
public:
    void insert(QStringView key, int value)
    {
        int node = 0;
        for (const QChar c : key) {
            const auto [it, isNew] = m_children.try_emplace(edge(node, c), int(m_values.size()));
            if (isNew)
                m_values.emplace_back();
            node = it->second;
        }
        m_values[size_t(node)].push_back(value);
    }

    /// The node after `node` along `c`, -1 where there is none. The root is 0.
    int step(int node, QChar c) const
    {
        const auto it = m_children.find(edge(node, c));
        return it == m_children.end() ? -1 : it->second;
    }

    const std::vector<int>& valuesAt(int node) const { return m_values[size_t(node)]; }

private:
    static quint64 edge(int node, QChar c) { return quint64(node) << 16 | c.unicode(); }

    std::unordered_map<quint64, int> m_children;
    std::vector<std::vector<int>> m_values = std::vector<std::vector<int>>(1);
};

} // namespace pado::extract
