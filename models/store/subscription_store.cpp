#include "subscription_store.h"

#include "base/enum_names.h"

#include <array>

namespace pado::store
{

namespace
{

constexpr std::array statusNames = {"ok", "not_modified", "failed"};

}

QString nameOf(FetchStatus status)
{
    return nameIn(statusNames, status);
}

std::optional<FetchStatus> fetchStatusNamed(const QString& name)
{
    return named<FetchStatus>(statusNames, name);
}

void beginSubscription(Database& database, qint64 feed, QDate today)
{
    SQLite::Statement& begun =
        database.prepared("INSERT INTO subscriptions (feed, url, title, outlet, added) SELECT id, url, title, outlet, "
                          "?2 FROM feeds WHERE id = ?1");
    begun.bind(1, integer(feed));
    begun.bind(2, integer(today.toJulianDay()));
    begun.exec();
}

void endSubscription(Database& database, qint64 feed, QDate today)
{
    const auto subscription = subscriptionOf(database, feed);
    if (!subscription)
        return;
    SQLite::Statement& articles = database.prepared("UPDATE articles SET subscription = ?1 WHERE feed = ?2");
    articles.bind(1, integer(*subscription));
    articles.bind(2, integer(feed));
    articles.exec();
    SQLite::Statement& ended = database.prepared(
        "UPDATE subscriptions SET feed = NULL, removed = ?2, (url, title, outlet) = (SELECT url, title, outlet FROM "
        "feeds WHERE id = ?3) WHERE id = ?1");
    ended.bind(1, integer(*subscription));
    ended.bind(2, integer(today.toJulianDay()));
    ended.bind(3, integer(feed));
    ended.exec();
}

std::optional<qint64> subscriptionOf(Database& database, qint64 feed)
{
    SQLite::Statement& found = database.prepared("SELECT id FROM subscriptions WHERE feed = ?");
    found.bind(1, integer(feed));
    return found.executeStep() ? std::optional(qint64(found.getColumn(0).getInt64())) : std::nullopt;
}

void keepFetchDay(Database& database, const FetchDay& fetched)
{
    SQLite::Statement& kept = database.prepared(
        "INSERT INTO fetch_days AS known (subscription, day, at, status, recorded) VALUES (?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT (subscription, day) DO UPDATE SET at = ?3, status = ?4, recorded = ?5 WHERE "
        "iif(known.status = ?6, ?4 <> ?6 OR ?3 > known.at, ?4 <> ?6 AND ?3 < known.at)");
    kept.bind(1, integer(fetched.subscription));
    kept.bind(2, integer(fetched.day.toJulianDay()));
    kept.bind(3, integer(fetched.at));
    kept.bind(4, int(fetched.status));
    kept.bind(5, integer(fetched.recorded));
    kept.bind(6, int(FetchStatus::Failed));
    kept.exec();
}

} // namespace pado::store
