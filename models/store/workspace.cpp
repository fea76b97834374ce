#include "store/workspace.h"

#include "connection.h"
#include "copy.h"
#include "file_lock.h"
#include "files.h"
#include "migrations.h"
#include "replacement.h"
#include "search_index.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr int readerTimeoutMs = 10'000;
constexpr int forReading = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
constexpr int folderTimeoutMs = 30'000; ///< for others to put a database in its place

/// Copies the database before its shape changes. The copy bears the number of the schema to come.
Result<void> backUpBefore(Database& database, const QString& folder)
{
    if (auto made = makeFolder(backupFolder(folder)); !made)
        return made;
    const QString copy = QDir(backupFolder(folder)).filePath(u"before-schema-%1.sqlite"_s.arg(schemaVersion));
    return QFile::exists(copy) ? Result<void>() : copyTo(copy, database, Depth::Structure);
}

/// Another program's file, or a newer Pado's?
Result<void> checkHeader(Database& database, const QString& path)
{
    if (database.pragma("application_id") != applicationId)
        return failure("store.foreign_file", path);
    if (const int version = database.pragma("user_version"); version > schemaVersion)
        return failure("store.newer_schema", path, {}, QString::number(version));
    return {};
}

/// A copy that was put in the place by hand has no log: its readers would wait for its writers.
void keepLog(Database& database)
{
    SQLite::Statement mode(database.raw(), "PRAGMA journal_mode");
    if (!mode.executeStep() || mode.getColumn(0).getString() == "wal")
        return;
    mode.reset();
    database.raw().tryExec("PRAGMA journal_mode = WAL"); // where it cannot be written, it can be read as it is
}

/// A folder that cannot be written, as on a medium for reading: without a log the database is whole by itself, and
/// SQLite need not write beside it to read it.
bool isForReading(const QString& folder)
{
    return !QFileInfo(folder).isWritable() && !QFile::exists(databasePath(folder) + u"-wal"_s);
}

Result<void> checkForReading(const QString& path)
{
    auto outcome = guarded(path, [&]() -> Result<void> {
        Database database(immutableName(path), forReading, readerTimeoutMs);
        if (auto known = checkHeader(database, path); !known)
            return known;
        return database.pragma("user_version") < schemaVersion ? failure("store.read_only", path) : Result<void>();
    });
    return outcome ? *outcome : tl::unexpected(outcome.error());
}

Result<void> prepare(const QString& folder, const std::stop_token& stop, const OnProgress& onProgress)
{
    const QString path = databasePath(folder);
    if (QFileInfo(path).isDir())
        return failure("store.cannot_open", path, {}, u"a folder is in its place"_s);
    if (QFileInfo(path).size() == 0) // before SQLite looks: it would take the log for another file's and delete it
        return failure("store.damaged", path, {}, u"the file is empty"_s);
    if (isForReading(folder))
        return checkForReading(path);
    auto outcome = guarded(path, [&]() -> Result<void> {
        Database database(path, SQLite::OPEN_READWRITE, readerTimeoutMs);
        if (auto known = checkHeader(database, path); !known)
            return known;
        const int version = database.pragma("user_version");
        if (sqlite3_db_readonly(database.raw().getHandle(), "main") == 1)
            return version < schemaVersion ? failure("store.read_only", path) : Result<void>();
        keepLog(database);
        if (version < schemaVersion) {
            if (auto saved = backUpBefore(database, folder); !saved)
                return saved;
            migrate(database, version);
        }
        return completeSearchIndex(path, database, stop, onProgress);
    });
    return outcome ? *outcome : tl::unexpected(outcome.error());
}

/// Sees to it that there is a database in its place: what a kill left undone is done.
Result<void> settle(const QString& folder, OpenMode mode)
{
    const QString path = databasePath(folder);
    const bool hasNew = hasReplacement(folder);
    if (QFile::exists(path) && !hasNew)
        return {};
    if (isOutOfReach(path))
        return failure("store.cannot_open", folder, {}, qt_error_string());
    if (!hasNew && mode == OpenMode::Existing)
        return failure("store.no_workspace", folder);
    if (auto made = makeFolder(folder); !made)
        return made;
    const auto alone = FileLock::take(lockPath(folder), FileLock::How::Alone, folderTimeoutMs);
    if (!alone)
        return failure(alone.error().code.data(), folder, {}, alone.error().hint);
    if (hasReplacement(folder))
        return finishReplacement(folder).map([](const QString&) {});
    return createDatabase(folder);
}

} // namespace

Workspace::Workspace(QString folder, Clock clock, std::shared_ptr<FileLock> presence)
    : m_folder(std::move(folder)),
      m_clock(std::move(clock)),
      m_presence(std::move(presence))
{
}

Result<Workspace> Workspace::open(const QString& folder, OpenMode mode, Clock clock, const std::stop_token& stop,
                                  const OnProgress& onProgress)
{
    auto presence = std::make_shared<FileLock>();
    do {
        *presence = FileLock();
        if (auto settled = settle(folder, mode); !settled)
            return tl::unexpected(settled.error());
        auto taken = FileLock::take(lockPath(folder), FileLock::How::Together, folderTimeoutMs);
        if (taken)
            *presence = *std::move(taken);
        else if (taken.error().code == "store.locked"_L1)
            return failure("store.locked", folder);
        else
            break; // where no lock can be had nobody can put another file in the place
    } while (hasReplacement(folder));
    if (auto ready = prepare(folder, stop, onProgress); !ready)
        return tl::unexpected(ready.error());
    return Workspace(folder, std::move(clock), std::move(presence));
}

QString Workspace::folder() const
{
    return m_folder;
}

bool Workspace::isDemo() const
{
    const auto reader = this->reader();
    if (!reader)
        return false;
    return reader->meta(u"demo"_s).value_or(QString()) == u"1";
}

Result<Reader> Workspace::reader() const
{
    const QString path = databasePath(m_folder);
    return guarded(path, [&] {
        auto connection = isForReading(m_folder)
                              ? std::make_unique<Reader::Connection>(immutableName(path), forReading, readerTimeoutMs)
                              : std::make_unique<Reader::Connection>(path, SQLite::OPEN_READWRITE, readerTimeoutMs);
        connection->database.readOnly();
        connection->presence = m_presence;
        return Reader(std::move(connection));
    });
}

Result<Writer> Workspace::writer(int lockTimeoutMs) const
{
    const QString path = databasePath(m_folder);
    if (isForReading(m_folder))
        return failure("store.read_only", m_folder);
    return guarded(path, [&] {
        auto connection = std::make_unique<Writer::Connection>(path, SQLite::OPEN_READWRITE, lockTimeoutMs, m_clock);
        connection->presence = m_presence;
        return Writer(std::move(connection));
    });
}

} // namespace pado::store
