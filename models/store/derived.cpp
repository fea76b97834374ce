#include "derived.h"

#include "extract/fact_json.h"

#include <string>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

/// A number of each row of a table, and how it is counted for the row `t`.
struct Counted {
    std::string table;
    std::string column;
    std::string value;
};

/// As a list in SQL.
std::string dealTypes()
{
    std::string list;
    for (int i = 0; i <= int(extract::RelationType::Dispute); ++i) {
        if (const auto type = extract::RelationType(i); extract::isDeal(type))
            list += (list.empty() ? "'" : ", '") + utf8(extract::nameOf(type)) + '\'';
    }
    return list;
}

// In the order in which they rest on each other. What counts: evidences of an article's current revision, and of an
// entity's facts those that an article tells.
const std::vector<Counted>& counted()
{
    static const std::vector<Counted> all = {
        {"articles", "facts",
         "(SELECT count(DISTINCT e.fact) FROM evidences e WHERE e.article = t.id AND e.revision = t.revision)"},
        {"facts", "articles",
         "(SELECT count(DISTINCT a.id) FROM evidences e JOIN articles a ON a.id = e.article AND a.revision = "
         "e.revision "
         "WHERE e.fact = t.id)"},
        {"facts", "sources",
         "(SELECT count(DISTINCT a.source) FROM evidences e JOIN articles a ON a.id = e.article AND a.revision = "
         "e.revision WHERE e.fact = t.id)"},
        {"feeds", "articles", "(SELECT count(*) FROM articles a WHERE a.feed = t.id)"},
        {"feeds", "facts", "(SELECT coalesce(sum(a.facts), 0) FROM articles a WHERE a.feed = t.id)"},
        {"entities", "articles", "(SELECT count(*) FROM mentions m WHERE m.entity = t.id)"},
        {"entities", "facts",
         "(SELECT count(*) FROM fact_entities fe JOIN facts f ON f.id = fe.fact WHERE fe.entity = t.id AND f.articles "
         "> "
         "0)"},
        {"entities", "deals",
         "(SELECT count(*) FROM fact_entities fe JOIN facts f ON f.id = fe.fact WHERE fe.entity = t.id AND f.articles "
         "> 0 "
         "AND f.type IN (" +
             dealTypes() + "))"},
        {"entities", "last_fact",
         "(SELECT max(fe.place_start) FROM fact_entities fe JOIN facts f ON f.id = fe.fact WHERE fe.entity = t.id AND "
         "f.articles > 0)"},
    };
    return all;
}

} // namespace

std::vector<Finding> derivedFindings(Database& database)
{
    std::vector<Finding> findings;
    for (const Counted& one : counted()) {
        const qint64 wrong =
            database.number("SELECT count(*) FROM " + one.table + " t WHERE t." + one.column + " IS NOT " + one.value);
        if (wrong > 0)
            findings.push_back({.kind = FindingKind::Counts,
                                .count = wrong,
                                .detail = QString::fromStdString(one.table + '.' + one.column)});
    }
    const qint64 lost = database.number("SELECT (SELECT count(*) FROM articles WHERE story IS NOT NULL AND story NOT "
                                        "IN (SELECT id FROM stories)) + (SELECT count(*) FROM stories s WHERE NOT "
                                        "EXISTS (SELECT 1 FROM articles a WHERE a.story = s.id))");
    if (lost > 0)
        findings.push_back({.kind = FindingKind::Stories, .count = lost});
    return findings;
}

void countAnew(Database& database)
{
    for (const Counted& one : counted())
        database
            .prepared("UPDATE " + one.table + " AS t SET " + one.column + " = " + one.value + " WHERE " + one.column +
                      " IS NOT " + one.value)
            .exec();
}

} // namespace pado::store
