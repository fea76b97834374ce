#include "name_starts.h"

#include "name_boundary.h"

namespace pado::extract
{

NameStarts::NameStarts(QStringView text) : NameStarts()
{
    constexpr qsizetype usualWord = 4;
    m_starts.reserve(size_t(text.size() / usualWord));
    for (qsizetype at = text.size() - 1; at >= 0; --at) { // backwards, since a chain grows at its front
        if (!isNameStart(text, at))
            continue;
        int& first = m_first[chainOf(text[at], at + 1 < text.size() ? text[at + 1] : QChar())];
        m_starts.push_back({at, first});
        first = int(m_starts.size()) - 1;
    }
}

} // namespace pado::extract
