#pragma once

#include <QStringView>

namespace pado::extract
{

/// Walks along a sentence and says which of its places stand in brackets.
class BracketDepth
{
public:
    BracketDepth(QStringView text, qsizetype start) : m_text(text), m_at(start) {}

    /// @param at  never less than in the call before
    bool isInside(qsizetype at)
    {
        for (; m_at < at; ++m_at)
            m_depth += m_text[m_at] == u'(' ? 1 : m_text[m_at] == u')' && m_depth > 0 ? -1 : 0;
        return m_depth > 0;
    }

private:
    QStringView m_text;
    qsizetype m_at;
    int m_depth = 0;
};

} // namespace pado::extract
