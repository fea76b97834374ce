#pragma once

#include "database.h"

namespace pado::store
{

/// Brings the database to `schemaVersion`, each step in a transaction of its own. Throws SQLite::Exception.
void migrate(Database& database, int fromVersion);

} // namespace pado::store
