#include "text/word_match.h"

#include <utility>

namespace pado::text
{

namespace
{

/// Letters that words are separated by blanks or signs in, unlike Hangul and Han with their particles and compounds.
bool isOfWords(QChar c)
{
    if (c.isDigit())
        return true;
    if (!c.isLetter())
        return false;
    const QChar::Script script = c.script();
    return script == QChar::Script_Latin || script == QChar::Script_Greek || script == QChar::Script_Cyrillic;
}

} // namespace

FoldedText::FoldedText(QStringView text)
{
    const QString folded = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    m_text.reserve(folded.size());
    m_afterBlank.reserve(size_t(folded.size()));
    bool isAfterBlank = false;
    for (const QChar c : folded) {
        if (c.isSpace()) {
            isAfterBlank = true;
            continue;
        }
        m_text += c;
        m_afterBlank.push_back(std::exchange(isAfterBlank, false));
    }
}

bool FoldedText::contains(const FoldedText& word) const
{
    if (word.isEmpty())
        return false;
    for (qsizetype at = m_text.indexOf(word.m_text); at >= 0; at = m_text.indexOf(word.m_text, at + 1)) {
        if (fits(word, at))
            return true;
    }
    return false;
}

bool FoldedText::isSeam(qsizetype at) const
{
    return at == 0 || at == m_text.size() || m_afterBlank[size_t(at)] || !isOfWords(m_text[at - 1]) ||
           !isOfWords(m_text[at]);
}

bool FoldedText::fits(const FoldedText& word, qsizetype at) const
{
    if (!isSeam(at) || !isSeam(at + word.m_text.size()))
        return false;
    for (qsizetype i = 1; i < word.m_text.size(); ++i) {
        const bool isBetweenLatin = isOfWords(m_text[at + i - 1]) && isOfWords(m_text[at + i]);
        if (isBetweenLatin && m_afterBlank[size_t(at + i)] && !word.m_afterBlank[size_t(i)])
            return false;
    }
    return true;
}

} // namespace pado::text
