#pragma once

#include "base/clock.h"
#include "store/writer.h"

/// Articles and facts for tests of the store.
namespace samples
{

using namespace pado;
using namespace Qt::Literals::StringLiterals;

inline Clock fixedClock()
{
    return [] { return QDateTime(QDate(2023, 7, 1), QTime(0, 0), Qt::UTC); };
}

inline store::NewArticle article(const QString& id, const QString& text, const QString& source = u"나루일보"_s)
{
    store::NewArticle article;
    article.externalId = id;
    article.url = u"https://naru.example/"_s + id;
    article.title = u"제목 "_s + id;
    article.source = source;
    article.text = text;
    article.published = QDateTime(QDate(2023, 6, 20), QTime(1, 0), Qt::UTC);
    return article;
}

/// An investment said by the whole text.
inline extract::Extraction investment(const QString& text, double won = 15e9)
{
    extract::Relation relation;
    relation.type = extract::RelationType::Investment;
    relation.parties = {{{u"sk-telecom"_s, u"SK텔레콤"_s}, extract::Role::Investor},
                        {{{}, u"누리봇"_s}, extract::Role::Investee}};
    extract::Amount amount;
    amount.value = won;
    amount.unit = u"KRW"_s;
    relation.amount = amount;
    relation.date = extract::DateRange{QDate(2023, 4, 1), QDate(2023, 5, 1), u"지난 4월"_s};
    extract::Extraction extraction;
    extraction.text = text;
    extraction.facts.emplace_back(relation, extract::Evidence{0, text.size(), text});
    extraction.facts.front().confidence = 0.9;
    return extraction;
}

inline const QString said = u"SK텔레콤은 지난 4월 누리봇에 150억원을 투자했다."_s;
inline const QString saidElsewhere = u"누리봇은 4월 SK텔레콤에서 150억원을 투자받았다."_s;

/// Articles that hold each of the words, which blanks divide.
inline store::Search plainSearch(const QString& words)
{
    store::SearchedGroup all;
    for (const QString& word : words.simplified().split(u' ', Qt::SkipEmptyParts))
        all.parts.push_back({store::SearchedWords{{word}}});
    return {std::move(all)};
}

} // namespace samples
