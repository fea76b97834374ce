#pragma once

#include "base/clock.h"
#include "extract/extractor.h"
#include "insight/labels.h"
#include "net/fetcher.h"
#include "store/workspace.h"

#include <functional>

namespace pado::ui
{

class Theme;

/// Where names, passwords and headers of feeds are kept. Made by `app`; answers on the window's thread.
struct SecretStore {
    using Done = std::function<void(Result<void>)>;
    std::function<void(const QString& name, const net::Credentials& credentials, Done done)> keep;
    std::function<void(const QString& name)> forget;
};

/// What every page is given. Made by `app`, outlives the window.
struct Services {
    const store::Workspace& workspace;
    const extract::Extractor& extractor;
    const insight::Labels& labels;
    const Theme& theme;
    Clock clock;
    bool isDemo = false; ///< of the workspace: asked once, when it was opened
    SecretStore secrets = {};
};

} // namespace pado::ui
