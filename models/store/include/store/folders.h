#pragma once

#include <QStringList>

namespace pado::store
{

// Folders as people write and read them: "업계/로봇", from the outermost in.

QStringList foldersOf(const QString& path); ///< without blanks around names, and without empty ones
QString pathOf(const QStringList& folders);

} // namespace pado::store
