#include "article_store.h"
#include "connection.h"
#include "forgotten.h"
#include "store/reader.h"
#include "store/writer.h"
#include "transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr int forEver = 0;          ///< of feeds.keep_days, which is NULL where the workspace decides
constexpr int rememberedDays = 400; ///< few feeds list an item for more than a year

/// ?1: now, ?2: the workspace's days, 0 for ever. What a fact quotes, in whatever revision, stays.
constexpr const char* overdue =
    " FROM articles a LEFT JOIN feeds f ON f.id = a.feed LEFT JOIN article_states s ON s.article = a.id WHERE "
    "coalesce(f.keep_days, ?2) > 0 AND max(a.published, a.recorded) < ?1 - coalesce(f.keep_days, ?2) * 86400000 AND "
    "coalesce(f.is_demo, 0) = 0 AND coalesce(s.is_starred, 0) = 0 AND NOT EXISTS (SELECT 1 FROM article_labels l WHERE "
    "l.article = a.id) AND NOT EXISTS (SELECT 1 FROM evidences e WHERE e.article = a.id)";

int workspaceDays(Database& database)
{
    SQLite::Statement& statement = database.prepared("SELECT value FROM meta WHERE key = 'retention_days'");
    return statement.executeStep() ? textAt(statement, 0).toInt() : forEver;
}

/// Looking at every article is spared where nothing may go.
bool isForEver(Database& database, int days)
{
    SQLite::Statement& statement = database.prepared("SELECT EXISTS (SELECT 1 FROM feeds WHERE keep_days > 0)");
    statement.executeStep();
    return days == forEver && statement.getColumn(0).getInt() == 0;
}

void bindOverdue(SQLite::Statement& statement, const QDateTime& now, int days)
{
    bindInstant(statement, 1, now);
    statement.bind(2, days);
}

} // namespace

Result<Retention> Reader::retention() const
{
    return m_connection->run([&] {
        const auto limit = [](int days) { return days == forEver ? std::nullopt : std::optional(days); };
        Retention retention;
        retention.days = limit(workspaceDays(m_connection->database));
        SQLite::Statement& statement =
            m_connection->database.prepared("SELECT id, keep_days FROM feeds WHERE keep_days IS NOT NULL");
        while (statement.executeStep())
            retention.feeds[statement.getColumn(0).getInt64()] = limit(statement.getColumn(1).getInt());
        return retention;
    });
}

Result<qint64> Reader::prunable(const QDateTime& now) const
{
    return m_connection->run([&] {
        const int days = workspaceDays(m_connection->database);
        if (isForEver(m_connection->database, days))
            return qint64(0);
        SQLite::Statement& statement = m_connection->database.prepared(std::string("SELECT count(*)") + overdue);
        bindOverdue(statement, now, days);
        statement.executeStep();
        return qint64(statement.getColumn(0).getInt64());
    });
}

Result<void> Writer::setRetention(std::optional<int> days)
{
    return setMeta(u"retention_days"_s, QString::number(days.value_or(forEver)));
}

Result<void> Writer::setFeedRetention(qint64 feed, std::optional<int> days, bool isOwn)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        SQLite::Statement& statement = m_connection->database.prepared("UPDATE feeds SET keep_days = ? WHERE id = ?");
        if (isOwn)
            statement.bind(1, days.value_or(forEver));
        statement.bind(2, integer(feed));
        statement.exec();
    });
}

Result<Writer::Pruned> Writer::pruneSome(const QDateTime& now, qint64 after, int limit)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        Database& database = m_connection->database;
        SQLite::Statement& statement =
            database.prepared(std::string("SELECT a.id") + overdue + " AND a.id > ?3 ORDER BY a.id LIMIT ?4");
        bindOverdue(statement, now, workspaceDays(database));
        statement.bind(3, integer(after));
        statement.bind(4, limit);
        std::vector<qint64> articles;
        while (statement.executeStep())
            articles.push_back(statement.getColumn(0).getInt64());
        ArticleStore store(database, m_connection->stories, now);
        for (const qint64 article : articles)
            store.forget(article);
        store.finish();
        if (after == 0)
            releaseBefore(database, now.addDays(-rememberedDays));
        return Pruned{std::ssize(articles), std::ssize(articles) == limit ? articles.back() : 0};
    });
}

} // namespace pado::store
