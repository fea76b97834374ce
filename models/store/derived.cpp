#include "derived.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

/// A number of each row of a table, and how it is counted for the row `t`.
struct Counted {
    const char* table;
    const char* column;
    const char* value;
};

// In the order in which they rest on each other. What counts: evidences of an article's current revision, and of an
// entity's facts those that an article tells.
constexpr Counted counted[] = {
    {"articles", "facts",
     "(SELECT count(DISTINCT e.fact) FROM evidences e WHERE e.article = t.id AND e.revision = t.revision)"},
    {"facts", "articles",
     "(SELECT count(DISTINCT a.id) FROM evidences e JOIN articles a ON a.id = e.article AND a.revision = e.revision "
     "WHERE e.fact = t.id)"},
    {"facts", "sources",
     "(SELECT count(DISTINCT a.source) FROM evidences e JOIN articles a ON a.id = e.article AND a.revision = "
     "e.revision WHERE e.fact = t.id)"},
    {"feeds", "articles", "(SELECT count(*) FROM articles a WHERE a.feed = t.id)"},
    {"feeds", "facts", "(SELECT coalesce(sum(a.facts), 0) FROM articles a WHERE a.feed = t.id)"},
    {"entities", "articles", "(SELECT count(*) FROM mentions m WHERE m.entity = t.id)"},
    {"entities", "facts",
     "(SELECT count(*) FROM fact_entities fe JOIN facts f ON f.id = fe.fact WHERE fe.entity = t.id AND f.articles > "
     "0)"},
    {"entities", "deals",
     "(SELECT count(*) FROM fact_entities fe JOIN facts f ON f.id = fe.fact WHERE fe.entity = t.id AND f.articles > 0 "
     "AND f.type IN ('partnership', 'mou', 'joint_development', 'investment', 'acquisition', 'supply', 'adoption'))"},
    {"entities", "last_fact",
     "(SELECT max(fe.place_start) FROM fact_entities fe JOIN facts f ON f.id = fe.fact WHERE fe.entity = t.id AND "
     "f.articles > 0)"},
};

qint64 numberOf(Database& database, const std::string& sql)
{
    SQLite::Statement& statement = database.prepared(sql);
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

} // namespace

std::vector<Finding> derivedFindings(Database& database)
{
    std::vector<Finding> findings;
    for (const Counted& one : counted) {
        const std::string table = one.table, column = one.column;
        const qint64 wrong =
            numberOf(database, "SELECT count(*) FROM " + table + " t WHERE t." + column + " IS NOT " + one.value);
        if (wrong > 0)
            findings.push_back({.kind = FindingKind::Counts,
                                .count = wrong,
                                .detail = QString::fromLatin1(one.table) + u'.' + QString::fromLatin1(one.column)});
    }
    const qint64 lost =
        numberOf(database, "SELECT (SELECT count(*) FROM articles WHERE story IS NOT NULL AND story NOT "
                           "IN (SELECT id FROM stories)) + (SELECT count(*) FROM stories s WHERE NOT "
                           "EXISTS (SELECT 1 FROM articles a WHERE a.story = s.id))");
    if (lost > 0)
        findings.push_back({.kind = FindingKind::Stories, .count = lost});
    return findings;
}

void countAnew(Database& database)
{
    for (const Counted& one : counted) {
        const std::string table = one.table, column = one.column, value = one.value;
        database
            .prepared("UPDATE " + table + " AS t SET " + column + " = " + value + " WHERE " + column + " IS NOT " +
                      value)
            .exec();
    }
}

} // namespace pado::store
