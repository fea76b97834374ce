#include "forgotten.h"

#include <QCryptographicHash>

namespace pado::store
{

namespace
{

enum class By { ExternalId, Url };

QByteArray keyOf(By by, const QString& value)
{
    const QByteArray kind = by == By::ExternalId ? "id\n" : "url\n";
    return QCryptographicHash::hash(kind + value.toUtf8(), QCryptographicHash::Sha256);
}

void bindKey(SQLite::Statement& statement, int index, const QByteArray& key)
{
    statement.bind(index, key.constData(), int(key.size()));
}

void keep(Database& database, const QByteArray& key, qint64 feed, std::optional<qint64> rule, const QDateTime& now)
{
    SQLite::Statement& statement =
        database.prepared("INSERT OR REPLACE INTO forgotten (key, feed, rule, recorded) VALUES (?, ?, ?, ?)");
    bindKey(statement, 1, key);
    statement.bind(2, integer(feed));
    if (rule)
        statement.bind(3, integer(*rule));
    bindInstant(statement, 4, now);
    statement.exec();
}

} // namespace

void remember(Database& database, qint64 feed, const QString& externalId, const QString& url,
              std::optional<qint64> rule, const QDateTime& now)
{
    if (feed == 0)
        return;
    if (!externalId.isEmpty())
        keep(database, keyOf(By::ExternalId, externalId), feed, rule, now);
    // Another feed may carry the same article: a rule judges it anew there, the retention does not.
    if (!url.isEmpty() && (!rule || externalId.isEmpty()))
        keep(database, keyOf(By::Url, url), feed, rule, now);
}

bool isForgotten(Database& database, const NewArticle& article)
{
    if (article.feed == 0)
        return false;
    if (!article.externalId.isEmpty()) {
        SQLite::Statement& byId = database.prepared("SELECT 1 FROM forgotten WHERE key = ? AND feed = ?");
        bindKey(byId, 1, keyOf(By::ExternalId, article.externalId));
        byId.bind(2, integer(article.feed));
        if (byId.executeStep())
            return true;
    }
    if (article.url.isEmpty() || article.sharesLink)
        return false;
    // Items of one feed that share a link are told apart by their ids, as among the stored ones.
    SQLite::Statement& byUrl = database.prepared(
        "SELECT 1 FROM forgotten WHERE key = ?1 AND CASE WHEN feed = ?2 THEN ?3 = '' ELSE rule IS NULL END");
    bindKey(byUrl, 1, keyOf(By::Url, article.url));
    byUrl.bind(2, integer(article.feed));
    byUrl.bind(3, utf8(article.externalId));
    return byUrl.executeStep();
}

void releaseBefore(Database& database, const QDateTime& instant)
{
    SQLite::Statement& statement = database.prepared("DELETE FROM forgotten WHERE recorded < ?");
    bindInstant(statement, 1, instant);
    statement.exec();
}

void releaseOf(Database& database, qint64 rule)
{
    SQLite::Statement& statement = database.prepared("DELETE FROM forgotten WHERE rule = ?");
    statement.bind(1, integer(rule));
    statement.exec();
}

} // namespace pado::store
