#pragma once

#include "database.h"

namespace pado::store
{

/// Brings the database to a schema, each step in a transaction of its own. Throws SQLite::Exception.
void migrate(Database& database, int fromVersion, int toVersion = schemaVersion);

} // namespace pado::store
