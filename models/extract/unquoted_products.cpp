#include "unquoted_products.h"

#include "name_boundary.h"
#include "name_words.h"
#include "names.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

constexpr double score = 0.75;
constexpr int farthestVerb = 5; ///< words between a product and the verb that launches it

class ProductFinder
{
public:
    ProductFinder(const Reading& reading, const Language& language)
        : m_reading(reading),
          m_text(reading.text),
          m_language(language),
          m_judge(reading, language)
    {
    }

    QStringList find() const
    {
        QStringList products;
        m_reading.nameStarts.forEach([&](qsizetype at) {
            m_language.productNouns.anyStart(m_text.sliced(at), [&](int, qsizetype length) {
                const qsizetype end = at + length;
                if (end < m_text.size() && m_text[end] == u' ' && isKind(m_text.sliced(at, length)))
                    take(end + 1, products);
                return false;
            });
        });
        products.removeDuplicates();
        return products;
    }

private:
    qsizetype endOfWord(qsizetype at, qsizetype limit) const
    {
        while (at < limit && !isSpace(m_text[at]))
            ++at;
        return at;
    }

    /// [휴머노이드] 달무리를; behind 인공지능, 검색 stand other words than names.
    static bool isKind(QStringView word)
    {
        constexpr QStringView wide[] = {u"AI", u"인공지능", u"검색", u"시스템", u"SW", u"브랜드", u"제품"};
        return std::ranges::find(wide, word) == std::end(wide);
    }

    /// The word behind a kind of product, where it is no known one and is launched.
    void take(qsizetype start, QStringList& products) const
    {
        const qsizetype lineEnd = m_text.indexOf(u'\n', start);
        const qsizetype limit = lineEnd < 0 ? m_text.size() : lineEnd;
        const qsizetype end = endOfWord(start, limit);
        const QStringView form = m_text.sliced(start, end - start);
        const Language::Ending ending = m_language.endingOf(form);
        const QStringView stem = form.chopped(ending.length);
        const bool isPlayed =
            ending.which == Case::Object || ending.which == Case::Topic || ending.which == Case::Subject;
        if (isPlayed && agrees(stem, form.last(ending.length)) && isFree(m_reading, start, end) &&
            isLaunched(end + 1, limit, ending.which) && m_judge.mayBeName(stem) && !m_judge.endsLikeOrganisation(stem))
            products << stem.toString();
    }

    /// 달무리를 [출시했다], 달무리가 [공개됐다]
    bool isLaunched(qsizetype at, qsizetype limit, Case which) const
    {
        constexpr QStringView passives[] = {u"출시", u"공개", u"탑재", u"적용", u"도입"};
        for (int words = 0; words < farthestVerb && at < limit; ++words) {
            const qsizetype end = endOfWord(at, limit);
            const QStringView word = m_text.sliced(at, end - at);
            const bool isPassive =
                (word.contains(u'됐') || word.contains(u'된') || word.contains(u'되')) &&
                std::ranges::any_of(passives, [&](QStringView verb) { return word.startsWith(verb); });
            if (which == Case::Object ? m_language.launchVerbs.starts(word) : isPassive)
                return true;
            if (m_language.endingOf(word).which == Case::Object)
                return false;
            at = end + 1;
        }
        return false;
    }

    const Reading& m_reading;
    QStringView m_text;
    const Language& m_language;
    NameWords m_judge;
};

} // namespace

void addUnquotedProducts(Reading& reading, const Language& language)
{
    const QStringList products = ProductFinder(reading, language).find();
    for (const QString& name : products) {
        ArticleEntity entity;
        entity.ref.name = name;
        entity.type = EntityType::Product;
        addEverywhere(reading, name, entityIndex(reading, entity), Origin::Constructed, score, language);
    }
    if (!products.isEmpty())
        reading.names.sort();
}

} // namespace pado::extract
