#pragma once

#include <QByteArray>
#include <QDateTime>

namespace pado::ui
{

/// Puts `created` in place of the clock's time that Qt writes into a PDF, and digits made of the contents in place of a
/// random /ID, byte for byte, so that all offsets hold: the same brief gives the same file.
/// @param pdf  a finished file of QPdfWriter
/// @source ISO 32000-1, 7.9.4 (dates) and 14.4 (file identifiers)
void stampPdf(QByteArray& pdf, const QDateTime& created);

} // namespace pado::ui
