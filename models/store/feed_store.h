#pragma once

#include "database.h"
#include "store/writer.h"

#include <optional>
#include <vector>

namespace pado::store
{

// The table of subscriptions. Throws SQLite::Exception; changes belong into the caller's transaction.

/// In the order of subscription.
std::vector<FeedRow> feedRows(Database& database);

/// The new feed's id, or nothing where its address is known.
std::optional<qint64> insertFeed(Database& database, const NewFeed& feed, const QDateTime& now);

/// @error store.exists where another feed has the address, store.not_found
Result<void> editFeed(Database& database, const FeedRow& feed);

void recordFetch(Database& database, qint64 feed, const FetchOutcome& outcome, const QDateTime& now);

} // namespace pado::store
