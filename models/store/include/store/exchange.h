#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "store/backups.h"

#include <QString>

#include <stop_token>

namespace pado::store
{

// The whole workspace in an open format that outlives Pado: FORMAT.md.

/// Writes all that cannot be computed again, and numbers and stories with it. The same workspace gives the same bytes.
/// @return rows
/// @error file.exists, file.cannot_write, file.disk_full, store.damaged, exchange.stopped
Result<qint64> exportWorkspace(const Workspace& workspace, const QString& file, const std::stop_token& stop,
                               const OnProgress& onProgress);

/// Puts what such a file holds in the place of the workspace in `folder`, as restore() does with a copy.
/// @error backup.cannot_read, backup.damaged, backup.foreign, store.newer_schema, exchange.stopped; those of restore()
Result<Restored> importWorkspace(const QString& folder, const QString& file, const std::stop_token& stop,
                                 const OnProgress& onProgress);

} // namespace pado::store
