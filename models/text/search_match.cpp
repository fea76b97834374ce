#include "text/search_match.h"

#include "text/search_fold.h"

namespace pado::text
{

namespace
{

QString withoutCommas(QStringView word)
{
    while (word.size() > 1 && word.startsWith(u','))
        word = word.sliced(1);
    while (word.size() > 1 && word.endsWith(u','))
        word.chop(1);
    return word.toString();
}

bool isSyllable(QChar c)
{
    return searchClassOf(c.unicode()) == SearchClass::Syllable;
}

/// Does `term` stand at `i`, with at most a blank between two syllables?
bool isSpacedAt(QStringView folded, qsizetype i, QStringView term)
{
    for (qsizetype t = 0; t < term.size(); ++t, ++i) {
        if (t > 0 && i < folded.size() && folded[i] == u' ' && isSyllable(term[t - 1]) && isSyllable(term[t]))
            ++i;
        if (i >= folded.size() || folded[i] != term[t])
            return false;
    }
    return true;
}

} // namespace

bool mayCrossBlanks(QStringView term)
{
    constexpr int fewest = 3;
    int syllables = 0;
    for (qsizetype i = 0; i < term.size();) {
        const char32_t c = codePointAt(term, i);
        syllables += searchClassOf(c) == SearchClass::Syllable;
        i += unitsOf(c);
    }
    return syllables >= fewest;
}

const QString& SearchedText::folded()
{
    if (!m_folded)
        m_folded = searchFold(QString::fromUtf8(m_utf8.data(), qsizetype(m_utf8.size())));
    return *m_folded;
}

SearchTerm::SearchTerm(const QString& word)
    : m_typed(withoutCommas(word).toUtf8()),
      m_folded(searchFold(withoutCommas(word)).remove(u' ')),
      m_mayCrossBlanks(mayCrossBlanks(m_folded))
{
}

bool SearchTerm::isIn(SearchedText& text) const
{
    const std::string_view raw = text.utf8();
    if (m_typed.indexIn(raw.data(), qsizetype(raw.size())) >= 0 || text.folded().contains(m_folded))
        return true;
    return m_mayCrossBlanks && isSpacedIn(text.folded());
}

bool SearchTerm::isSpacedIn(const QString& folded) const
{
    for (qsizetype i = folded.indexOf(m_folded[0]); i >= 0; i = folded.indexOf(m_folded[0], i + 1)) {
        const SearchClass before = i == 0 ? SearchClass::Blank : searchClassOf(folded[i - 1].unicode());
        const bool beginsWord = before == SearchClass::Blank || before == SearchClass::Rest;
        if (beginsWord && isSpacedAt(folded, i, m_folded))
            return true;
    }
    return false;
}

} // namespace pado::text
