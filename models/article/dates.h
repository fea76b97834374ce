#pragma once

#include <QDateTime>
#include <QString>

namespace pado::article
{

/// The instant that a page states: ISO 8601, `2023.06.20. 오전 9:12`, `2023-06-20 09:12`. Without a zone it is Korea's.
/// @return UTC; invalid where it is none of the years 1 to 9999
QDateTime instantOf(const QString& text);

} // namespace pado::article
