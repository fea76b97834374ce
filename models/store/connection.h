#pragma once

#include "base/clock.h"
#include "database.h"
#include "file_lock.h"
#include "store/reader.h"
#include "store/writer.h"
#include "story_window.h"

namespace pado::store
{

struct Reader::Connection {
    Connection(const QString& path, int flags, int busyTimeoutMs) : file(path), database(path, flags, busyTimeoutMs) {}
    /// `guarded`, with no read left open behind it.
    template <class Work>
    auto run(Work work)
    {
        auto result = guarded(file, std::move(work));
        database.resetAll();
        return result;
    }
    QString file;
    std::shared_ptr<FileLock> presence; ///< let go after the database
    mutable Database database;
};

struct Writer::Connection {
    Connection(const QString& path, int flags, int busyTimeoutMs, Clock now)
        : file(path),
          database(path, flags, busyTimeoutMs),
          clock(std::move(now)),
          stories(database)
    {
    }
    QString file;
    std::shared_ptr<FileLock> presence; ///< let go after the database
    Database database;
    Clock clock;
    StoryWindow stories;
};

} // namespace pado::store
