#pragma once

#include "database.h"
#include "store/writer.h"

#include <optional>

namespace pado::store
{

// Articles that a rule dropped or the retention deleted, as hashes: a feed that still lists them does not bring them
// back. Imports are not remembered: who imports a file means it. Inside the caller's transaction; throws
// SQLite::Exception.

/// @param rule  that dropped it; none: its time was over
void remember(Database& database, qint64 feed, const QString& externalId, const QString& url,
              std::optional<qint64> rule, const QDateTime& now);
bool isForgotten(Database& database, const NewArticle& article);
/// Lets go of what was remembered before `instant`.
void releaseBefore(Database& database, const QDateTime& instant);
/// A rule that is gone holds nothing back.
void releaseOf(Database& database, qint64 rule);

} // namespace pado::store
