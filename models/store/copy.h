#pragma once

#include "database.h"

namespace pado::store
{

/// How closely a copy is looked at before it gets its name.
enum class Depth {
    Structure, ///< SQLite's own check
    Contents,  ///< each text against its hash, each sentence against its text
};

/// Writes a whole copy, also while others write, that only its owner may read: one file without a log. It gets its name
/// only once it has been opened and found sound; one cut short lies beside under another name and is written over.
/// @error file.exists, file.cannot_write, file.disk_full, store.damaged, store.locked: another program is writing it
Result<void> copyTo(const QString& file, Database& source, Depth depth);

/// A database that nobody writes, read without leaving anything beside it.
QString immutableName(const QString& file);

} // namespace pado::store
