#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace pado
{

/// Writes the whole file or nothing: an older one stays until the new one is complete. A pipe or a device takes the
/// bytes themselves, since a file in its place would put it out of the way.
/// @return the system's words for what went wrong; empty: nothing did
std::optional<QString> writeWhole(const QByteArray& bytes, const QString& path);

} // namespace pado
