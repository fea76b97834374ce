#pragma once

#include "base/result.h"
#include "store/backups.h"

#include <QString>

#include <functional>

namespace pado::store
{

/// Fills an empty file with a database of this program's schema, and leaves it closed, without a log.   @return
/// articles
using MakeDatabase = std::function<Result<qint64>(const QString& partial)>;

/// Has a database made beside the workspace in `folder`, which may be missing or damaged, and puts it in its place once
/// nobody is in it.
/// @error whatever `make` says: nothing was changed then; store.locked: another restore runs; store.in_use,
///        store.read_only, store.disk_full
Result<Restored> install(const QString& folder, const MakeDatabase& make);

} // namespace pado::store
