#include "install.h"

#include "file_lock.h"
#include "files.h"
#include "replacement.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr int othersTimeoutMs = 30'000;

Result<QString> putInPlace(const QString& folder, const QString& partial)
{
    const auto alone = FileLock::take(lockPath(folder), FileLock::How::Alone, othersTimeoutMs);
    if (!alone)
        return failure(alone.error().code == "store.locked"_L1 ? "store.in_use" : "store.read_only", folder);
    if (hasReplacement(folder)) { // of a restore that was killed
        if (auto finished = finishReplacement(folder); !finished)
            return finished;
    }
    if (auto decided = decideReplacement(folder, partial); !decided)
        return tl::unexpected(decided.error());
    return finishReplacement(folder);
}

} // namespace

Result<Restored> install(const QString& folder, const MakeDatabase& make)
{
    for (const QString& needed : {folder, backupFolder(folder)}) {
        if (auto made = makeFolder(needed); !made)
            return tl::unexpected(made.error());
    }
    const QString partial = QDir(backupFolder(folder)).filePath(u"restoring.partial"_s);
    const auto own = FileLock::take(partial, FileLock::How::Alone, 0);
    if (!own)
        return failure(own.error().code.data(), folder, {}, own.error().hint);
    QFile::resize(partial, 0); // of one that was killed
    const auto articles = make(partial);
    const auto before = articles ? putInPlace(folder, partial) : tl::unexpected(articles.error());
    if (before)
        return Restored{*articles, *before};
    removeWithLog(partial);
    return tl::unexpected(before.error());
}

} // namespace pado::store
