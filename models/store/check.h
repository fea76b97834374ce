#pragma once

#include "database.h"

namespace pado::store
{

// What is wrong, in words for whoever repairs it; empty: nothing. Both throw SQLite::Exception.

/// The file, its references, and the hash of each article's text.
QStringList contentProblems(Database& database);
/// Is every article in the search index, nothing else, and are its grams what its text says? Grams are looked at for a
/// sample spread over all days. The connection must be allowed to write: FTS5 takes its own check as an INSERT.
QStringList searchProblems(Database& database);

} // namespace pado::store
