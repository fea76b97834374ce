#pragma once

#include "app/invocation.h"
#include "app/report.h"
#include "base/progress.h"
#include "extract/extractor.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "store/writer.h"

#include <stop_token>

namespace pado::app
{

/// What commands on a workspace share: opening it, progress on stderr, stopping by Ctrl+C.

Result<store::Workspace> openWorkspace(const GlobalOptions& global, store::OpenMode mode = store::OpenMode::Existing);

/// A line that rewrites itself where stderr is a terminal; nothing with --quiet.
OnProgress progressOnStderr(const GlobalOptions& global);

/// Requested when the user presses Ctrl+C.
std::stop_token stopOnInterrupt();

/// Runs `work(reader)` on the workspace and reports what fails.
template <class Work>
int withReader(const GlobalOptions& global, Work work)
{
    const auto workspace = openWorkspace(global);
    if (!workspace)
        return report(workspace.error(), global);
    const auto reader = workspace->reader();
    if (!reader)
        return report(reader.error(), global);
    return work(*reader);
}

} // namespace pado::app
