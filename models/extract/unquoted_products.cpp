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
constexpr size_t farthestVerb = 5; ///< words between a product and the verb that launches it

/// 휴머노이드 [달무리를]; behind 인공지능, 검색 stand other words than names.
bool isKindOfProduct(const NameWord& word, const Language& language)
{
    constexpr QStringView wide[] = {u"AI", u"인공지능", u"검색", u"시스템", u"SW", u"브랜드", u"제품"};
    return word.tail.isEmpty() && !word.endsInComma && !word.isName && language.productNouns.contains(word.stem) &&
           std::ranges::find(wide, word.stem) == std::end(wide);
}

/// 달무리를 [출시했다], 달무리가 [공개됐다]
bool isLaunched(const std::vector<NameWord>& words, size_t i, Case which, const Language& language)
{
    constexpr QStringView passives[] = {u"출시", u"공개", u"탑재", u"적용", u"도입"};
    for (size_t k = i + 1; k < words.size() && k <= i + farthestVerb; ++k) {
        const QStringView stem = words[k].stem;
        if (which == Case::Object ? language.launchVerbs.starts(stem)
                                  : std::ranges::any_of(passives, [&](QStringView verb) {
                                        return stem.startsWith(verb) &&
                                               (stem.contains(u'됐') || stem.contains(u'된') || stem.contains(u'되'));
                                    }))
            return true;
        if (!words[k].tail.isEmpty() && language.caseOfTail(words[k].tail) == Case::Object)
            return false;
    }
    return false;
}

} // namespace

void addUnquotedProducts(Reading& reading, const Language& language)
{
    const NameWords judge(reading, language);
    QStringList products;
    for (const text::Sentence& sentence : reading.sentences) {
        const std::vector<NameWord> words = judge.wordsOf(sentence);
        for (size_t i = 1; i < words.size(); ++i) {
            if (!words[i].isCandidate || words[i].tail.isEmpty() || !isKindOfProduct(words[i - 1], language))
                continue;
            const Case which = language.caseOfTail(words[i].tail);
            const bool isPlayed = which == Case::Object || which == Case::Topic || which == Case::Subject;
            if (isPlayed && !judge.endsLikeOrganisation(words[i].stem) && isLaunched(words, i, which, language))
                products << words[i].stem.toString();
        }
    }
    products.removeDuplicates();
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
