#include "store/backups.h"

#include "check.h"
#include "copy.h"
#include "install.h"
#include "migrations.h"

#include <SQLiteCpp/Backup.h>

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr int sourceTimeoutMs = 10'000;

/// Another workspace's file may be open somewhere, and then has a log; a copy has none, and gets nothing beside it.
Database openSource(const QString& file)
{
    const bool isAlone = !QFile::exists(file + u"-wal"_s) && !QFile::exists(file + u"-journal"_s);
    return isAlone ? Database(immutableName(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI, 0)
                   : Database(file, SQLite::OPEN_READONLY, sourceTimeoutMs);
}

/// What is wrong with the copy's outside.
Result<void> checkHeader(Database& database, const QString& file)
{
    if (database.pragma("application_id") != applicationId)
        return failure("backup.foreign", file);
    if (const int version = database.pragma("user_version"); version > schemaVersion)
        return failure("store.newer_schema", file, {}, QString::number(version));
    return {};
}

/// Fills `partial` from the copy, and leaves it closed, without a log, as this program wants it.   @return articles
Result<qint64> take(const QString& file, const QString& partial)
{
    Database target(partial, SQLite::OPEN_READWRITE, 0);
    target.raw().exec("PRAGMA journal_mode = MEMORY");
    {
        Database source = openSource(file);
        if (auto known = checkHeader(source, file); !known)
            return tl::unexpected(known.error());
        if (SQLite::Backup(target.raw(), source.raw()).executeStep(-1) != SQLITE_DONE)
            return failure("store.locked", file);
    }
    const auto ofFile = structureFindings(target);
    if (const Finding* damage = loss(ofFile))
        return failure("backup.damaged", file, {}, damage->detail);
    target.resetAll();
    migrate(target, target.pragma("user_version"));
    const auto ofContents = contentFindings(target);
    if (const Finding* damage = loss(ofContents))
        return failure("backup.damaged", file, {}, damage->detail);
    target.resetAll();
    const qint64 articles = target.number("SELECT count(*) FROM articles");
    target.raw().exec("PRAGMA journal_mode = WAL");
    return articles;
}

} // namespace

Result<Restored> restore(const QString& folder, const QString& file)
{
    if (!QFileInfo(file).isFile() || !QFileInfo(file).isReadable())
        return failure("backup.cannot_read", file);
    if (QFileInfo(file).size() == 0)
        return failure("backup.damaged", file);
    return install(folder, [&file](const QString& partial) -> Result<qint64> {
        const auto taken = guarded(partial, [&] { return take(file, partial); });
        const auto& articles = taken ? *taken : tl::unexpected(taken.error());
        if (!articles &&
            (articles.error().code == "store.damaged"_L1 || articles.error().code == "store.cannot_open"_L1))
            return failure("backup.damaged", file, {}, articles.error().hint);
        return articles;
    });
}

} // namespace pado::store
