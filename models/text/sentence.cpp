#include "text/sentence.h"

#include "text/character_set.h"

#include <QString>

namespace pado::text
{

namespace
{

bool isStop(QChar c)
{
    return c == u'.' || c == u'?' || c == u'!';
}

/// A short Latin word before the dot: Inc., Co., vs.
bool isAbbreviation(QStringView line, qsizetype dot)
{
    qsizetype start = dot;
    while (start > 0 && line[start - 1].unicode() < 128 && line[start - 1].isLetter())
        --start;
    const qsizetype length = dot - start;
    return line[dot] == u'.' && length > 0 && length <= 3 && line[start].isUpper();
}

bool endsInPredicate(QStringView sentence)
{
    while (!sentence.isEmpty() && (sentence.back().isPunct() || sentence.back().isSpace()))
        sentence.chop(1);
    return !sentence.isEmpty() && QStringView(u"다요까음죠함됨임").contains(sentence.back());
}

SentenceKind kindOf(QStringView sentence)
{
    const QStringView trimmed = sentence.trimmed();
    const QChar first = trimmed.isEmpty() ? QChar() : trimmed.front();
    if (trimmed.endsWith(u'?') && !trimmed.contains(u'"') && !trimmed.contains(u'”'))
        return SentenceKind::Question;
    if (endsInPredicate(trimmed) || trimmed.endsWith(u'.'))
        return SentenceKind::Body;
    return QStringView(u"◆■▲●◇□▶").contains(first) ? SentenceKind::Subhead : SentenceKind::Headline;
}

/// Tracks what may not be split: double quotations and brackets.
class Nesting
{
public:
    void take(QChar c)
    {
        if (c == u'"')
            m_isQuoted = !m_isQuoted;
        else if (c == u'“')
            m_isQuoted = true;
        else if (c == u'”')
            m_isQuoted = false;
        else if (c == u'(' || c == u'[')
            ++m_brackets;
        else if ((c == u')' || c == u']') && m_brackets > 0)
            --m_brackets;
    }
    bool isOpen() const { return m_isQuoted || m_brackets > 0; }
    bool isQuoted() const { return m_isQuoted; }

private:
    bool m_isQuoted = false;
    int m_brackets = 0;
};

class LineSplitter
{
public:
    LineSplitter(QStringView line, qsizetype offset, int paragraph, std::vector<Sentence>& out)
        : m_line(line),
          m_offset(offset),
          m_paragraph(paragraph),
          m_out(out)
    {
    }

    void split()
    {
        static constexpr CharacterSet mayMatter(u".?!\"“”()[]");
        Nesting nesting;
        for (qsizetype i = 0; i < m_line.size(); ++i) {
            const QChar c = m_line[i];
            if (!mayMatter.contains(c))
                continue;
            nesting.take(c);
            const bool isAtBlank = i + 1 == m_line.size() || m_line[i + 1].isSpace();
            if (nesting.isOpen())
                continue;
            if (isStop(c) && (isAtBlank || isOpeningQuote(i + 1)) && !isAbbreviation(m_line, i))
                emitUntil(i + 1);
            else if ((c == u'"' || c == u'”') && isAtBlank && isWholeQuotation(i))
                emitUntil(i + 1);
        }
        emitUntil(m_line.size());
    }

private:
    bool isOpeningQuote(qsizetype i) const { return m_line[i] == u'“' || m_line[i] == u'"'; }

    /// Nothing but a quotation so far, which ended in a full stop of its own: `"…했다." 김 대표는 …`
    bool isWholeQuotation(qsizetype close) const
    {
        const QStringView so_far = m_line.mid(m_start, close - m_start).trimmed();
        return !so_far.isEmpty() && (so_far.front() == u'"' || so_far.front() == u'“') && isStop(so_far.back());
    }

    void emitUntil(qsizetype end)
    {
        qsizetype start = m_start;
        m_start = end;
        while (start < end && m_line[start].isSpace())
            ++start;
        while (end > start && m_line[end - 1].isSpace())
            --end;
        if (start < end)
            m_out.push_back({m_offset + start, m_offset + end, m_paragraph, kindOf(m_line.mid(start, end - start))});
    }

    QStringView m_line;
    qsizetype m_offset;
    int m_paragraph;
    std::vector<Sentence>& m_out;
    qsizetype m_start = 0;
};

} // namespace

std::vector<Sentence> splitSentences(QStringView text)
{
    std::vector<Sentence> sentences;
    int paragraph = 0;
    for (qsizetype start = 0; start <= text.size(); ++paragraph) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        LineSplitter(text.mid(start, end - start), start, paragraph, sentences).split();
        start = end + 1;
    }
    return sentences;
}

} // namespace pado::text
