#pragma once

#include <QStringView>

#include <array>
#include <vector>

namespace pado::extract
{

/// Where names may begin in a text, found by their first character. Made once an article.
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
        for (int i = m_first[chainOf(name.front())]; i != none; i = m_starts[size_t(i)].next) {
            const qsizetype at = m_starts[size_t(i)].at;
            if (at >= free && text.sliced(at).startsWith(name)) {
                take(at);
                free = at + name.size();
            }
        }
    }

private:
    static constexpr int none = -1;
    struct Start {
        qsizetype at = 0;
        int next = none; ///< start with the same first character
    };
    static size_t chainOf(QChar c) { return c.unicode() % 256; }

    std::array<int, 256> m_first;
    std::vector<Start> m_starts;
};

} // namespace pado::extract
