#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace pado
{

/// One JSON document as one line of UTF-8 ended by a line feed; lone surrogates become U+FFFD.
QByteArray jsonLine(const QJsonObject& object);

} // namespace pado
