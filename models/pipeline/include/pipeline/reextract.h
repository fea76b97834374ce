#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "store/writer.h"

#include <stop_token>
#include <vector>

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

struct ReextractOptions {
    bool isTrial = false; ///< tells what would change, and changes nothing
    size_t listed = 200;  ///< changes told one by one
};

/// What reading all stored texts again came to.
struct ReextractReport {
    qint64 articles = 0; ///< read
    qint64 gained = 0, lost = 0, changed = 0;
    std::vector<store::FactChange> listed; ///< the first of them
    bool wasCancelled = false;
};

/// Reads the current texts of all stored articles again, after the rules or the names that are known have changed.
/// Reviews stay with their facts. Some hundred articles a transaction: what is done when `stop` is requested stays.
/// @error store.*
Result<ReextractReport> reextract(const store::Workspace& workspace, const extract::Extractor& extractor,
                                  const ReextractOptions& options, std::stop_token stop,
                                  const OnProgress& onProgress = {});

} // namespace pado::pipeline
