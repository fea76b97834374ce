#include "text/search_match.h"

#include "text/search_fold.h"

#include <algorithm>

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

bool startsRun(QStringView folded, qsizetype i)
{
    const SearchClass before = i == 0 ? SearchClass::Blank : searchClassOf(folded[i - 1].unicode());
    return before == SearchClass::Blank || before == SearchClass::Rest;
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

SearchTerm::SearchTerm(const QString& words, Place place) : m_typed(withoutCommas(words).toUtf8()), m_place(place)
{
    m_words = searchFold(withoutCommas(words)).split(u' ', Qt::SkipEmptyParts);
    m_whole = m_words.join(QString());
    for (const QString& word : m_words) {
        const bool mayCross = mayCrossBlanks(word);
        for (qsizetype i = 0; i < word.size(); ++i) {
            const bool isInside = i > 0 && mayCross && isSyllable(word[i - 1]) && isSyllable(word[i]);
            m_mayBreak.push_back(isInside || (i == 0 && !m_mayBreak.empty()));
        }
    }
    m_isBroken = std::ranges::find(m_mayBreak, true) != m_mayBreak.end();
}

bool SearchTerm::isIn(SearchedText& text) const
{
    if (isEmpty())
        return true;
    const std::string_view raw = text.utf8();
    if (m_place == Place::Anywhere &&
        (m_typed.indexIn(raw.data(), qsizetype(raw.size())) >= 0 || text.folded().contains(m_whole)))
        return true;
    if (m_place == Place::Anywhere && !m_isBroken)
        return false;
    const QString& folded = text.folded();
    for (qsizetype i = folded.indexOf(m_whole[0]); i >= 0; i = folded.indexOf(m_whole[0], i + 1)) {
        if (startsRun(folded, i) && isAt(folded, i))
            return true;
    }
    return false;
}

std::vector<qsizetype> SearchTerm::placesIn(const QString& folded) const
{
    std::vector<qsizetype> places;
    if (isEmpty())
        return places;
    for (qsizetype i = folded.indexOf(m_whole[0]); i >= 0; i = folded.indexOf(m_whole[0], i + 1)) {
        if (mayStandAt(folded, i))
            places.push_back(i);
    }
    return places;
}

bool SearchTerm::mayStandAt(QStringView folded, qsizetype i) const
{
    const bool isWhole = m_place == Place::Anywhere && folded.sliced(i).startsWith(m_whole);
    return isWhole || (startsRun(folded, i) && isAt(folded, i));
}

/// With at most a blank where one may stand.
bool SearchTerm::isAt(QStringView folded, qsizetype i) const
{
    for (qsizetype t = 0; t < m_whole.size(); ++t, ++i) {
        if (m_mayBreak[size_t(t)] && i < folded.size() && folded[i] == u' ')
            ++i;
        if (i >= folded.size() || folded[i] != m_whole[t])
            return false;
    }
    return true;
}

} // namespace pado::text
