#include "store/writer.h"

#include "article_store.h"
#include "check.h"
#include "connection.h"
#include "derived.h"
#include "feed_store.h"
#include "mark_rows.h"
#include "subscription_store.h"
#include "transaction.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

Writer::Writer(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

Result<qint64> Writer::addFeed(const NewFeed& feed)
{
    auto outcome = inTransaction(m_connection->file, m_connection->database, [&]() -> Result<qint64> {
        const auto id = insertFeed(m_connection->database, feed, m_connection->clock());
        return id ? Result<qint64>(*id) : failure("store.exists", feed.url);
    });
    return outcome ? *outcome : tl::unexpected(outcome.error());
}

Result<int> Writer::addFeeds(std::span<const NewFeed> feeds)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        int added = 0;
        for (const NewFeed& feed : feeds)
            added += insertFeed(m_connection->database, feed, m_connection->clock()).has_value();
        return added;
    });
}

Result<void> Writer::moveFeeds(std::span<const qint64> ids, const QStringList& folders)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        SQLite::Statement& statement = m_connection->database.prepared("UPDATE feeds SET folder = ?1 WHERE id = ?2");
        for (const qint64 id : ids) {
            statement.reset();
            statement.bind(1, utf8(folderColumn(folders)));
            statement.bind(2, integer(id));
            statement.exec();
        }
    });
}

Result<void> Writer::removeFeed(qint64 id)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        endSubscription(m_connection->database, id, toKst(m_connection->clock()).date());
        // A later feed may get its number: nothing of this one may judge or silence it.
        for (const char* sql : {"DELETE FROM forgotten WHERE feed = ?",
                                "UPDATE rules SET is_enabled = 0 WHERE scope = 'feed' AND within = CAST(? AS TEXT)",
                                "DELETE FROM feeds WHERE id = ?"}) {
            SQLite::Statement& statement = m_connection->database.prepared(sql);
            statement.bind(1, integer(id));
            statement.exec();
        }
    });
}

Result<void> Writer::editFeed(const FeedRow& feed)
{
    auto outcome = inTransaction(m_connection->file, m_connection->database,
                                 [&] { return store::editFeed(m_connection->database, feed); });
    return outcome ? *outcome : tl::unexpected(outcome.error());
}

Result<void> Writer::postpone(qint64 feed, const QDateTime& due)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        SQLite::Statement& statement = m_connection->database.prepared("UPDATE feeds SET next_due = ? WHERE id = ?");
        bindInstant(statement, 1, due);
        statement.bind(2, integer(feed));
        statement.exec();
    });
}

Result<void> Writer::recordFetch(qint64 feed, const FetchOutcome& outcome)
{
    return inTransaction(m_connection->file, m_connection->database,
                         [&] { store::recordFetch(m_connection->database, feed, outcome, m_connection->clock()); });
}

Result<StoredArticle> Writer::storeArticle(const NewArticle& article, const extract::Extraction& extraction)
{
    return storeArticles({{article, extraction}}).map([](const std::vector<StoredArticle>& stored) {
        return stored.front();
    });
}

Result<std::vector<StoredArticle>> Writer::storeArticles(std::vector<ReadArticle> lot,
                                                         std::span<const FetchRecord> fetched)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        const QDateTime now = m_connection->clock();
        ArticleStore store(m_connection->database, m_connection->stories, now);
        std::vector<StoredArticle> stored;
        stored.reserve(lot.size());
        for (ReadArticle& read : lot)
            stored.push_back(store.store(std::exchange(read, {}))); // each gives its memory back at once
        store.finish();
        for (const FetchRecord& one : fetched)
            store::recordFetch(m_connection->database, one.feed, one.outcome, now);
        return stored;
    });
}

Result<int> Writer::addToStories(int most)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        StoryStore stories(m_connection->database, m_connection->stories);
        const int added = stories.addWaiting(most);
        stories.finish();
        return added;
    });
}

Result<void> Writer::forgetStories()
{
    return inTransaction(m_connection->file, m_connection->database,
                         [&] { StoryStore(m_connection->database, m_connection->stories).forgetAll(); });
}

Result<void> Writer::setRead(qint64 article, bool isRead)
{
    return inTransaction(m_connection->file, m_connection->database,
                         [&] { markRead(m_connection->database, article, isRead); });
}

Result<void> Writer::setStarred(qint64 article, bool isStarred)
{
    return inTransaction(m_connection->file, m_connection->database,
                         [&] { markStarred(m_connection->database, article, isStarred); });
}

Result<void> Writer::setMeta(const QString& key, const QString& value)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        SQLite::Statement& statement = m_connection->database.prepared(
            "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2");
        statement.bind(1, utf8(key));
        statement.bind(2, utf8(value));
        statement.exec();
    });
}

Result<void> Writer::recordRefresh()
{
    return setMeta(u"last_refresh"_s, m_connection->clock().toString(Qt::ISODateWithMs));
}

Result<std::vector<Finding>> Writer::checkDerived()
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        std::vector<Finding> findings = searchFindings(m_connection->database);
        std::ranges::move(derivedFindings(m_connection->database), std::back_inserter(findings));
        return findings;
    });
}

Result<void> Writer::recount()
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        m_connection->database.raw().exec("REINDEX");
        countAnew(m_connection->database);
    });
}

Result<void> Writer::rebuildSearch(std::stop_token stop, const OnProgress& onProgress)
{
    Database& database = m_connection->database;
    if (auto emptied = inTransaction(m_connection->file, database, [&] { emptySearchIndex(database); }); !emptied)
        return emptied;
    return fillSearchIndex(m_connection->file, database, stop, onProgress);
}

Result<void> Writer::giveBackSpace()
{
    Database& database = m_connection->database;
    database.resetAll();
    return guarded(m_connection->file, [&] {
        database.raw().exec("PRAGMA temp_store = FILE"); // the copy may be larger than memory
        database.raw().exec("VACUUM");
        database.raw().exec("PRAGMA wal_checkpoint(TRUNCATE)");
    });
}

Result<void> Writer::markDemo()
{
    return setMeta(u"demo"_s, u"1"_s);
}

} // namespace pado::store
