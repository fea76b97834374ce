#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace pado::app
{

/// Bytes of a file, or of standard input for "-"; at most 1 GB.   @error input.cannot_read, input.too_large
Result<QByteArray> readInput(const QString& path);

/// A day or an instant as people give it on the command line; a day is midnight in Korea, and so is an instant without
/// a zone.
/// @error input.bad_date
Result<QDateTime> parseMoment(const QString& text);

} // namespace pado::app
