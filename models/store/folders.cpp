#include "store/folders.h"

namespace pado::store
{

QStringList foldersOf(const QString& path)
{
    QStringList folders;
    for (const QString& name : path.split(u'/')) {
        if (!name.trimmed().isEmpty())
            folders << name.simplified();
    }
    return folders;
}

QString pathOf(const QStringList& folders)
{
    return folders.join(u'/');
}

} // namespace pado::store
