#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace pado::feed
{

/// Starts with the mark of gzip: a file served as it lies there (.xml.gz), without Content-Encoding.
bool isGzip(QByteArrayView bytes);

/// Unpacked, at most `maxBytes`; what a damaged end leaves is kept. Nothing where the result would be longer.
std::optional<QByteArray> gunzip(QByteArrayView bytes, qsizetype maxBytes);

} // namespace pado::feed
