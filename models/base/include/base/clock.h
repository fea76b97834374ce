#pragma once

#include <QDateTime>

#include <functional>

namespace pado
{

/// Tells the present instant in UTC. Injected, so that tests own the time; `systemClock` is for `app` alone.
using Clock = std::function<QDateTime()>;

inline Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

/// Korea's time: UTC+9 all year. Days, months and "yesterday" in Korean news are meant in it.
inline QDateTime toKst(const QDateTime& instant)
{
    return instant.toOffsetFromUtc(9 * 3600);
}

} // namespace pado
