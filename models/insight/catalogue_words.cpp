#include "insight/catalogue_words.h"

#include "feed/address.h"

#include <algorithm>
#include <iterator>

namespace pado::insight
{

namespace
{

struct Word {
    const char* key;
    const char* korean;
    const char* english;
};

constexpr Word categories[] = {
    {"ai", "AI 전문", "AI press"},
    {"semiconductor", "반도체·부품", "Semiconductors"},
    {"it", "IT", "IT"},
    {"startup", "스타트업·투자", "Start-ups"},
    {"science", "과학", "Science"},
    {"security", "보안", "Security"},
    {"robot", "로봇", "Robots"},
    {"economy", "경제지", "Business dailies"},
    {"business", "기업·산업", "Companies and industry"},
    {"stock", "증권", "Stock market"},
    {"general", "종합지·통신사", "Dailies and agencies"},
    {"policy", "정부", "Government"},
    {"corporate", "기업 뉴스룸", "Company newsrooms"},
    {"techblog", "기술 블로그", "Engineering blogs"},
    {"pressrelease", "보도자료", "Press releases"},
    {"research", "연구", "Research"},
    {"community", "커뮤니티", "Communities"},
    {"template", "키워드 소스", "Keyword feeds"},
};

QString in(text::Language language, const char* korean, const char* english)
{
    return QString::fromUtf8(language == text::Language::Korean ? korean : english);
}

} // namespace

QString categoryText(const QString& category, text::Language language)
{
    const auto word =
        std::ranges::find_if(categories, [&](const Word& one) { return category == QLatin1StringView(one.key); });
    return word == std::end(categories) ? category : in(language, word->korean, word->english);
}

QStringList categoriesInOrder()
{
    QStringList keys;
    for (const Word& word : categories)
        keys << QString::fromLatin1(word.key);
    return keys;
}

QString termsText(feed::Terms terms, text::Language language)
{
    switch (terms) {
    case feed::Terms::Unknown:
        return in(language, "조건을 확인하지 않음", "terms not looked up");
    case feed::Terms::Unrestricted:
        return in(language, "조건을 따로 밝히지 않음", "no terms of its own stated");
    case feed::Terms::Personal:
        return in(language, "개인적·비상업적 용도만", "personal, non-commercial use only");
    case feed::Terms::Leave:
        return in(language, "재사용은 허락 필요", "reuse needs leave");
    case feed::Terms::Robots:
        return in(language, "사이트가 자동 수집을 막음", "the site asks robots to stay away");
    }
    return {};
}

bool matches(const feed::CatalogueFeed& feed, const QString& query)
{
    const QString all = QStringList{feed.id,
                                    feed.nameKo,
                                    feed.nameEn,
                                    feed.outletKo,
                                    feed.outletEn,
                                    feed.url,
                                    feed.siteUrl,
                                    feed.category,
                                    categoryText(feed.category, text::Language::Korean),
                                    categoryText(feed.category, text::Language::English)}
                            .join(u'\n');
    return std::ranges::all_of(query.simplified().split(u' ', Qt::SkipEmptyParts),
                               [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

QString nameOf(const feed::CatalogueFeed& feed, text::Language language)
{
    return language == text::Language::Korean ? feed.nameKo : feed.nameEn;
}

QString outletOf(const feed::CatalogueFeed& feed, text::Language language)
{
    return language == text::Language::Korean ? feed.outletKo : feed.outletEn;
}

store::NewFeed subscriptionOf(const feed::CatalogueFeed& known, const QString& value, text::Language language)
{
    const QString address = known.addressWith(value);
    const bool hasBlank = known.blank != feed::Blank::None;
    store::NewFeed feed;
    feed.url = feed::canonicalAddress(address).value_or(address);
    feed.title =
        hasBlank ? nameOf(known, language) + QStringLiteral(": ") + value.simplified() : nameOf(known, language);
    feed.outlet = outletOf(known, language);
    feed.siteUrl = known.siteUrl;
    return feed;
}

} // namespace pado::insight
