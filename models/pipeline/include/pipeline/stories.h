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

/// Puts articles that no story has yet into one: those of a workspace that an older Pado made. Takes the write lock for
/// a moment at a time, and goes on next time where it was stopped.   @return how many   @error store.*
Result<int> findStories(const store::Workspace& workspace, std::stop_token stop, const OnProgress& onProgress);

} // namespace pado::pipeline
