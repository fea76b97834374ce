#include "search_index.h"

#include "base/clock.h"
#include "text/search_grams.h"
#include "transaction.h"

#include <algorithm>
#include <limits>
#include <string_view>

namespace pado::store
{

namespace
{

constexpr qint64 sampleEvery = 16;

std::optional<qint64> noted(Database& database, const char* key)
{
    SQLite::Statement& statement = database.prepared("SELECT value FROM meta WHERE key = ?");
    statement.bind(1, key);
    std::optional<qint64> value;
    if (statement.executeStep())
        value = statement.getColumn(0).getInt64();
    statement
        .reset(); // an open read would make the next transaction fail at once instead of waiting for another program
    return value;
}

void note(Database& database, const char* key, qint64 value)
{
    SQLite::Statement& statement =
        database.prepared("INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2");
    statement.bind(1, key);
    statement.bind(2, integer(value));
    statement.exec();
}

constexpr const char* filledTo = "search_filled_to";
constexpr const char* gramsVersion = "search_grams_version";

qint64 articlesToFill(Database& database)
{
    SQLite::Statement& statement = database.prepared("SELECT count(*) FROM articles WHERE search_key > ?");
    statement.bind(1, integer(searchFilledTo(database).value_or(std::numeric_limits<qint64>::max())));
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

/// Fills in the next articles.   @return how many; 0: the index is whole
qint64 fillSome(Database& database)
{
    constexpr int most = 2'000;
    const std::optional<qint64> from = searchFilledTo(database);
    if (!from)
        return 0;
    std::vector<std::pair<qint64, std::string>> rows;
    SQLite::Statement& statement = database.prepared(
        "SELECT a.search_key, r.title, r.text, a.source FROM articles a JOIN revisions r ON r.article = a.id AND "
        "r.revision = a.revision WHERE a.search_key > ? ORDER BY a.search_key LIMIT ?");
    statement.bind(1, integer(*from));
    statement.bind(2, most);
    while (statement.executeStep()) {
        rows.emplace_back(statement.getColumn(0).getInt64(),
                          text::searchGrams(textAt(statement, 1), textAt(statement, 2), textAt(statement, 3)));
    }
    if (rows.empty()) {
        database.raw().exec("DELETE FROM meta WHERE key = 'search_filled_to'");
        return 0;
    }
    note(database, filledTo, rows.back().first);
    SearchIndex index(database);
    for (auto& [key, grams] : rows)
        index.add(key, std::move(grams));
    index.flush();
    return qint64(rows.size());
}

} // namespace

qint64 gramFrequency(Database& database, const std::string& gram)
{
    SQLite::Statement& statement = database.prepared("SELECT articles FROM gram_frequencies WHERE gram = ?");
    statement.bind(1, gram);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

std::optional<qint64> searchFilledTo(Database& database)
{
    return noted(database, filledTo);
}

SearchIndex::SearchIndex(Database& database) : m_database(database), m_filledTo(searchFilledTo(database)) {}

qint64 SearchIndex::nextKey(qint64 publishedMs)
{
    const qint64 day = koreanDayNumber(publishedMs);
    const auto known = m_lastKeys.find(day);
    if (known != m_lastKeys.end())
        return ++known->second;
    SQLite::Statement& statement =
        m_database.prepared("SELECT max(search_key) FROM articles WHERE search_key >= ? AND search_key < ?");
    statement.bind(1, integer(firstSearchKey(day)));
    statement.bind(2, integer(firstSearchKey(day + 1)));
    statement.executeStep();
    const SQLite::Column last = statement.getColumn(0);
    return m_lastKeys[day] = last.isNull() ? firstSearchKey(day) : last.getInt64() + 1;
}

/// What lies above the part that is filled is added when filling comes there.
bool SearchIndex::isFilledAt(qint64 key) const
{
    return !m_filledTo || key <= *m_filledTo;
}

void SearchIndex::add(qint64 key, std::string grams)
{
    if (isFilledAt(key))
        m_changes.push_back({key, false, std::move(grams)});
}

void SearchIndex::remove(qint64 key, std::string grams)
{
    if (isFilledAt(key))
        m_changes.push_back({key, true, std::move(grams)});
}

void SearchIndex::flush()
{
    std::ranges::stable_sort(m_changes, {}, &Change::key);
    for (const Change& change : m_changes) {
        SQLite::Statement& statement = m_database.prepared(
            change.isRemoval ? "INSERT INTO article_search (article_search, rowid, grams) VALUES ('delete', ?, ?)"
                             : "INSERT INTO article_search (rowid, grams) VALUES (?, ?)");
        statement.bind(1, integer(change.key));
        statement.bindNoCopy(2, change.grams);
        statement.exec();
        statement.reset();
    }
    countGrams();
    m_changes.clear();
}

void SearchIndex::countGrams()
{
    std::unordered_map<std::string_view, int> counts;
    for (const Change& change : m_changes) {
        if (change.isRemoval || change.key % sampleEvery != 0)
            continue;
        ++counts[sampledArticles];
        text::eachGram(change.grams, [&counts](std::string_view gram) { ++counts[gram]; });
    }
    std::vector<std::pair<std::string_view, int>> sorted(counts.begin(), counts.end());
    std::ranges::sort(sorted);
    for (const auto& [gram, count] : sorted) {
        SQLite::Statement& statement = m_database.prepared(
            "INSERT INTO gram_frequencies (gram, articles) VALUES (?1, ?2) ON CONFLICT (gram) DO UPDATE SET articles = "
            "articles + ?2");
        statement.bind(1, std::string(gram));
        statement.bind(2, count);
        statement.exec();
    }
}

void emptySearchIndex(Database& database)
{
    database.raw().exec("INSERT INTO article_search (article_search) VALUES ('delete-all')");
    database.raw().exec("DELETE FROM gram_frequencies");
    SQLite::Statement& statement = database.prepared("SELECT min(search_key) FROM articles");
    statement.executeStep();
    if (!statement.getColumn(0).isNull())
        note(database, filledTo, statement.getColumn(0).getInt64() - 1);
    note(database, gramsVersion, text::searchGramsVersion);
}

Result<void> completeSearchIndex(const QString& file, Database& database, const std::stop_token& stop,
                                 const OnProgress& onProgress)
{
    if (noted(database, gramsVersion) != text::searchGramsVersion) {
        if (auto emptied = inTransaction(file, database, [&] { emptySearchIndex(database); }); !emptied)
            return emptied;
    }
    return searchFilledTo(database) ? fillSearchIndex(file, database, stop, onProgress) : Result<void>();
}

Result<void> fillSearchIndex(const QString& file, Database& database, const std::stop_token& stop,
                             const OnProgress& onProgress)
{
    Progress progress;
    while (!stop.stop_requested()) {
        const auto filled = inTransaction(file, database, [&] {
            if (progress.total == 0)
                progress.total = articlesToFill(database);
            return fillSome(database);
        });
        if (!filled)
            return tl::unexpected(filled.error());
        if (*filled == 0)
            break;
        progress.done += *filled;
        if (onProgress)
            onProgress(progress);
    }
    return {};
}

} // namespace pado::store
