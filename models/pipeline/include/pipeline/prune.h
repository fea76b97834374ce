#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"

#include <stop_token>

namespace pado::store
{
class Workspace;
}

namespace pado::pipeline
{

/// Deletes the articles that are older than the workspace, or their feed, keeps them: never one that a fact quotes,
/// that is starred or labelled, or of the demo. In small transactions; what is deleted when `stop` is requested stays
/// so.
/// @return how many   @error store.*
Result<qint64> prune(const store::Workspace& workspace, const Clock& clock, std::stop_token stop,
                     const OnProgress& onProgress = {});

/// The same after a refresh, at most once a day; does nothing where everything is kept for ever.
Result<qint64> pruneDaily(const store::Workspace& workspace, const Clock& clock, std::stop_token stop);

} // namespace pado::pipeline
