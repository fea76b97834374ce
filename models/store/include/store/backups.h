#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace pado::store
{

class Workspace;

/// Which copies Pado makes by itself: one before a day's first refresh, in the workspace's folder `backups`. Kept in
/// the workspace (meta `backups_kept`, `backups_up_to_mb`); here is what holds where nothing is said.
struct BackupPolicy {
    int kept = 3;      ///< the latest so many stay; 0: none is made
    int upToMb = 1024; ///< a larger workspace is left to `pado db backup`: a copy a day would wear on its disk
    bool operator==(const BackupPolicy&) const = default;
};

/// A copy in the folder `backups`.
struct BackupFile {
    enum class Why { Daily, BeforeSchema, BeforeRestore };
    QString path;
    Why why = Why::Daily;
    QDateTime made; ///< UTC
    qint64 bytes = 0;
};

/// Newest first.
std::vector<BackupFile> backupsIn(const QString& folder);

Result<BackupPolicy> backupPolicy(const Workspace& workspace);
Result<void> setBackupPolicy(const Workspace& workspace, const BackupPolicy& policy);

/// Makes the day's copy, unless there is one or the policy says no, and lets the oldest go. The clock may jump: a copy
/// from the future does not stand in the way of today's.
/// @return the copy; empty: none was due
/// @error file.disk_full (also where the disk would be nearly full after it), file.cannot_write,
/// store.too_large_to_copy,
///        store.damaged
Result<QString> backUpDaily(const Workspace& workspace, const Clock& clock);

struct Restored {
    qint64 articles = 0;
    QString before; ///< where the workspace is kept that was there; empty: there was none
};
/// Puts a copy in the place of the workspace in `folder`, which is made where it is missing and may be damaged. The
/// copy is checked first, and brought to this program's schema. Killed at any moment, either of the two is there whole.
/// @error backup.cannot_read, backup.damaged, backup.foreign, store.newer_schema: nothing was changed;
///        store.in_use: another program has the workspace open; store.read_only, store.disk_full
Result<Restored> restore(const QString& folder, const QString& file);

} // namespace pado::store
