#include "database.h"

#include "files.h"

namespace pado::store
{

namespace
{

/// What every connection is set to. WAL with NORMAL survives a crash of the program whole, and a crash of the system
/// but for the last transactions. Checkpoints wait for 64 MB of log: a lot of articles is about 10, and pages that many
/// lots change are copied once.   @source sqlite.org/pragma.html
constexpr const char* settings = "PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768; "
                                 "PRAGMA wal_autocheckpoint = 16000; "
                                 "PRAGMA temp_store = MEMORY;";

/// Readers take pages from the system's cache without a copy, up to 256 MB of the file.
constexpr const char* readerSettings = "PRAGMA query_only = ON; PRAGMA mmap_size = 268435456;";

} // namespace

/// Without a lock of SQLite's own: a connection belongs to one thread at a time.
Database::Database(const QString& path, int flags, int busyTimeoutMs)
    : m_database(utf8(path), flags | SQLite::OPEN_NOMUTEX, busyTimeoutMs)
{
    m_database.exec(settings);
}

void Database::readOnly()
{
    m_database.exec(readerSettings);
}

SQLite::Statement& Database::prepared(std::string_view sql)
{
    auto known = m_statements.find(sql);
    if (known == m_statements.end()) // made before it is kept: a statement that cannot be made throws
        known = m_statements.emplace(sql, std::make_unique<SQLite::Statement>(m_database, std::string(sql))).first;
    known->second->reset();
    known->second->clearBindings();
    return *known->second;
}

void Database::resetAll() noexcept
{
    for (const auto& [sql, statement] : m_statements)
        statement->tryReset();
}

qint64 Database::number(std::string_view sql)
{
    SQLite::Statement& statement = prepared(sql);
    statement.executeStep();
    const qint64 value = statement.getColumn(0).getInt64();
    statement.reset();
    return value;
}

int Database::pragma(const char* name)
{
    SQLite::Statement statement(m_database, std::string("PRAGMA ") + name);
    return statement.executeStep() ? statement.getColumn(0).getInt() : 0;
}

Error errorOf(const SQLite::Exception& exception, const QString& file)
{
    const QString hint = QString::fromUtf8(exception.what());
    const auto error = [&](const char* code) { return Error{QLatin1StringView(code), file, {}, hint}; };
    // Without room SQLite fails in many ways: it cannot make its log, or extend what it shares with other programs.
    const auto errorOrFull = [&](const char* code) { return error(isOutOfRoom(file) ? "store.disk_full" : code); };
    switch (exception.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return error("store.locked");
    case SQLITE_FULL:
        return error("store.disk_full");
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return error("store.read_only");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return error("store.damaged");
    case SQLITE_IOERR:
        return errorOrFull("store.io_error");
    case SQLITE_CANTOPEN:
        return errorOrFull("store.cannot_open");
    default:
        return error("store.cannot_open");
    }
}

QString folderColumn(const QStringList& folders)
{
    QString path;
    for (QString name : folders)
        path += name.replace(u'\n', u' ') + u'\n';
    return path;
}

QStringList foldersAt(SQLite::Statement& row, int column)
{
    return textAt(row, column).split(u'\n', Qt::SkipEmptyParts);
}

void bindInstant(SQLite::Statement& statement, int index, const QDateTime& instant)
{
    if (instant.isValid())
        statement.bind(index, integer(instant.toMSecsSinceEpoch()));
    else
        statement.bind(index);
}

} // namespace pado::store
