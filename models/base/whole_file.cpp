#include "base/whole_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace pado
{

std::optional<QString> writeWhole(const QByteArray& bytes, const QString& path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile() && !info.isDir()) {
        QFile device(path);
        const bool isWritten =
            device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && device.write(bytes) == bytes.size();
        return isWritten ? std::nullopt : std::optional(device.errorString());
    }
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return isWritten ? std::nullopt : std::optional(file.errorString());
}

} // namespace pado
