#pragma once

#include "database.h"
#include "store/rows.h"

namespace pado::store
{

// Questions about articles. All throw SQLite::Exception.

/// Newest first.   @error store.bad_cursor
Result<Page<ArticleRow>> articlePage(Database& database, const Filter& filter, const QString& cursor, int limit);
qint64 articleCount(Database& database, const Filter& filter);
Result<Article> articleById(Database& database, qint64 id); ///< store.not_found
/// Empty where there is no such revision.
QString revisionText(Database& database, qint64 article, int revision);

} // namespace pado::store
