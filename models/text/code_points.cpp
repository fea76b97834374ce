#include "text/code_points.h"

#include <algorithm>

namespace pado::text
{

CodePoints::CodePoints(QStringView text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate())
            m_pairs.push_back(i++);
    }
}

qsizetype CodePoints::fromUtf16(qsizetype utf16) const
{
    return utf16 - (std::ranges::lower_bound(m_pairs, utf16) - m_pairs.begin());
}

qsizetype CodePoints::toUtf16(qsizetype codePoint) const
{
    qsizetype pairs = 0;
    while (pairs < qsizetype(m_pairs.size()) && m_pairs[pairs] - pairs < codePoint)
        ++pairs;
    return codePoint + pairs;
}

} // namespace pado::text
