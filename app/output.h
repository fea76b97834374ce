#pragma once

#include <QByteArray>
#include <QString>

namespace pado::app
{

struct GlobalOptions;

/// Writes a result to a file, whole or not at all (`writeWhole`); to stdout for "-" or nothing.   @return exit code
int writeOutput(const QByteArray& bytes, const QString& path, const GlobalOptions& global);

} // namespace pado::app
