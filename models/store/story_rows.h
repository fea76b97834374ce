#pragma once

#include "database.h"
#include "query.h"
#include "store/rows.h"

namespace pado::store
{

/// Of the articles that `query` asks for (as `a`, with its story as `t`), leaves the newest of each story.
void collapseStories(Query& query);

/// The story that an article reports, its reports in the order they appeared; alone where nothing else reports it.
Result<Story> storyOf(Database& database, qint64 article);

/// What the article said, in the order it said it.
std::vector<Revision> revisionsOf(Database& database, qint64 article);

} // namespace pado::store
