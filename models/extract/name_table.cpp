#include "name_table.h"

#include <algorithm>

namespace pado::extract
{

void NameTable::add(const Named& named)
{
    m_names.push_back(named);
    std::fill(m_nameAt.begin() + named.start, m_nameAt.begin() + named.end, int(m_names.size()) - 1);
}

void NameTable::sort()
{
    const size_t last = std::max<size_t>(m_sorted, 1) - 1;
    m_sorted = m_names.size();
    const auto middle = std::ranges::is_sorted_until(m_names.begin() + std::ptrdiff_t(std::min(last, m_names.size())),
                                                     m_names.end(), {}, &Named::start);
    if (middle == m_names.end())
        return;
    std::ranges::sort(middle, m_names.end(), {}, &Named::start);
    const auto first = std::ranges::upper_bound(m_names.begin(), middle, middle->start, {}, &Named::start);
    const auto changed = size_t(first - m_names.begin());
    std::ranges::inplace_merge(first, middle, m_names.end(), {}, &Named::start);
    place(changed);
}

/// Says anew where the names from `first` on stand.
void NameTable::place(size_t first)
{
    if (first == 0)
        std::ranges::fill(m_nameAt, none);
    for (size_t i = first; i < m_names.size(); ++i)
        std::fill(m_nameAt.begin() + m_names[i].start, m_nameAt.begin() + m_names[i].end, int(i));
}

bool NameTable::isFree(qsizetype start, qsizetype end) const
{
    return std::all_of(m_nameAt.begin() + start, m_nameAt.begin() + end, [](int name) { return name == none; });
}

const Named* NameTable::meeting(qsizetype start, qsizetype end) const
{
    int first = none;
    for (qsizetype at = start; at < end; ++at) {
        const int name = m_nameAt[size_t(at)];
        if (name != none && (first == none || name < first))
            first = name;
    }
    return first == none ? nullptr : &m_names[size_t(first)];
}

std::vector<const Named*> NameTable::allMeeting(qsizetype start, qsizetype end) const
{
    std::vector<const Named*> found;
    for (qsizetype at = start; at < end; ++at) {
        const int name = m_nameAt[size_t(at)];
        if (name != none && (found.empty() || found.back() != &m_names[size_t(name)]))
            found.push_back(&m_names[size_t(name)]);
    }
    std::ranges::sort(found);
    return found;
}

} // namespace pado::extract
