#pragma once

#include "text/prefix.h"

#include <QStringView>

#include <array>
#include <vector>

namespace pado::extract
{

/// Where names may begin in a text, found by their first two characters. Made once an article.
class NameStarts
{
public:
    NameStarts() { m_first.fill(none); }
    explicit NameStarts(QStringView text);

    /// Calls `take` with each place where a name may begin, in order.
    template <class Take>
    void forEach(Take take) const
    {
        for (auto start = m_starts.rbegin(); start != m_starts.rend(); ++start)
            take(start->at);
    }
    /// Calls `take` with each place where the name stands and a name may begin, in order, none over the one before.
    template <class Take>
    void forEach(QStringView text, QStringView name, Take take) const
    {
        qsizetype free = 0;
        const auto look = [&](qsizetype at) {
            if (at >= free && text::startsWith(text.sliced(at), name)) {
                take(at);
                free = at + name.size();
            }
        };
        if (name.size() < 2) {
            forEach(look);
            return;
        }
        for (int i = m_first[chainOf(name[0], name[1])]; i != none; i = m_starts[size_t(i)].next)
            look(m_starts[size_t(i)].at);
    }

private:
    static constexpr int none = -1;
    struct Start {
        qsizetype at = 0;
        int next = none; ///< start with the same first two characters, or others that share their chain
    };
    static constexpr size_t chains = 1024;
    static size_t chainOf(QChar first, QChar second) { return (first.unicode() + 37 * second.unicode()) % chains; }

    std::array<int, chains> m_first;
    std::vector<Start> m_starts;
};

} // namespace pado::extract
