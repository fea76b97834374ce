#include "store/workspace.h"

#include "connection.h"
#include "migrations.h"
#include "search_index.h"

#include <SQLiteCpp/Backup.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr int readerTimeoutMs = 10'000;

QString databasePath(const QString& folder)
{
    return QDir(folder).filePath(u"pado.sqlite"_s);
}

constexpr auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Result<void> makeFolder(const QString& folder)
{
    if (QFileInfo::exists(folder) && !QFileInfo(folder).isDir())
        return failure("store.cannot_open", folder, {}, u"a file is in its place"_s);
    if (!QDir().mkpath(folder))
        return failure("store.read_only", folder);
    QFile::setPermissions(folder, onlyOwner | QFileDevice::ExeOwner);
    return {};
}

/// Makes an empty file that only its owner may read, before SQLite fills it.
Result<void> makeFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return file.exists() ? Result<void>() : failure("store.read_only", path, {}, file.errorString());
    file.setPermissions(onlyOwner);
    return {};
}

/// Copies the database beside itself before its shape changes. The copy bears the number of the schema to come; one
/// that was cut short does not look like one.
Result<void> backUp(Database& database, const QString& path)
{
    const QString copy = path + u".before-schema-%1"_s.arg(schemaVersion);
    const QString partial = copy + u".partial"_s;
    if (QFile::exists(copy))
        return {};
    QFile::remove(partial);
    if (auto made = makeFile(partial); !made)
        return made;
    {
        SQLite::Database target(utf8(partial), SQLite::OPEN_READWRITE);
        if (SQLite::Backup(target, database.raw()).executeStep(-1) != SQLITE_DONE)
            throw SQLite::Exception("the copy was cut short", SQLITE_BUSY);
    }
    return QFile::rename(partial, copy) ? Result<void>() : failure("store.read_only", path);
}

Result<void> prepare(const QString& path, const std::stop_token& stop, const OnProgress& onProgress)
{
    auto outcome = guarded(path, [&]() -> Result<void> {
        Database database(path, SQLite::OPEN_READWRITE, readerTimeoutMs);
        const int version = database.pragma("user_version");
        const int application = database.pragma("application_id");
        const bool isEmpty = version == 0 && database.pragma("schema_version") == 0;
        if (!isEmpty && application != applicationId)
            return failure("store.foreign_file", path);
        if (version > schemaVersion)
            return failure("store.newer_schema", path, {}, QString::number(version));
        if (version < schemaVersion) {
            database.raw().exec("PRAGMA journal_mode = WAL");
            if (auto saved = isEmpty ? Result<void>() : backUp(database, path); !saved)
                return saved;
            migrate(database, version);
        }
        return completeSearchIndex(path, database, stop, onProgress);
    });
    return outcome ? *outcome : tl::unexpected(outcome.error());
}

} // namespace

Workspace::Workspace(QString folder, Clock clock) : m_folder(std::move(folder)), m_clock(std::move(clock)) {}

Result<Workspace> Workspace::open(const QString& folder, OpenMode mode, Clock clock, const std::stop_token& stop,
                                  const OnProgress& onProgress)
{
    const QString path = databasePath(folder);
    if (!QFile::exists(path)) {
        if (mode == OpenMode::Existing)
            return failure("store.no_workspace", folder);
        if (auto made = makeFolder(folder); !made)
            return tl::unexpected(made.error());
        if (auto made = makeFile(path); !made)
            return tl::unexpected(made.error());
    }
    if (auto ready = prepare(path, stop, onProgress); !ready)
        return tl::unexpected(ready.error());
    return Workspace(folder, std::move(clock));
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
        auto connection = std::make_unique<Reader::Connection>(path, SQLite::OPEN_READWRITE, readerTimeoutMs);
        connection->database.readOnly();
        return Reader(std::move(connection));
    });
}

Result<Writer> Workspace::writer(int lockTimeoutMs) const
{
    const QString path = databasePath(m_folder);
    return guarded(path, [&] {
        auto connection = std::make_unique<Writer::Connection>(path, SQLite::OPEN_READWRITE, lockTimeoutMs, m_clock);
        return Writer(std::move(connection));
    });
}

} // namespace pado::store
