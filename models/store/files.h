#pragma once

#include "base/result.h"

#include <QString>

namespace pado::store
{

// The files of a workspace's folder, and what SQLite leaves to its callers: modes, durable names, free room.

QString databasePath(const QString& folder);
/// Locked together by everyone who has the workspace open, alone by whoever puts another file in the database's place:
/// SQLite would go on with the file that went.
QString lockPath(const QString& folder);
/// Where copies lie that Pado makes by itself; made on demand.
QString backupFolder(const QString& folder);

/// Makes it, and those above it that are missing, for its owner alone.   @error store.cannot_open, store.read_only
Result<void> makeFolder(const QString& folder);
/// Makes an empty file that only its owner may read, before SQLite fills it; one that is there stays.
/// @error store.read_only, store.disk_full
Result<void> makeFile(const QString& path);

/// Gives the file its name for good: also after a power cut it is there whole. Never replaces another.
/// @return whether it could; the file keeps its old name where not
bool rename(const QString& from, const QString& to);
/// Removes a database with what SQLite leaves beside it when its program is killed.
void removeWithLog(const QString& database);

/// Is the disk, or what one file may hold, used up?
bool isOutOfRoom(const QString& path);

/// Whether looking at the file is what fails, not its absence.
bool isOutOfReach(const QString& path);

} // namespace pado::store
