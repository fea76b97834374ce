#pragma once

#include "base/clock.h"
#include "extract/extractor.h"
#include "insight/labels.h"
#include "store/workspace.h"

namespace pado::ui
{

class Theme;

/// What every page is given. Made by `app`, outlives the window.
struct Services {
    const store::Workspace& workspace;
    const extract::Extractor& extractor;
    const insight::Labels& labels;
    const Theme& theme;
    Clock clock;
    bool isDemo = false; ///< of the workspace: asked once, when it was opened
};

} // namespace pado::ui
