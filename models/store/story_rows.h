#pragma once

#include "database.h"
#include "store/rows.h"

namespace pado::store
{

/// The story that an article reports, its reports in the order they appeared; alone where nothing else reports it.
Result<Story> storyOf(Database& database, qint64 article);

/// What the article said, in the order it said it.
std::vector<Revision> revisionsOf(Database& database, qint64 article);

} // namespace pado::store
