#pragma once

#include <QString>

#include <vector>

namespace pado::store
{

/// One article among those that tell a fact or a story.
struct Telling {
    qint64 origin = 0; ///< the article whose text it carries: equal for all copies of one release (`StoryStore`)
    QString source;    ///< outlet; empty where it is not known
};

/// How many sources tell something independently of each other: articles that carry one text (a press release, an
/// agency's report) are one source however many outlets print it, and so is an outlet however many articles it writes.
/// What is left apart by both counts.
int independentSources(const std::vector<Telling>& tellings);

} // namespace pado::store
