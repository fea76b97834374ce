#pragma once

#include <QtGlobal>

#include <vector>

namespace pado::extract
{

enum class Origin {
    Known,       ///< by the knowledge base
    Constructed, ///< by a construction of the text: ㈜누리봇, 스타트업 누리봇
    Spread,      ///< the same name again, or its short form
};

/// One place where an entity is named. Particles are not part of it.
struct Named {
    qsizetype start = 0; ///< UTF-16 units of Reading::text
    qsizetype end = 0;
    int entity = 0; ///< index into Reading::entities
    Origin origin = Origin::Known;
    double score = 1;      ///< how sure, 0–1
    bool isQuoted = false; ///< stands in '…'
};

/// The names of one article, none of which overlaps another, with the places that they take: whether a place is free
/// costs as much as the place is long, however many names there are.
class NameTable
{
public:
    NameTable() = default;
    explicit NameTable(qsizetype textSize) : m_nameAt(size_t(textSize), none) {}

    void add(const Named& named);
    /// From now on, until more are added, names are in order of their place.
    void sort();
    template <class Is>
    void removeIf(Is is)
    {
        if (std::erase_if(m_names, is) > 0) {
            m_sorted = 0;
            place(0);
        }
    }

    bool isFree(qsizetype start, qsizetype end) const;
    /// The first in order that meets the stretch, null where it is free.
    const Named* meeting(qsizetype start, qsizetype end) const;
    /// All that meet it, in order.
    std::vector<const Named*> allMeeting(qsizetype start, qsizetype end) const;

    auto begin() const { return m_names.cbegin(); }
    auto end() const { return m_names.cend(); }
    size_t size() const { return m_names.size(); }
    const Named& operator[](size_t index) const { return m_names[index]; }

private:
    static constexpr int none = -1;

    void place(size_t first);

    std::vector<Named> m_names;
    size_t m_sorted = 0;       ///< so many are known to be in order
    std::vector<int> m_nameAt; ///< of each UTF-16 unit of the text
};

} // namespace pado::extract
