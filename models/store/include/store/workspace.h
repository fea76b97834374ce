#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "store/rows.h"

#include <QString>

#include <memory>
#include <stop_token>

namespace pado::store
{

class FileLock;
class Reader;
class Writer;

enum class OpenMode {
    Existing,      ///< store.no_workspace where there is none
    CreateMissing, ///< makes it where there is none
};

/// The user's archive: one folder with one SQLite file (WAL, foreign keys on, `user_version` = schema number).
/// Read this header first, then reader.h and writer.h.
class Workspace
{
public:
    /// Opens and, where needed, migrates after a backup. A search index that is not whole is filled first, which takes
    /// long where there are many articles: `stop` leaves the rest for the next time.
    /// @error store.no_workspace, store.newer_schema (`hint`: the version needed), store.foreign_file, store.damaged,
    ///        store.locked, store.read_only, store.disk_full, store.cannot_open. The data is untouched in each case.
    static Result<Workspace> open(const QString& folder, OpenMode mode, Clock clock, const std::stop_token& stop = {},
                                  const OnProgress& onProgress = {});

    QString folder() const;
    bool isDemo() const; ///< filled by `init --demo`

    /// A connection of its own, for the thread that asks. Cheap; open one a job.
    Result<Reader> reader() const;
    /// The writing connection. One at a time: waits at most `lockTimeoutMs` for another program, then store.locked.
    Result<Writer> writer(int lockTimeoutMs = 30'000) const;

private:
    Workspace(QString folder, Clock clock, std::shared_ptr<FileLock> presence);
    QString m_folder;
    Clock m_clock;
    std::shared_ptr<FileLock> m_presence; ///< in the folder: nobody puts another database in its place meanwhile
};

} // namespace pado::store
