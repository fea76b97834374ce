#include "check.h"
#include "search_index.h"
#include "text/search_grams.h"

#include <algorithm>

namespace pado::store
{

namespace
{

constexpr int sampledTexts = 200;

/// Does the index hold all grams of an article?
bool isIndexed(Database& database, qint64 key, const std::string& grams)
{
    std::string all; // one expression of all grams would be too deep: FTS5 takes 256
    bool isHeld = true;
    int parts = 0;
    const auto ask = [&] {
        SQLite::Statement& statement =
            database.prepared("SELECT 1 FROM article_search WHERE article_search MATCH ? AND rowid = ?");
        statement.bind(1, all);
        statement.bind(2, integer(key));
        isHeld = isHeld && statement.executeStep();
        all.clear();
        parts = 0;
    };
    constexpr int most = 64;
    text::eachGram(grams, [&](std::string_view gram) {
        all += (all.empty() ? "\"" : " AND \"") + std::string(gram) + '"';
        if (++parts == most)
            ask();
    });
    if (parts > 0)
        ask();
    return isHeld;
}

std::vector<Finding> findingsOf(Database& database)
{
    if (searchFilledTo(database))
        return {{.kind = FindingKind::SearchUnfinished}};
    database.raw().exec("INSERT INTO article_search (article_search) VALUES ('integrity-check')");
    // Every article bears one gram of its outlet, and no other gram begins so.
    const std::string everyRow =
        "FROM article_search WHERE article_search MATCH '\"" + std::string(text::sourceMark) + "\"*'";
    std::vector<Finding> findings;
    const qint64 articles = database.number("SELECT count(*) FROM articles");
    const qint64 rows = database.number("SELECT count(*) " + everyRow);
    const qint64 strays =
        database.number("SELECT count(*) " + everyRow + " AND rowid NOT IN (SELECT search_key FROM articles)");
    if (rows - strays < articles)
        findings.push_back({.kind = FindingKind::SearchMissing, .count = articles - rows + strays});
    if (strays > 0)
        findings.push_back({.kind = FindingKind::SearchStray, .count = strays});
    SQLite::Statement& sample = database.prepared(
        "SELECT a.search_key, r.title, r.text, a.source FROM articles a JOIN revisions r ON r.article = a.id AND "
        "r.revision = a.revision WHERE a.id % ? = 0 ORDER BY a.id");
    sample.bind(1, integer(std::max<qint64>(1, articles / sampledTexts)));
    qint64 lacking = 0;
    while (sample.executeStep()) {
        const std::string grams = text::searchGrams(textAt(sample, 1), textAt(sample, 2), textAt(sample, 3));
        lacking += isIndexed(database, sample.getColumn(0).getInt64(), grams) ? 0 : 1;
    }
    if (lacking > 0)
        findings.push_back({.kind = FindingKind::SearchWords, .count = lacking});
    return findings;
}

} // namespace

std::vector<Finding> searchFindings(Database& database)
{
    try {
        return findingsOf(database);
    } catch (const SQLite::Exception& exception) {
        if (exception.getErrorCode() != SQLITE_CORRUPT)
            throw;
        return {{.kind = FindingKind::SearchDamaged, .detail = QString::fromUtf8(exception.what())}};
    }
}

} // namespace pado::store
