#pragma once

#include "database.h"

namespace pado::store
{

// The reader's marks on an article, inside the caller's transaction. Each throws SQLite::Exception.
void markRead(Database& database, qint64 article, bool isRead);
void markStarred(Database& database, qint64 article, bool isStarred);

qint64 labelNamed(Database& database, const QString& name); ///< made where there is none
/// @return false: the article bore it already
bool addLabel(Database& database, qint64 article, qint64 label);
void removeLabel(Database& database, qint64 article, qint64 label);

} // namespace pado::store
