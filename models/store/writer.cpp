#include "store/writer.h"

#include "article_store.h"
#include "connection.h"
#include "mark_rows.h"
#include "transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

Writer::Writer(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

namespace
{

/// The new feed's id, or nothing where its address is known.
std::optional<qint64> insertFeed(Database& database, const NewFeed& feed)
{
    SQLite::Statement& statement =
        database.prepared("INSERT OR IGNORE INTO feeds (url, title, outlet, site_url, folder, attributes, is_demo) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?)");
    statement.bind(1, utf8(feed.url));
    statement.bind(2, utf8(feed.title));
    statement.bind(3, utf8(feed.outlet));
    statement.bind(4, utf8(feed.siteUrl));
    statement.bind(5, utf8(folderPath(feed.folders)));
    statement.bind(6, feed.attributes.toStdString());
    statement.bind(7, int(feed.isDemo));
    return statement.exec() == 0 ? std::nullopt : std::optional(qint64(database.raw().getLastInsertRowid()));
}

} // namespace

Result<qint64> Writer::addFeed(const NewFeed& feed)
{
    auto outcome = inTransaction(m_connection->file, m_connection->database, [&]() -> Result<qint64> {
        const auto id = insertFeed(m_connection->database, feed);
        return id ? Result<qint64>(*id) : failure("store.exists", feed.url);
    });
    return outcome ? *outcome : tl::unexpected(outcome.error());
}

Result<int> Writer::addFeeds(std::span<const NewFeed> feeds)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        int added = 0;
        for (const NewFeed& feed : feeds)
            added += insertFeed(m_connection->database, feed).has_value();
        return added;
    });
}

Result<void> Writer::removeFeed(qint64 id)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        SQLite::Statement& statement = m_connection->database.prepared("DELETE FROM feeds WHERE id = ?");
        statement.bind(1, integer(id));
        statement.exec();
    });
}

Result<void> Writer::recordFetch(qint64 feed, const FetchOutcome& outcome)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        const bool isWell = outcome.state == FeedState::Ok;
        SQLite::Statement& statement = m_connection->database.prepared(
            "UPDATE feeds SET state = ?1, url = CASE WHEN ?2 = '' OR EXISTS (SELECT 1 FROM feeds WHERE url = ?2) THEN "
            "url ELSE ?2 END, title = CASE WHEN title = '' THEN ?3 "
            "ELSE title END, "
            "outlet = CASE WHEN outlet = '' THEN ?3 ELSE outlet END, site_url = coalesce(nullif(?4, ''), site_url), "
            "format = coalesce(nullif(?5, ''), format), encoding = coalesce(nullif(?6, ''), encoding), "
            "etag = CASE WHEN ?15 THEN ?7 ELSE etag END, last_modified = CASE WHEN ?15 THEN ?8 ELSE last_modified END, "
            "error_code = ?9, "
            "error_hint = ?10, next_due = ?11, last_fetched = ?12, last_success = CASE WHEN ?13 THEN ?12 ELSE "
            "last_success END, "
            "failures = CASE WHEN ?13 THEN 0 ELSE failures + 1 END WHERE id = ?14");
        statement.bind(1, int(outcome.state));
        statement.bind(2, utf8(outcome.url));
        statement.bind(3, utf8(outcome.title));
        statement.bind(4, utf8(outcome.siteUrl));
        statement.bind(5, utf8(outcome.format));
        statement.bind(6, utf8(outcome.encoding));
        statement.bind(7, utf8(outcome.etag));
        statement.bind(8, utf8(outcome.lastModified));
        statement.bind(9, utf8(outcome.errorCode));
        statement.bind(10, utf8(outcome.errorHint));
        bindInstant(statement, 11, outcome.nextDue);
        bindInstant(statement, 12, m_connection->clock());
        statement.bind(13, int(isWell));
        statement.bind(14, integer(feed));
        statement.bind(15, int(outcome.hasContent));
        statement.exec();
    });
}

Result<StoredArticle> Writer::storeArticle(const NewArticle& article, const extract::Extraction& extraction)
{
    const ReadArticle one{article, extraction};
    return storeArticles({&one, 1}).map([](const std::vector<StoredArticle>& stored) { return stored.front(); });
}

Result<std::vector<StoredArticle>> Writer::storeArticles(std::span<const ReadArticle> lot)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        ArticleStore store(m_connection->database, m_connection->clock());
        std::vector<StoredArticle> stored;
        for (const ReadArticle& read : lot)
            stored.push_back(store.store(read.article, read.extraction, read.marks));
        store.finish();
        return stored;
    });
}

Result<bool> Writer::isKnown(const NewArticle& article)
{
    auto known = guarded(m_connection->file,
                         [&] { return ArticleStore(m_connection->database, m_connection->clock()).isKnown(article); });
    m_connection->database.resetAll();
    return known;
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

Result<void> Writer::review(qint64 fact, Review review)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        SQLite::Statement& statement = m_connection->database.prepared("UPDATE facts SET review = ? WHERE id = ?");
        statement.bind(1, int(review));
        statement.bind(2, integer(fact));
        statement.exec();
    });
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

Result<void> Writer::markDemo()
{
    return setMeta(u"demo"_s, u"1"_s);
}

} // namespace pado::store
