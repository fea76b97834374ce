#include "copy.h"

#include "check.h"
#include "file_lock.h"
#include "files.h"

#include <SQLiteCpp/Backup.h>

#include <QFile>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr int othersTimeoutMs = 10'000; ///< for another program that makes the same copy

Result<void> fill(const QString& partial, Database& source, Depth depth)
{
    source.raw().exec("PRAGMA mmap_size = 0"); // all of a mapped file that is read counts as our memory
    Database target(partial, SQLite::OPEN_READWRITE, 0);
    target.raw().exec("PRAGMA journal_mode = MEMORY"); // what is cut short is thrown away
    if (SQLite::Backup(target.raw(), source.raw()).executeStep(-1) != SQLITE_DONE)
        return failure("store.locked", partial);
    target.raw().exec("PRAGMA journal_mode = DELETE"); // the source's header says that it has a log
    const auto findings = depth == Depth::Contents ? contentFindings(target) : structureFindings(target);
    if (const Finding* damage = loss(findings))
        return failure("store.damaged", QString::fromStdString(source.raw().getFilename()), {}, damage->detail);
    return {};
}

} // namespace

Result<void> copyTo(const QString& file, Database& source, Depth depth)
{
    const QString partial = file + u".partial"_s;
    if (QFile::exists(file))
        return failure("file.exists", file);
    const auto own = FileLock::take(partial, FileLock::How::Alone, othersTimeoutMs);
    if (!own && own.error().code != "store.locked"_L1)
        return failure(isOutOfRoom(partial) ? "file.disk_full" : "file.cannot_write", file, {}, own.error().hint);
    if (!own)
        return tl::unexpected(own.error());
    if (QFile::exists(file)) { // by whom we waited for
        QFile::remove(partial);
        return failure("file.exists", file);
    }
    QFile::resize(partial, 0);
    const auto filled = guarded(partial, [&] { return fill(partial, source, depth); });
    const auto& outcome = filled ? *filled : tl::unexpected(filled.error());
    if (outcome && rename(partial, file))
        return {};
    removeWithLog(partial);
    if (!outcome && (outcome.error().code == "store.damaged"_L1 || outcome.error().code == "store.locked"_L1))
        return outcome;
    const bool isFull = isOutOfRoom(partial) || (!outcome && outcome.error().code == "store.disk_full"_L1);
    return failure(isFull ? "file.disk_full" : "file.cannot_write", file, {},
                   outcome ? QString() : outcome.error().hint);
}

QString immutableName(const QString& file)
{
    return QString::fromLatin1(QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath()).toEncoded()) + u"?immutable=1"_s;
}

} // namespace pado::store
