#pragma once

#include <QDate>
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
inline constexpr int kstOffsetSeconds = 9 * 3600;

inline QDateTime toKst(const QDateTime& instant)
{
    return instant.toOffsetFromUtc(kstOffsetSeconds);
}

// The same for instants in milliseconds since 1970, UTC: of many rows, without a QDateTime for each.
inline constexpr qint64 msPerDay = 24LL * 3600 * 1000;

/// Days since 1970 in Korea.
inline qint64 koreanDayNumber(qint64 ms)
{
    const qint64 local = ms + 1000LL * kstOffsetSeconds;
    return local >= 0 ? local / msPerDay : -((msPerDay - 1 - local) / msPerDay);
}

inline constexpr qint64 unixEpochJulianDay = 2'440'588;

inline QDate koreanDay(qint64 ms)
{
    return QDate::fromJulianDay(koreanDayNumber(ms) + unixEpochJulianDay);
}

inline qint64 startOfKoreanDayMs(QDate day)
{
    return (day.toJulianDay() - unixEpochJulianDay) * msPerDay - 1000LL * kstOffsetSeconds;
}

} // namespace pado
