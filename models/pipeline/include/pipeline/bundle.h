#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "store/bundle.h"

#include <QString>

#include <stop_token>

namespace pado::store
{
class Workspace;
}

namespace pado::pipeline
{

/// Whether the file's first line says so: {"bundle":1,…}.
bool isBundle(const QString& file);

struct BundleImport {
    store::BundleReport stored;
    int skipped = 0; ///< lines of a kind that this version does not know
    bool wasCancelled = false;
};

/// Takes in a bundle, JSON lines (bundle_json.cpp), in one transaction: all of it or nothing. The file is
/// read line by line, once for each part of it. No extraction runs on its articles.
/// @error import.cannot_read; import.bad_bundle_line (`where`: the line, `hint`: what is wrong with it); store.*
Result<BundleImport> importBundle(const store::Workspace& workspace, const QString& file, store::BundleTimes times,
                                  std::stop_token stop, const OnProgress& onProgress);

/// Writes all that the workspace learned: a bundle that `importBundle` takes in elsewhere, or here again without any
/// change. Not kept where it is not whole.
/// @error file.cannot_write, import.stopped, store.*
Result<void> exportBundle(const store::Workspace& workspace, const QString& file, const Clock& clock,
                          std::stop_token stop, const OnProgress& onProgress);

} // namespace pado::pipeline
