#pragma once

#include <QDateTime>
#include <QString>

namespace pado::text
{

/// An instant as feeds, pages and files write it: RFC 822 (with Korean day names, missing seconds, named zones), ISO
/// 8601, `2023.06.20. 오전 9:12`, `2023-06-20 09:12:00`. A time without a zone is Korea's.
/// @return UTC; invalid where it is no date
QDateTime parseInstant(const QString& text);

} // namespace pado::text
