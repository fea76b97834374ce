#pragma once

#include "database.h"
#include "store/records.h"

#include <optional>

namespace pado::store
{

// When which feed was subscribed, and the days on which it was fetched: both outlive the feed. Throws
// SQLite::Exception; changes belong into the caller's transaction.

void beginSubscription(Database& database, qint64 feed, QDate today);
/// The feed is about to be deleted: its articles keep what brought them.
void endSubscription(Database& database, qint64 feed, QDate today);
std::optional<qint64> subscriptionOf(Database& database, qint64 feed);

/// Keeps of a day the first fetch that succeeded, else the last that failed.
void keepFetchDay(Database& database, const FetchDay& fetched);

} // namespace pado::store
