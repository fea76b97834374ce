#pragma once

#include <QDateTime>
#include <QString>

namespace pado::feed
{

/// A date as feeds write it: RFC 822 (with Korean day names, missing seconds, named zones), ISO 8601, `2023.06.20. 오전
/// 9:12`, `2023-06-20 09:12:00`. A time without a zone is Korea's.
/// @return UTC; invalid where it is no date
QDateTime parseDate(const QString& text);

} // namespace pado::feed
