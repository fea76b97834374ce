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

constexpr qsizetype longestList = 160, longestItem = 24;
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

    /// 하람, 누리 벤처스, 다온 등 4개 투자사가: the items before 등. Where no noun says what they are (다온 등이), two
    /// of them must be known.
    void findSeries()
    {
        for (qsizetype etc = m_text.indexOf(u" 등"); etc > 0; etc = m_text.indexOf(u" 등", etc + 1)) {
            const qsizetype after = etc + 2;
            const bool isFollowed = after < m_text.size() && m_text[after] == u' ';
            const bool isTold = isFollowed && tellsOrganisations(after + 1);
            const Case which = isFollowed ? Case::None : m_language.caseOfTail(hangulRun(m_text, after));
            const qsizetype start = isTold || which != Case::None ? startOfSeries(etc) : -1;
            if (start >= 0)
                take(start, etc, isTold || which == Case::With ? 0 : 2);
        }
    }

    /// KBC·MNC·SBN가: acronyms that act together.
    void findAcronyms()
    {
        for (qsizetype dot = m_text.indexOf(u'·'); dot > 1; dot = m_text.indexOf(u'·', dot + 1)) {
            qsizetype start = dot, end = dot + 1;
            while (start > 0 && isOfAcronyms(m_text[start - 1]))
                --start;
            while (end < m_text.size() && isOfAcronyms(m_text[end]))
                ++end;
            const Case which = m_language.caseOfTail(hangulRun(m_text, end));
            const bool isAgent = which == Case::Topic || which == Case::Subject || which == Case::With;
            if (isAgent && (start == 0 || isSpace(m_text[start - 1]) || m_text[start - 1] == u'('))
                take(start, end);
            dot = end;
        }
    }

private:
    /// Of the word that ends at `at`.
    qsizetype startOfWord(qsizetype at) const
    {
        while (at > 0 && isLetterOrNumber(m_text[at - 1]))
            --at;
        return at;
    }

    QStringView wordBefore(qsizetype at) const
    {
        const qsizetype start = startOfWord(at);
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

    static bool isOfAcronyms(QChar c) { return (c >= u'A' && c <= u'Z') || c == u'·'; }

    /// Where the first item begins: items are parted by commas and dots; a word with a particle stands before.
    qsizetype startOfSeries(qsizetype end) const
    {
        static constexpr text::CharacterSet marks(u",·");
        qsizetype start = -1;
        for (qsizetype at = end; at > 0 && end - at < longestList;) {
            qsizetype item = at;
            while (item > 0 && !marks.contains(m_text[item - 1]) && m_text[item - 1] != u'\n' &&
                   at - item < longestItem)
                --item;
            const bool isParted = item > 0 && marks.contains(m_text[item - 1]);
            if (!isParted)
                item = firstItem(at);
            if (item < 0 || !mayBeItem(m_text.sliced(item, at - item).trimmed()))
                break;
            start = item;
            if (!isParted)
                break;
            at = item - 1;
        }
        return start >= 0 &&
                       std::ranges::any_of(m_text.sliced(start, end - start), [](QChar c) { return marks.contains(c); })
                   ? start
                   : -1;
    }

    /// The last word before the first comma, with the one before it where nothing else explains that: [콘다 나스]트, …
    qsizetype firstItem(qsizetype end) const
    {
        const qsizetype start = startOfWord(end);
        if (start < 2 || m_text[start - 1] != u' ')
            return start;
        const qsizetype before = startOfWord(start - 1);
        const QStringView word = m_text.sliced(before, start - 1 - before);
        const bool isOfName = word.size() > 1 && isFree(m_reading, before, start - 1) &&
                              isFree(m_reading, start, end) && m_language.endingOf(word).length == 0 &&
                              m_judge.mayBeName(word);
        return isOfName ? before : start;
    }

    /// 중국 [누리칩], 미국의 [누리칩]
    QStringView withoutCountry(QStringView item) const
    {
        const qsizetype blank = item.indexOf(u' ');
        const QStringView first = item.first(std::max<qsizetype>(0, blank));
        const QStringView country = first.endsWith(u'의') ? first.chopped(1) : first;
        return m_language.countries.contains(country) ? item.sliced(blank + 1) : item;
    }

    /// A known name, or up to three words that no dictionary explains: 콘다 나스트, 디 애틀란.
    bool mayBeItem(QStringView item) const
    {
        item = withoutCountry(item);
        const qsizetype at = item.data() - m_text.data();
        if (item.isEmpty() || item.count(u' ') > 2 ||
            !std::ranges::all_of(item, [](QChar c) { return isLetterOrNumber(c) || c == u' ' || c == u'&'; }))
            return false;
        if (const Named* named = m_reading.names.meeting(at, at + item.size()))
            return named->start == at && isOrganisation(m_reading.entities[size_t(named->entity)].type);
        const QStringView last = item.sliced(item.lastIndexOf(u' ') + 1);
        const QStringView first = item.first(std::max<qsizetype>(0, item.indexOf(u' ')));
        return m_judge.mayBeName(last) && (first.size() < 2 || m_judge.mayBeName(first));
    }

    /// Adds the unknown items of a list; none where one of them is no name, or fewer are known than must be.
    void take(qsizetype start, qsizetype end, int knownNeeded = 0)
    {
        static constexpr text::CharacterSet marks(u",·ㆍ/△▲");
        std::vector<QStringView> items;
        int known = 0;
        qsizetype from = start;
        for (qsizetype at = start; at <= end; ++at) {
            if (at < end && !marks.contains(m_text[at]))
                continue;
            QStringView item = m_text.sliced(from, at - from).trimmed();
            if (item.endsWith(u" 등"))
                item.chop(2);
            item = withoutCountry(item);
            from = at + 1;
            if (item.isEmpty())
                continue;
            const qsizetype place = item.data() - m_text.data();
            const bool isKnown = !isFree(m_reading, place, place + item.size());
            if (!isKnown && !mayBeItem(item))
                return;
            if (!isKnown)
                items.push_back(item);
            known += isKnown ? 1 : 0;
        }
        if (known < knownNeeded)
            return;
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
    reader.findAcronyms();
}

} // namespace pado::extract
