#include "feed_store.h"

#include "base/clock.h"
#include "subscription_store.h"

namespace pado::store
{

namespace
{

template <class Number>
void bindOptional(SQLite::Statement& statement, int index, const std::optional<Number>& value)
{
    if (value)
        statement.bind(index, *value);
    else
        statement.bind(index);
}

std::optional<int> numberAt(SQLite::Statement& row, int column)
{
    const SQLite::Column value = row.getColumn(column);
    return value.isNull() ? std::nullopt : std::optional(value.getInt());
}

void bindSettings(SQLite::Statement& statement, int first, const FeedSettings& settings)
{
    bindOptional(statement, first, settings.fixedMinutes);
    statement.bind(first + 1, int(settings.isPaused));
    statement.bind(first + 2, int(settings.wantsFullText));
    statement.bind(first + 3, utf8(settings.userAgent));
    statement.bind(first + 4, utf8(settings.proxy));
    bindOptional(statement, first + 5, settings.timeoutSeconds);
    statement.bind(first + 6, utf8(settings.secret));
}

FeedSettings settingsAt(SQLite::Statement& row, int first)
{
    FeedSettings settings;
    settings.fixedMinutes = numberAt(row, first);
    settings.isPaused = row.getColumn(first + 1).getInt() != 0;
    settings.wantsFullText = row.getColumn(first + 2).getInt() != 0;
    settings.userAgent = textAt(row, first + 3);
    settings.proxy = textAt(row, first + 4);
    settings.timeoutSeconds = numberAt(row, first + 5);
    settings.secret = textAt(row, first + 6);
    return settings;
}

FeedRow feedRow(SQLite::Statement& row)
{
    FeedRow feed;
    feed.id = row.getColumn(0).getInt64();
    feed.url = textAt(row, 1);
    feed.title = textAt(row, 2);
    feed.outlet = textAt(row, 3);
    feed.siteUrl = textAt(row, 4);
    feed.format = textAt(row, 5);
    feed.encoding = textAt(row, 6);
    feed.etag = textAt(row, 7);
    feed.lastModified = textAt(row, 8);
    feed.state = FeedState(row.getColumn(9).getInt());
    feed.intervalMinutes = row.getColumn(10).getInt();
    feed.failures = row.getColumn(11).getInt();
    feed.errorCode = textAt(row, 12);
    feed.errorHint = textAt(row, 13);
    feed.lastFetched = instantAt(row, 14);
    feed.lastSuccess = instantAt(row, 15);
    feed.nextDue = instantAt(row, 16);
    feed.articles = row.getColumn(17).getInt();
    feed.facts = row.getColumn(18).getInt();
    feed.isDemo = row.getColumn(19).getInt() != 0;
    feed.folders = foldersAt(row, 20);
    feed.attributes = QByteArray::fromStdString(row.getColumn(21).getString());
    feed.givesTeasers = row.getColumn(22).getInt() != 0;
    feed.hubUrl = textAt(row, 23);
    feed.selfUrl = textAt(row, 24);
    feed.movedFrom = textAt(row, 25);
    if (const SQLite::Column weekly = row.getColumn(26); !weekly.isNull())
        feed.weeklyItems = weekly.getDouble();
    feed.settings = settingsAt(row, 27);
    return feed;
}

} // namespace

std::vector<FeedRow> feedRows(Database& database)
{
    SQLite::Statement& statement = database.prepared(
        "SELECT id, url, title, outlet, site_url, format, encoding, etag, last_modified, state, interval_minutes, "
        "failures, error_code, error_hint, last_fetched, last_success, next_due, articles, facts, is_demo, folder, "
        "attributes, gives_teasers, hub_url, self_url, moved_from, weekly_items, fixed_minutes, is_paused, "
        "wants_full_text, user_agent, proxy, timeout_seconds, secret FROM feeds ORDER BY id");
    std::vector<FeedRow> feeds;
    while (statement.executeStep())
        feeds.push_back(feedRow(statement));
    return feeds;
}

std::optional<qint64> insertFeed(Database& database, const NewFeed& feed, const QDateTime& now)
{
    SQLite::Statement& statement = database.prepared(
        "INSERT OR IGNORE INTO feeds (url, title, outlet, site_url, folder, attributes, is_demo, fixed_minutes, "
        "is_paused, wants_full_text, user_agent, proxy, timeout_seconds, secret) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?)");
    statement.bind(1, utf8(feed.url));
    statement.bind(2, utf8(feed.title));
    statement.bind(3, utf8(feed.outlet));
    statement.bind(4, utf8(feed.siteUrl));
    statement.bind(5, utf8(folderColumn(feed.folders)));
    statement.bind(6, feed.attributes.toStdString());
    statement.bind(7, int(feed.isDemo));
    bindSettings(statement, 8, feed.settings);
    if (statement.exec() == 0)
        return std::nullopt;
    const qint64 id = database.raw().getLastInsertRowid();
    beginSubscription(database, id, toKst(now).date());
    return id;
}

Result<void> editFeed(Database& database, const FeedRow& feed)
{
    SQLite::Statement& taken = database.prepared("SELECT 1 FROM feeds WHERE url = ? AND id <> ?");
    taken.bind(1, utf8(feed.url));
    taken.bind(2, integer(feed.id));
    if (taken.executeStep())
        return failure("store.exists", feed.url);

    SQLite::Statement& anew = database.prepared(
        "UPDATE feeds SET state = 0, etag = '', last_modified = '', failures = 0, error_code = '', error_hint = '', "
        "next_due = NULL WHERE id = ? AND (url <> ? OR state = 3)");
    anew.bind(1, integer(feed.id));
    anew.bind(2, utf8(feed.url));
    anew.exec();

    SQLite::Statement& statement =
        database.prepared("UPDATE feeds SET url = ?, title = ?, outlet = ?, folder = ?, fixed_minutes = ?, is_paused = "
                          "?, wants_full_text = ?, user_agent = ?, proxy = ?, timeout_seconds = ?, secret = ? WHERE id "
                          "= ?");
    statement.bind(1, utf8(feed.url));
    statement.bind(2, utf8(feed.title));
    statement.bind(3, utf8(feed.outlet));
    statement.bind(4, utf8(folderColumn(feed.folders)));
    bindSettings(statement, 5, feed.settings);
    statement.bind(12, integer(feed.id));
    return statement.exec() == 0 ? Result<void>(failure("store.not_found", feed.url)) : Result<void>();
}

void recordFetch(Database& database, qint64 feed, const FetchOutcome& outcome, const QDateTime& now)
{
    SQLite::Statement& statement = database.prepared(
        "UPDATE feeds SET state = ?1, "
        "moved_from = CASE WHEN ?2 IN ('', url) OR EXISTS (SELECT 1 FROM feeds WHERE url = ?2) THEN moved_from ELSE "
        "url END, "
        "url = CASE WHEN ?2 = '' OR EXISTS (SELECT 1 FROM feeds WHERE url = ?2) THEN url ELSE ?2 END, "
        "title = CASE WHEN title = '' THEN ?3 ELSE title END, "
        "outlet = CASE WHEN outlet = '' THEN ?3 ELSE outlet END, "
        "site_url = coalesce(nullif(?4, ''), site_url), format = coalesce(nullif(?5, ''), format), "
        "encoding = coalesce(nullif(?6, ''), encoding), "
        "etag = CASE WHEN ?15 THEN ?7 ELSE etag END, last_modified = CASE WHEN ?15 THEN ?8 ELSE last_modified END, "
        "error_code = ?9, error_hint = ?10, next_due = ?11, last_fetched = ?12, "
        "last_success = CASE WHEN ?13 THEN ?12 ELSE last_success END, "
        "failures = CASE WHEN ?13 THEN 0 ELSE failures + 1 END, "
        "hub_url = coalesce(nullif(?16, ''), hub_url), self_url = coalesce(nullif(?17, ''), self_url), "
        "gives_teasers = coalesce(?18, gives_teasers), weekly_items = coalesce(?19, weekly_items), "
        "interval_minutes = coalesce(?20, interval_minutes) WHERE id = ?14 AND ?21 IN ('', url)");
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
    bindInstant(statement, 12, now);
    statement.bind(13, int(outcome.state == FeedState::Ok));
    statement.bind(14, integer(feed));
    statement.bind(15, int(outcome.hasContent));
    statement.bind(16, utf8(outcome.hubUrl));
    statement.bind(17, utf8(outcome.selfUrl));
    bindOptional(statement, 18,
                 outcome.givesTeasers.has_value() ? std::optional(int(*outcome.givesTeasers)) : std::nullopt);
    bindOptional(statement, 19, outcome.weeklyItems);
    bindOptional(statement, 20, outcome.intervalMinutes);
    statement.bind(21, utf8(outcome.asked));
    const bool isRecorded = statement.exec() > 0;
    const auto subscription = subscriptionOf(database, feed);
    if (!isRecorded || !subscription)
        return;
    const FetchStatus status = outcome.state != FeedState::Ok ? FetchStatus::Failed
                               : outcome.hasContent           ? FetchStatus::Ok
                                                              : FetchStatus::NotModified;
    const qint64 at = now.toMSecsSinceEpoch();
    keepFetchDay(database, {*subscription, toKst(now).date(), at, at, status});
}

} // namespace pado::store
