#pragma once

#include "base/result.h"

#include <QString>

namespace pado::store
{

// Putting a database in its place, so that a kill at any moment leaves the old one or the new one. The caller holds
// lockPath() alone.

/// Makes an empty workspace's database; one that is there stays.
/// @error store.read_only, store.disk_full
Result<void> createDatabase(const QString& folder);

/// Is there one that has been decided on, and is not in its place yet?
bool hasReplacement(const QString& folder);
/// Decides that `database`, whole and closed, takes the place of the workspace's.   @error store.read_only
Result<void> decideReplacement(const QString& folder, const QString& database);
/// Puts the one decided on in its place.   @return where the one before is kept, with its log; empty: there was none
/// @error store.read_only
Result<QString> finishReplacement(const QString& folder);

} // namespace pado::store
