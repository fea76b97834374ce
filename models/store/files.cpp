#include "files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <cerrno>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 littleRoom = 128 * 1024; ///< less, and SQLite cannot even make room for its log

/// Hands what was written to the disk: without it a name may outlive a power cut, and its file not.
void sync(const QString& path)
{
#ifdef Q_OS_UNIX
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    ::fsync(file);
    ::close(file);
#else
    Q_UNUSED(path);
#endif
}

} // namespace

QString databasePath(const QString& folder)
{
    return QDir(folder).filePath(u"pado.sqlite"_s);
}

QString lockPath(const QString& folder)
{
    return QDir(folder).filePath(u"pado.lock"_s);
}

QString backupFolder(const QString& folder)
{
    return QDir(folder).filePath(u"backups"_s);
}

Result<void> makeFolder(const QString& folder)
{
    const QFileInfo info(folder);
    if (info.exists() && !info.isDir())
        return failure("store.cannot_open", folder, {}, u"a file is in its place"_s);
    if (!QDir().mkpath(folder))
        return failure(isOutOfRoom(folder) ? "store.disk_full" : "store.read_only", folder);
    QFile::setPermissions(folder, onlyOwner | QFileDevice::ExeOwner);
    return {};
}

Result<void> makeFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        if (file.exists())
            return {};
        return failure(isOutOfRoom(path) ? "store.disk_full" : "store.read_only", path, {}, file.errorString());
    }
    file.setPermissions(onlyOwner);
    return {};
}

bool rename(const QString& from, const QString& to)
{
    sync(from);
    if (!QFile::rename(from, to))
        return false;
    sync(QFileInfo(to).absolutePath());
    return true;
}

void removeWithLog(const QString& database)
{
    for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(database + suffix);
}

bool isOutOfRoom(const QString& path)
{
    QString folder = QFileInfo(path).absolutePath();
    if (QFileInfo(path).isDir())
        folder = path;
    const QStorageInfo disk(folder);
    if (disk.isValid() && disk.isReady() && disk.bytesAvailable() < littleRoom)
        return true;
#ifdef Q_OS_UNIX
    rlimit limit{};
    if (getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
        qint64 largest = 0;
        for (const QString& suffix : {QString(), u"-wal"_s})
            largest = std::max(largest, QFileInfo(path + suffix).size());
        return largest + littleRoom > qint64(limit.rlim_cur);
    }
#endif
    return false;
}

bool isOutOfReach(const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat status {
    };
    return ::stat(QFile::encodeName(path).constData(), &status) != 0 && errno != ENOENT && errno != ENOTDIR;
#else
    Q_UNUSED(path);
    return false;
#endif
}

} // namespace pado::store
