#include "search_conditions.h"

#include "base/clock.h"

namespace pado::store
{

namespace
{

constexpr const char* entitiesNamed = "(SELECT id FROM entities WHERE key IN (?, '~' || ?))";

/// Conditions on the evidences `e` and the fact `f` of an article.
Query conditionsOnFact(const SearchedFact& fact)
{
    Query query;
    query.where("e.article = a.id");
    query.where("e.revision = a.revision");
    query.where("f.review <> 2");
    query.whereIn("f.type", fact.types);
    query.whereIn("f.status", fact.statuses);
    for (const QString& company : fact.companies)
        query.where(std::string("EXISTS (SELECT 1 FROM fact_entities fe WHERE fe.fact = f.id AND fe.entity IN ") +
                        entitiesNamed + ")",
                    {company, company});
    const bool isWon = fact.currency == u"KRW";
    const std::string sum = isWon ? "f.amount_krw" : "json_extract(f.claim, '$.amount.value')";
    if (!isWon && (fact.least || fact.most))
        query.where("json_extract(f.claim, '$.amount.unit') = ?", {fact.currency});
    if (fact.least)
        query.where(sum + " >= ?", {*fact.least});
    if (fact.most)
        query.where(sum + " <= ?", {*fact.most});
    return query;
}

struct Conditions {
    std::optional<Query> operator()(const SearchedSource& source) const
    {
        Query query;
        query.where("a.source = ?", {source.name});
        return query;
    }

    std::optional<Query> operator()(const SearchedPeriod& period) const
    {
        Query query;
        if (period.from.isValid())
            query.where("a.published >= ?", {startOfKoreanDayMs(period.from)});
        if (period.to.isValid())
            query.where("a.published < ?", {startOfKoreanDayMs(period.to)});
        return query;
    }

    std::optional<Query> operator()(const SearchedCompany& company) const
    {
        Query query;
        query.where(std::string("a.id IN (SELECT article FROM mentions WHERE entity IN ") + entitiesNamed + ")",
                    {company.key, company.key});
        return query;
    }

    std::optional<Query> operator()(const SearchedFact& fact) const
    {
        const Query of = conditionsOnFact(fact);
        Query query;
        query.where("a.facts > 0");
        query.where("EXISTS (SELECT 1 FROM evidences e JOIN facts f ON f.id = e.fact" + of.conditions() + ")",
                    of.values());
        return query;
    }

    std::optional<Query> operator()(const SearchedMark& mark) const
    {
        Query query;
        switch (mark) {
        case SearchedMark::Unread:
            query.where("coalesce(s.is_read, 0) = 0");
            break;
        case SearchedMark::Starred:
            query.where("s.is_starred = 1");
            break;
        case SearchedMark::Revised:
            query.where("a.revision > 1");
            break;
        case SearchedMark::WithFact:
            query.where("a.facts > 0");
            break;
        }
        return query;
    }

    /// Words and groups.
    template <class Other>
    std::optional<Query> operator()(const Other&) const
    {
        return std::nullopt;
    }
};

} // namespace

std::optional<Query> conditionOf(const Search& search)
{
    return std::visit(Conditions(), search.what);
}

} // namespace pado::store
