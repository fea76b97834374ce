#include "replacement.h"

#include "database.h"
#include "files.h"
#include "migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr int nobodyElse = 0; ///< to wait for

QString replacementPath(const QString& folder)
{
    return databasePath(folder) + u".new"_s;
}

/// The first of the numbered names in the folder of backups that is free.
QString freeName(const QString& folder, const QString& pattern)
{
    QString name;
    int number = 0;
    do
        name = QDir(backupFolder(folder)).filePath(pattern.arg(++number));
    while (QFile::exists(name));
    return name;
}

/// The log goes first: without its file it is worth nothing, and beside another file it would be played into that. One
/// that has lost its file bears a name that no database gets.
Result<QString> putAside(const QString& folder)
{
    const QString path = databasePath(folder);
    const bool hasLog = QFileInfo(path + u"-wal"_s).size() > 0, hasFile = QFile::exists(path);
    if (!hasFile && !hasLog)
        return QString();
    if (auto made = makeFolder(backupFolder(folder)); !made)
        return tl::unexpected(made.error());
    const QString aside = freeName(folder, hasFile ? u"before-restore-%1.sqlite"_s : u"lost-log-%1"_s);
    if (hasLog && !rename(path + u"-wal"_s, hasFile ? aside + u"-wal"_s : aside))
        return failure("store.read_only", folder);
    if (hasFile && !rename(path, aside))
        return failure("store.read_only", folder);
    removeWithLog(path);
    return aside;
}

} // namespace

Result<void> createDatabase(const QString& folder)
{
    const QString path = databasePath(folder);
    if (QFile::exists(path))
        return {};
    if (auto aside = putAside(folder); !aside) // a log that lost its database
        return tl::unexpected(aside.error());
    const QString partial = path + u".partial"_s;
    removeWithLog(partial); // of one that was killed
    if (auto made = makeFile(partial); !made)
        return made;
    const auto filled = guarded(partial, [&] {
        Database database(partial, SQLite::OPEN_READWRITE, nobodyElse);
        database.raw().exec("PRAGMA journal_mode = WAL");
        migrate(database, 0);
    });
    if (filled && rename(partial, path))
        return {};
    removeWithLog(partial);
    return filled ? failure("store.read_only", folder) : filled;
}

bool hasReplacement(const QString& folder)
{
    return QFile::exists(replacementPath(folder));
}

Result<void> decideReplacement(const QString& folder, const QString& database)
{
    return rename(database, replacementPath(folder)) ? Result<void>() : failure("store.read_only", folder);
}

Result<QString> finishReplacement(const QString& folder)
{
    auto aside = putAside(folder);
    if (aside && !rename(replacementPath(folder), databasePath(folder)))
        return failure("store.read_only", folder);
    return aside;
}

} // namespace pado::store
