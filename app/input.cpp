#include "app/input.h"

#include "base/clock.h"

#include <QFile>

#include <cerrno>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace pado::app
{

namespace
{

constexpr qint64 mostBytes = 1LL << 30;

#ifdef Q_OS_UNIX
/// Opens without waiting: a pipe that nobody writes into would never open.   @return what is wrong; empty: it is open
QString openFile(QFile& file, const QString& path)
{
    constexpr int patienceMs = 5'000;
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return qt_error_string(errno);
    struct stat status {
    };
    ::fstat(descriptor, &status);
    pollfd coming{descriptor, POLLIN, 0};
    const bool isSilent = S_ISFIFO(status.st_mode) && ::poll(&coming, 1, patienceMs) == 0;
    if (isSilent || S_ISDIR(status.st_mode)) {
        ::close(descriptor);
        return qt_error_string(isSilent ? ETIMEDOUT : EISDIR);
    }
    ::fcntl(descriptor, F_SETFL, 0); // from here on it waits for what comes
    return file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle) ? QString() : file.errorString();
}
#else
QString openFile(QFile& file, const QString& path)
{
    file.setFileName(path);
    return file.open(QIODevice::ReadOnly) ? QString() : file.errorString();
}
#endif

} // namespace

Result<QByteArray> readInput(const QString& path)
{
    QFile file;
    QString problem;
    if (path != u"-")
        problem = openFile(file, path);
    else if (!file.open(stdin, QIODevice::ReadOnly))
        problem = file.errorString();
    if (!problem.isEmpty())
        return failure("input.cannot_read", path, {}, problem);
    QByteArray bytes;
    constexpr qint64 step = 1LL << 20;
    for (QByteArray more = file.read(step); !more.isEmpty(); more = file.read(step)) {
        bytes += more;
        if (bytes.size() > mostBytes)
            return failure("input.too_large", path);
    }
    if (file.error() != QFile::NoError)
        return failure("input.cannot_read", path, {}, file.errorString());
    return bytes;
}

Result<QDateTime> parseMoment(const QString& text)
{
    constexpr qsizetype dayLength = 10; // a bare day is read as such below, without asking for the machine's zone
    QDateTime moment = text.size() > dayLength ? QDateTime::fromString(text, Qt::ISODate) : QDateTime();
    if (moment.isValid()) {
        if (moment.timeSpec() == Qt::LocalTime)
            moment = QDateTime(moment.date(), moment.time(), Qt::OffsetFromUTC, kstOffsetSeconds);
        return moment;
    }
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return failure("input.bad_date", text);
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, kstOffsetSeconds);
}

} // namespace pado::app
