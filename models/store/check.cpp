#include "check.h"

#include "known_articles.h"
#include "search_index.h"
#include "text/search_grams.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr int sampledTexts = 200;

qint64 numberOf(Database& database, const std::string& sql)
{
    SQLite::Statement& statement = database.prepared(sql);
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

bool isWellFormed(Database& database)
{
    try {
        database.raw().exec("INSERT INTO article_search (article_search) VALUES ('integrity-check')");
        return true;
    } catch (const SQLite::Exception& exception) {
        if (exception.getErrorCode() != SQLITE_CORRUPT)
            throw;
        return false;
    }
}

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

} // namespace

QStringList contentProblems(Database& database)
{
    QStringList problems;
    SQLite::Statement& integrity = database.prepared("PRAGMA integrity_check(20)");
    while (integrity.executeStep()) {
        if (textAt(integrity, 0) != u"ok")
            problems << textAt(integrity, 0);
    }
    SQLite::Statement& foreign = database.prepared("PRAGMA foreign_key_check");
    while (foreign.executeStep())
        problems << u"a row of %1 points to nothing"_s.arg(textAt(foreign, 0));
    SQLite::Statement& articles = database.prepared(
        "SELECT a.id, a.hash, r.title, r.text FROM articles a LEFT JOIN revisions r ON r.article = a.id AND "
        "r.revision = a.revision");
    while (articles.executeStep()) {
        const SQLite::Column bytes = articles.getColumn(1);
        const QByteArray kept(static_cast<const char*>(bytes.getBlob()), bytes.getBytes());
        if (contentHash(textAt(articles, 2), textAt(articles, 3)) != kept)
            problems << u"the text of article %1 was altered"_s.arg(articles.getColumn(0).getInt64());
    }
    return problems;
}

QStringList searchProblems(Database& database)
{
    if (searchFilledTo(database))
        return {u"the search index is not whole"_s};
    if (!isWellFormed(database))
        return {u"the search index is damaged"_s};
    // Every article bears one gram of its outlet, and no other gram begins so.
    const std::string everyRow =
        "FROM article_search WHERE article_search MATCH '\"" + std::string(text::sourceMark) + "\"*'";
    QStringList problems;
    const qint64 articles = numberOf(database, "SELECT count(*) FROM articles");
    const qint64 rows = numberOf(database, "SELECT count(*) " + everyRow);
    const qint64 strays =
        numberOf(database, "SELECT count(*) " + everyRow + " AND rowid NOT IN (SELECT search_key FROM articles)");
    if (rows - strays < articles)
        problems << u"%1 articles are missing in the search index"_s.arg(articles - rows + strays);
    if (strays > 0)
        problems << u"%1 entries of the search index have no article"_s.arg(strays);
    SQLite::Statement& sample = database.prepared(
        "SELECT a.search_key, r.title, r.text, a.source FROM articles a JOIN revisions r ON r.article = a.id AND "
        "r.revision = a.revision WHERE a.id % ? = 0 ORDER BY a.id");
    sample.bind(1, integer(std::max<qint64>(1, articles / sampledTexts)));
    int looked = 0, lacking = 0;
    for (; sample.executeStep(); ++looked) {
        const std::string grams = text::searchGrams(textAt(sample, 1), textAt(sample, 2), textAt(sample, 3));
        lacking += isIndexed(database, sample.getColumn(0).getInt64(), grams) ? 0 : 1;
    }
    if (lacking > 0)
        problems << u"the search index lacks words of %1 out of %2 articles"_s.arg(lacking).arg(looked);
    return problems;
}

} // namespace pado::store
