#pragma once

#include <QStringView>

#include <vector>

namespace pado::text
{

/// Turns UTF-16 offsets, as used inside Pado, into Unicode code points, as JSON counts them.
/// Cheap where the text has no surrogate pairs (nearly always).
class CodePoints
{
public:
    explicit CodePoints(QStringView text);

    /// @param utf16  0 … text length
    qsizetype fromUtf16(qsizetype utf16) const;
    /// @param codePoint  0 … number of code points
    qsizetype toUtf16(qsizetype codePoint) const;

private:
    std::vector<qsizetype> m_pairs; ///< UTF-16 offsets of high surrogates, ascending
};

} // namespace pado::text
