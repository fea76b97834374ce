#pragma once

#include "database.h"
#include "store/rows.h"

namespace pado::store
{

// Questions about facts. All throw SQLite::Exception; a stored claim that cannot be read is store.damaged.

Result<Page<FactRow>> factPage(Database& database, const Filter& filter, const QString& cursor, int limit);
Result<std::vector<FactRow>> undecidedFacts(Database& database, int limit);
Result<FactRow> factById(Database& database, qint64 id);
/// See Reader::rivals.
Result<std::vector<FactRow>> rivalsOf(Database& database, const FactRow& fact);
Result<std::vector<FactRow>> factsInArticle(Database& database, qint64 article);

} // namespace pado::store
