#include "listed_names.h"

#include "name_boundary.h"
#include "name_words.h"
#include "names.h"
#include "text/character_set.h"

#include <vector>

namespace pado::extract
{

namespace
{

constexpr qsizetype longestList = 80;
constexpr double score = 0.85;

class ListReader
{
public:
    ListReader(Reading& reading, const Language& language)
        : m_reading(reading),
          m_text(reading.text),
          m_language(language),
          m_judge(reading, language)
    {
    }

    /// 방송 3사(하람·누리칩·다온)가: all items of the bracket.
    void findBrackets()
    {
        for (qsizetype open = m_text.indexOf(u'('); open > 1; open = m_text.indexOf(u'(', open + 1)) {
            const qsizetype length = m_text.sliced(open, std::min(longestList, m_text.size() - open)).indexOf(u')');
            if (length > 0 && countsOrganisations(wordBefore(open)))
                take(open + 1, open + length);
        }
    }

    /// 하람, 누리 벤처스, 다온 등 4개 투자사가: the items before 등, back to the last word with a particle.
    void findSeries()
    {
        for (qsizetype etc = m_text.indexOf(u" 등 "); etc > 0; etc = m_text.indexOf(u" 등 ", etc + 1)) {
            if (!tellsOrganisations(etc + 3))
                continue;
            const qsizetype start = startOfSeries(etc);
            if (start >= 0)
                take(start, etc);
        }
    }

private:
    QStringView wordBefore(qsizetype at) const
    {
        qsizetype start = at;
        while (start > 0 && isLetterOrNumber(m_text[start - 1]))
            --start;
        return m_text.sliced(start, at - start);
    }

    /// 3사, 3개 사, 두 회사, 투자사
    bool countsOrganisations(QStringView word) const
    {
        if (word.endsWith(u'사') && word.size() > 1 && (word[word.size() - 2].isDigit() || word.endsWith(u"개사")))
            return true;
        return word == u"사" || m_language.orgNouns.ends(word);
    }

    /// "4개 투자사가", "국내외 기관투자자가": a noun for organisations closes the phrase within three words.
    bool tellsOrganisations(qsizetype at) const
    {
        constexpr int farthest = 4;
        constexpr QStringView kinds[] = {u"사", u"기업", u"업체", u"기관", u"투자자", u"스타트업", u"은행", u"대학"};
        for (int words = 0; words < farthest && at < m_text.size(); ++words) {
            qsizetype end = at;
            while (end < m_text.size() && isLetterOrNumber(m_text[end]))
                ++end;
            const QStringView form = m_text.sliced(at, end - at);
            const Language::Ending ending = m_language.endingOf(form);
            const QStringView stem = form.chopped(ending.length);
            const bool isCount = !form.isEmpty() && form.front().isDigit();
            if (stem.size() > 1 && (isCount || !m_language.words.isNoun(stem) || ending.length > 0) &&
                std::ranges::any_of(kinds, [&](QStringView kind) { return stem.endsWith(kind); }))
                return !stem.endsWith(u"행사") && !stem.endsWith(u"인사") && !stem.endsWith(u"조사");
            if (ending.length > 0 || end >= m_text.size() || m_text[end] != u' ')
                return false;
            at = end + 1;
        }
        return false;
    }

    /// Where the first item begins: items are parted by commas and dots; a word with a particle stands before.
    qsizetype startOfSeries(qsizetype end) const
    {
        qsizetype start = -1;
        int items = 0;
        for (qsizetype at = end; at > 0 && end - at < longestList;) {
            qsizetype word = at;
            while (word > 0 && !isSpace(m_text[word - 1]) && m_text[word - 1] != u'·' && m_text[word - 1] != u',')
                --word;
            const QStringView form = m_text.sliced(word, at - word);
            if (!mayBeItem(form))
                break;
            const bool isParted = word > 0 && (m_text[word - 1] == u'·' || m_text[word - 1] == u',' ||
                                               (word > 1 && m_text[word - 2] == u','));
            start = word;
            items += isParted ? 1 : 0;
            if (!isParted && word > 0) { // 누리 [벤처스]: but one more word
                break;
            }
            at = word - 1;
            while (at > 0 && (isSpace(m_text[at - 1]) || m_text[at - 1] == u','))
                --at;
        }
        return items > 0 ? start : -1;
    }

    bool mayBeItem(QStringView word) const
    {
        if (word.isEmpty() || !std::ranges::all_of(word, [](QChar c) { return isLetterOrNumber(c) || c == u'&'; }))
            return false;
        const qsizetype at = word.data() - m_text.data();
        return !isFree(m_reading, at, at + word.size()) || m_judge.mayBeName(word);
    }

    /// Adds the unknown items of a list; none where one of them is no name.
    void take(qsizetype start, qsizetype end)
    {
        static constexpr text::CharacterSet marks(u",·ㆍ/△▲");
        std::vector<QStringView> items;
        qsizetype from = start;
        for (qsizetype at = start; at <= end; ++at) {
            if (at < end && !marks.contains(m_text[at]))
                continue;
            QStringView item = m_text.sliced(from, at - from).trimmed();
            if (item.endsWith(u" 등"))
                item.chop(2);
            from = at + 1;
            if (item.isEmpty())
                continue;
            const qsizetype place = item.data() - m_text.data();
            const bool isKnown = !isFree(m_reading, place, place + item.size());
            if (!isKnown && !mayBeItem(item))
                return;
            if (!isKnown)
                items.push_back(item);
        }
        for (const QStringView item : items) {
            ArticleEntity entity;
            entity.ref.name = item.toString();
            entity.type = m_language.instituteEndings.ends(item) ? EntityType::Institute : EntityType::Company;
            addEverywhere(m_reading, entity.ref.name, entityIndex(m_reading, entity), Origin::Constructed, score,
                          m_language);
        }
        m_reading.names.sort();
    }

    Reading& m_reading;
    QStringView m_text;
    const Language& m_language;
    NameWords m_judge;
};

} // namespace

void addListedNames(Reading& reading, const Language& language)
{
    ListReader reader(reading, language);
    reader.findBrackets();
    reader.findSeries();
}

} // namespace pado::extract
