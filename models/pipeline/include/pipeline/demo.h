#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"

#include <stop_token>

namespace pado::extract
{
class Extractor;
}
namespace pado::store
{
class Workspace;
}

namespace pado::pipeline
{

/// Fills a workspace with the feeds embedded under ":/pado/demo", through the same way as a refresh: parsed, read,
/// stored. Marks the workspace as a demo.   @return number of articles   @error store.*, feed.*, demo.stopped: the same
/// again goes on
Result<int> fillWithDemo(const store::Workspace& workspace, const extract::Extractor& extractor, std::stop_token stop,
                         const OnProgress& onProgress);

} // namespace pado::pipeline
