#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QDate>
#include <QString>

#include <vector>

namespace pado::insight
{

/// Half-open range of Korea's days.
struct Days {
    QDate start;
    QDate end;

    bool contains(const Days& other) const { return other.start >= start && other.end <= end; }
    bool contains(QDate day) const { return day >= start && day < end; }
    bool meets(const Days& other) const { return other.start < end && other.end > start; }
    qint64 count() const { return start.daysTo(end); }
    bool operator==(const Days&) const = default;
};

enum class PeriodLength { Month, Quarter, Half, Year };

struct Period {
    QString name; ///< "2024-03", "2024Q1", "2024H1", "2024"
    Days days;
    bool isPartial = false; ///< not wholly in the window, or not over yet
    bool operator==(const Period&) const = default;
};

/// Every period that meets the window, also where nothing happened.   @param today  the last day that counts as known
std::vector<Period> periodsOf(const Days& window, PeriodLength length, QDate today);

/// What a window is compared with: as many months before where both its ends are the first of a month, else as many
/// days.
Days periodBefore(const Days& window);

/// A moment of knowledge: what was recorded later is not known.
struct Moment {
    QString text;     ///< as asked
    qint64 until = 0; ///< ms since 1970, UTC; the last one that counts
    QDate today;

    bool sees(qint64 recorded) const { return recorded <= until; }
};

/// A date (the end of its day) or an instant.   @error input.bad_date
Result<Moment> momentOf(const QString& text);
/// To the millisecond, as things are recorded: what was stored in this very second counts.
Moment momentAt(const QDateTime& instant);

} // namespace pado::insight
