#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <stop_token>

namespace pado::store
{
class Workspace;
}

namespace pado::pipeline
{

/// Puts articles that wait for a story into one: all new ones, and those of an older Pado. Takes the write lock for
/// a moment at a time, and goes on next time where it was stopped.   @return how many   @error store.*
Result<int> findStories(const store::Workspace& workspace, std::stop_token stop, const OnProgress& onProgress);

} // namespace pado::pipeline
