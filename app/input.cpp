#include "app/input.h"

#include <QFile>

#include <cstdio>

namespace pado::app
{

Result<QByteArray> readInput(const QString& path)
{
    QFile file;
    bool isOpen = false;
    if (path == u"-") {
        isOpen = file.open(stdin, QIODevice::ReadOnly);
    } else {
        file.setFileName(path);
        isOpen = file.open(QIODevice::ReadOnly);
    }
    if (!isOpen)
        return failure("input.cannot_read", path, {}, file.errorString());
    QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return failure("input.cannot_read", path, {}, file.errorString());
    return bytes;
}

Result<QDateTime> parseMoment(const QString& text)
{
    constexpr int kst = 9 * 3600;
    constexpr qsizetype dayLength = 10; // a bare day is read as such below, without asking for the machine's zone
    QDateTime moment = text.size() > dayLength ? QDateTime::fromString(text, Qt::ISODate) : QDateTime();
    if (moment.isValid()) {
        if (moment.timeSpec() == Qt::LocalTime)
            moment = QDateTime(moment.date(), moment.time(), Qt::OffsetFromUTC, kst);
        return moment;
    }
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return failure("input.bad_date", text);
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, kst);
}

} // namespace pado::app
