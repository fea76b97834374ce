#pragma once

#include "database.h"
#include "store/writer.h"

namespace pado::store
{

/// Keeps what is said of a name in place of what was said of its id before, inside the caller's transaction. Throws
/// SQLite::Exception.
void saveKnowledge(Database& database, const KnowledgeLine& line, const QDateTime& now);

} // namespace pado::store
