#include "constructed_names.h"

#include "listed_names.h"
#include "municipalities.h"
#include "name_boundary.h"
#include "name_evidence.h"
#include "names.h"
#include "test_names.h"
#include "unquoted_products.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::extract
{

namespace
{

constexpr qsizetype longestName = 24;
constexpr int farthestLaunch = 6;            ///< eojeols between a product and the verb that launches it
constexpr qsizetype longestDescription = 20; ///< between a maker and the name of its product

class Constructor
{
public:
    Constructor(Reading& reading, const Language& language)
        : m_reading(reading),
          m_text(reading.text),
          m_language(language)
    {
    }

    void findMarkedCompanies()
    {
        constexpr QStringView marks[] = {u"㈜", u"(주)", u"주식회사 "};
        for (const QStringView mark : marks) {
            for (qsizetype at = placeOf(mark, 0); at >= 0; at = placeOf(mark, at + 1)) {
                const QString name = wordAt(at + mark.size());
                if (at > 0 && isLetterOrNumber(m_text[at - 1])) // 누리칩(주)과
                    addWordBefore(at);
                else if (name.size() > 1)
                    add(name, EntityType::Company, {}, 0.95);
            }
        }
        for (qsizetype at = m_text.indexOf(u'('); at > 0; at = m_text.indexOf(u'(', at + 1)) {
            if (namesHead(at + 1) || isTicker(at + 1))
                addWordBefore(at);
        }
    }

    /// '…' after a product noun, after a known organisation's 의, or with a product noun behind it.
    void findQuotedProducts()
    {
        for (qsizetype open = nextQuote(0); open >= 0; open = nextQuote(open + 1)) {
            const qsizetype close = closingQuote(open);
            if (close < 0 || close - open - 1 > longestName || close - open - 1 < 2)
                continue;
            QString name = m_text.mid(open + 1, close - open - 1).toString();
            if (name.endsWith(u')') && name.indexOf(u'(') > 1) // '달무리(Moonring)'
                name.truncate(name.indexOf(u'('));
            if (name.contains(u'\n') || !isFreeOrExtended(open + 1, close) || !looksLikeName(name))
                continue;
            if (namesTechnique(close + 1))
                continue;
            QString maker = makerBefore(open);
            if (maker.isEmpty())
                maker = makerOfShorter(open + 1, close);
            constexpr QStringView bodies[] = {u"병원",   u"그룹",   u"은행", u"재단", u"대학교",
                                              u"연구원", u"연구소", u"협회", u"공사", u"공단"};
            const bool isBody = std::ranges::any_of(bodies, [&](QStringView body) { return name.endsWith(body); });
            if (isOrgNoun(wordBefore(open)) || isBody)
                add(name, EntityType::Company, {}, 0.9);
            else if (isProductNoun(wordBefore(open)) || !maker.isEmpty() || isProductNoun(wordAfter(close + 1)) ||
                     isToldAsProduct(open, close))
                add(name, EntityType::Product, maker.isEmpty() ? makerInside(open + 1, close) : maker, 0.85);
        }
    }

    /// 누리칩의 '고루AI': no firm, though it ends like one.
    void turnQuotedToProducts()
    {
        for (qsizetype open = nextQuote(0); open >= 0; open = nextQuote(open + 1)) {
            const bool isOwned = open > 1 && m_text[open - 2] == u'의';
            const qsizetype close = isOwned ? closingQuote(open) : -1;
            const Named* named = close < 0 ? nullptr : m_reading.names.meeting(open + 1, close);
            if (!named || named->start != open + 1 || named->end != close)
                continue;
            ArticleEntity& entity = m_reading.entities[size_t(named->entity)];
            const QString maker = makerBefore(open);
            if (!entity.ref.id.isEmpty() || entity.type != EntityType::Company || maker.isEmpty())
                continue;
            entity.type = EntityType::Product;
            entity.maker = maker;
        }
    }

    /// AI6 칩, 차세대 칩 R70, 누리칩의 R70: Latin letters and digits beside a product noun or after their maker.
    void findCodedProducts()
    {
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            if (!isLatinOrDigit(m_text[at]) || !m_text[at].isUpper() || !isNameStart(m_text, at))
                continue;
            qsizetype end = at;
            while (end < m_text.size() && (isLatinOrDigit(m_text[end]) || m_text[end] == u'-'))
                ++end;
            const QStringView name = m_text.mid(at, end - at);
            const bool isCode = name.size() >= 3 && name.size() <= 10 && isLatinOrDigit(name.back()) &&
                                std::ranges::any_of(name, [](QChar c) { return c.isDigit(); });
            const QString maker = isCode ? makerBefore(at) : QString();
            if (isCode && isFree(m_reading, at, end) && isNameEnd(m_text, end, m_language) &&
                (isProductNoun(wordBefore(at)) || isProductNoun(wordAfter(end)) || !maker.isEmpty()))
                add(name.toString(), EntityType::Product, maker, 0.8);
            at = end;
        }
    }

private:
    /// The next place of the mark, whose first character is rare; -1: none.
    qsizetype placeOf(QStringView mark, qsizetype from) const
    {
        qsizetype at = m_text.indexOf(mark.front(), from);
        while (at >= 0 && !m_text.sliced(at).startsWith(mark))
            at = m_text.indexOf(mark.front(), at + 1);
        return at;
    }

    QString wordAt(qsizetype start) const
    {
        qsizetype end = start;
        while (end < m_text.size() && isLetterOrNumber(m_text[end]))
            ++end;
        return strip(m_text.mid(start, end - start));
    }

    QString strip(QStringView word) const
    {
        const Language::Ending ending = m_language.endingOf(word);
        if (ending.length > 0 && word.size() - ending.length >= 2 &&
            agrees(word.chopped(ending.length), word.last(ending.length)))
            word.chop(ending.length);
        return word.toString();
    }

    /// (대표 오세린), (단장: 오세린), (공동대표 …): who heads what stands before.
    bool namesHead(qsizetype inside) const
    {
        const QStringView rest = m_text.sliced(inside, std::min<qsizetype>(12, m_text.size() - inside));
        return m_language.titles.anyStart(rest, [&](int, qsizetype length) {
            return length >= 2 && length < rest.size() &&
                   (rest[length] == u' ' || rest[length] == u':' || rest[length] == u'·');
        });
    }

    bool isTicker(qsizetype inside) const
    {
        constexpr qsizetype digits = 6;
        return inside + digits < m_text.size() && m_text[inside + digits] == u')' &&
               std::ranges::all_of(m_text.mid(inside, digits), [](QChar c) { return c.isDigit(); });
    }

    void addWordBefore(qsizetype bracket)
    {
        qsizetype start = bracket;
        while (start > 0 && (isLetterOrNumber(m_text[start - 1]) || m_text[start - 1] == u'&'))
            --start;
        if (bracket - start < 2 || !isFree(m_reading, start, bracket))
            return;
        const QString name = m_text.mid(start, bracket - start).toString();
        const bool isInstitute = m_language.instituteEndings.ends(name);
        if (!m_language.noNames.contains(name))
            add(name, isInstitute ? EntityType::Institute : EntityType::Company, {}, 0.95);
    }

    qsizetype nextQuote(qsizetype from) const
    {
        for (qsizetype i = from; i < m_text.size(); ++i) {
            const bool opens =
                m_text[i] == u'‘' || (m_text[i] == u'\'' && (i == 0 || !isLetterOrNumber(m_text[i - 1])));
            if (opens)
                return i;
        }
        return -1;
    }

    /// The next closing mark; writers mix them: '달무리’.
    qsizetype closingQuote(qsizetype open) const
    {
        for (qsizetype i = open + 1; i < m_text.size() && i - open <= longestName + 1; ++i) {
            if (m_text[i] == u'’' || m_text[i] == u'\'')
                return i;
        }
        return -1;
    }

    QStringView wordBefore(qsizetype at) const
    {
        qsizetype end = at;
        while (end > 0 && m_text[end - 1] == u' ')
            --end;
        qsizetype start = end;
        while (start > 0 && !isSpace(m_text[start - 1]))
            --start;
        return m_text.mid(start, end - start);
    }

    QStringView wordAfter(qsizetype at) const
    {
        if (at >= m_text.size() || m_text[at] != u' ')
            return {};
        qsizetype end = at + 1;
        while (end < m_text.size() && isLetterOrNumber(m_text[end]))
            ++end;
        return m_text.mid(at + 1, end - at - 1);
    }

    /// 개발한 '달무리', '달무리-3', '달무리'를 출시했다, '달무리'보다: made, numbered, launched or compared.
    bool isToldAsProduct(qsizetype open, qsizetype close) const
    {
        const QStringView name = m_text.mid(open + 1, close - open - 1);
        const QStringView before = wordBefore(open);
        if (before.startsWith(u"이른바") || before.startsWith(u"일명") || before.startsWith(u"프로젝트"))
            return false;
        const bool isMade = m_language.makingVerbs.ends(before);
        const bool isNumbered = name.back().isDigit() && !name.front().isDigit() && name.count(u' ') <= 1;
        qsizetype behind = close + 1;
        if (behind < m_text.size() && m_text[behind] == u'(') // '달무리'(Moonring)를
            behind += m_text.sliced(behind, std::min(longestName, m_text.size() - behind)).indexOf(u')') + 1;
        const QStringView tail = hangulRun(m_text, behind);
        if (isMade || isNumbered || tail.startsWith(u"보다"))
            return true;
        if (tail.isEmpty() && !m_language.words.isNoun(name))
            return isBeforeLaunchedKind(behind);
        if (m_language.caseOfTail(tail) != Case::Object || m_language.words.isNoun(name))
            return false;
        qsizetype at = behind + tail.size();
        for (int words = 0; words < farthestLaunch && at < m_text.size() && m_text[at] == u' '; ++words) {
            const QStringView word = wordAfter(at);
            if (m_language.launchVerbs.starts(word))
                return true;
            at += 1 + word.size();
        }
        return false;
    }

    /// '달무리' 추론용 반도체 및 소프트웨어 [플랫폼을] 선보였다
    bool isBeforeLaunchedKind(qsizetype at) const
    {
        for (int words = 0; words < farthestLaunch && at < m_text.size() && m_text[at] == u' '; ++words) {
            const QStringView word = wordAfter(at);
            const Language::Ending ending = m_language.endingOf(word);
            at += 1 + word.size();
            if (ending.which == Case::Object)
                return m_language.productNouns.ends(word.chopped(ending.length)) &&
                       m_language.launchVerbs.starts(wordAfter(at));
            if (word.isEmpty() || (ending.length > 0 && ending.which != Case::Gen && ending.which != Case::None))
                return false;
        }
        return false;
    }

    /// '달무리'(Moonring) 관련 기술, '달무리' 공정: no product.
    bool namesTechnique(qsizetype at) const
    {
        if (at < m_text.size() && m_text[at] == u'(') {
            const qsizetype length = m_text.sliced(at, std::min(longestName, m_text.size() - at)).indexOf(u')');
            at += length + 1;
        }
        const QStringView next = at < m_text.size() && m_text[at] == u' ' ? wordAfter(at) : hangulRun(m_text, at);
        constexpr QStringView nouns[] = {u"관련", u"기술", u"특허",     u"공법", u"공정", u"기법",
                                         u"사업", u"과제", u"프로젝트", u"행사", u"펀드", u"캠페인"};
        return std::ranges::any_of(nouns, [&](QStringView noun) { return next.startsWith(noun); });
    }

    bool endsWithNoun(QStringView word, const WordSet& nouns) const
    {
        while (!word.isEmpty() && !isLetterOrNumber(word.back()) && word.back() != u')')
            word.chop(1);
        if (word.endsWith(u')'))
            word = word.left(word.lastIndexOf(u'('));
        if (const auto ending = m_language.endingOf(word); ending.which == Case::Copula)
            word.chop(ending.length);
        return nouns.ends(word);
    }
    bool isProductNoun(QStringView word) const
    {
        return !word.isEmpty() && endsWithNoun(word, m_language.productNouns);
    }
    /// 하람의 행사 '…': no product.
    bool isEventNoun(QStringView word) const { return m_language.eventNouns.ends(word); }
    bool isOrgNoun(QStringView word) const { return !word.isEmpty() && endsWithNoun(word, m_language.orgNouns); }

    /// Key of the organisation whose 의, or whose bare name, stands before the quote: 누리칩의 '달무리', 누리칩의
    /// 추론용 칩 '달무리'.
    QString makerBefore(qsizetype open) const
    {
        for (const Named* named :
             m_reading.names.allMeeting(std::max<qsizetype>(0, open - longestDescription - 1), open)) {
            if (named->end > open || open - named->end > longestDescription)
                continue;
            const ArticleEntity& entity = m_reading.entities[size_t(named->entity)];
            const QStringView between = m_text.mid(named->end, open - named->end).trimmed();
            const bool describes =
                between.startsWith(u"의 ") && !isEventNoun(wordBefore(open)) && !isOrgNoun(wordBefore(open)) &&
                std::ranges::all_of(between, [](QChar c) { return isLetterOrNumber(c) || c == u' '; });
            if (isOrganisation(entity.type) && (between.isEmpty() || between == u"의" || describes))
                return entity.ref.id.isEmpty() ? u'~' + entity.ref.name : entity.ref.id;
        }
        return {};
    }

    /// Key of the organisation that the product's name begins with: '누리칩 달무리'.
    QString makerInside(qsizetype start, qsizetype end) const
    {
        const Named* named = m_reading.names.meeting(start, start + 1);
        if (!named || named->start != start || named->end >= end || m_text[named->end] != u' ')
            return {};
        const ArticleEntity& entity = m_reading.entities[size_t(named->entity)];
        if (isOrganisation(entity.type))
            return entity.ref.id.isEmpty() ? u'~' + entity.ref.name : entity.ref.id;
        return {};
    }

    /// Key of the maker of the known product that the name begins with: '달무리 프로'; '달무리 12단' is a measure.
    QString makerOfShorter(qsizetype start, qsizetype end) const
    {
        const Named* named = m_reading.names.meeting(start, start + 1);
        if (!named || named->start != start || named->end + 1 >= end || m_text[named->end] != u' ' ||
            m_text[named->end + 1].isDigit())
            return {};
        const ArticleEntity& entity = m_reading.entities[size_t(named->entity)];
        return isProduct(entity.type) ? entity.maker : QString();
    }

    bool looksLikeName(const QString& name) const
    {
        const bool isSentence = name.endsWith(u'다') || name.contains(u'.') || name.contains(u'?') ||
                                name.contains(u'!') || name.count(u' ') > 3;
        const QStringView last = QStringView(name).mid(name.lastIndexOf(u' ') + 1);     // '챗GPT 개발사'
        const bool isOfEvent = m_language.eventNouns.contains(last) && last.size() > 1; // '시드 라운드'
        return !isSentence && !isOfEvent && !(last.size() < name.size() && m_language.orgNouns.contains(last)) &&
               !m_language.notNames.contains(name) && !m_language.productNouns.contains(name);
    }

    /// Free of names, or one that begins with a known name and says more: '업스테이지 AI팩'.
    bool isFreeOrExtended(qsizetype start, qsizetype end) const
    {
        return std::ranges::none_of(m_reading.names.allMeeting(start, end), [&](const Named* n) {
            const bool covers = n->start <= start && end <= n->end;
            return covers || (isProduct(m_reading.entities[size_t(n->entity)].type) && n->start != start);
        });
    }

    void add(const QString& name, EntityType type, const QString& maker, double score)
    {
        if (m_added.contains(name) && maker.isEmpty())
            return; // it stands everywhere already
        m_added.insert(name);
        ArticleEntity entity;
        entity.ref.name = name;
        entity.type = type;
        entity.maker = maker;
        const int index = entityIndex(m_reading, entity);
        // A longer quoted name takes the place of the shorter known one that it begins with.
        m_reading.names.removeIf([&](const Named& n) {
            return n.isQuoted && m_text.mid(n.start, name.size()) == name && n.end - n.start < name.size();
        });
        addEverywhere(m_reading, name, index, Origin::Constructed, score, m_language);
        m_reading.names.sort();
    }

    Reading& m_reading;
    QStringView m_text;
    const Language& m_language;
    QSet<QString> m_added;
};

} // namespace

void addMarkedNames(Reading& reading, const Language& language)
{
    Constructor constructor(reading, language);
    constructor.findMarkedCompanies();
    addMunicipalities(reading, language);
}

void addConstructedNames(Reading& reading, const Language& language)
{
    addTestNames(reading, language);
    Constructor constructor(reading, language);
    constructor.findQuotedProducts();
    constructor.findCodedProducts();
    addListedNames(reading, language);
    addNamesByEvidence(reading, language);
    addUnquotedProducts(reading, language);
    Constructor again(reading, language);
    again.findQuotedProducts(); // of makers that have only now got their name
    again.turnQuotedToProducts();
}

} // namespace pado::extract
