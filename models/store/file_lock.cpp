#include "file_lock.h"

#include "files.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <utility>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

FileLock::FileLock(FileLock&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

#ifdef Q_OS_UNIX

namespace
{

/// Whoever held it before may have given it another name, or removed it.
bool bearsName(int file, const QByteArray& name)
{
    struct stat held {
    }, named{};
    return ::fstat(file, &held) == 0 && ::stat(name.constData(), &named) == 0 && held.st_dev == named.st_dev &&
           held.st_ino == named.st_ino;
}

} // namespace

Result<FileLock> FileLock::take(const QString& path, How how, int timeoutMs)
{
    constexpr int ownersOnly = 0600;
    constexpr unsigned long pauseMs = 10;
    const QByteArray name = QFile::encodeName(path);
    const QDeadlineTimer deadline(timeoutMs);
    for (;;) {
        int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, ownersOnly);
        if (file < 0)
            file = ::open(name.constData(), O_RDONLY | O_CLOEXEC);
        if (file < 0)
            return failure(isOutOfRoom(path) ? "store.disk_full" : "store.read_only", path, {}, qt_error_string(errno));
        FileLock lock(file);
        const bool isHeld = ::flock(file, (how == How::Alone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0;
        const bool isRefused = !isHeld && errno != EWOULDBLOCK && errno != EINTR; // as on some networks' filesystems
        if ((isHeld && bearsName(file, name)) || isRefused)
            return lock;
        if (deadline.hasExpired())
            return failure("store.locked", path);
        QThread::msleep(pauseMs);
    }
}

FileLock::~FileLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

#else

Result<FileLock> FileLock::take(const QString&, How, int)
{
    return FileLock();
}

FileLock::~FileLock() = default;

#endif

} // namespace pado::store
