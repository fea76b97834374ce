#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace pado::text
{

/// A stretch of days, half-open, with the name of its size as Quantity::granularity.
struct Period {
    QDate start;
    QDate end;
    QString granularity;
};

Period dayPeriod(QDate day);
Period monthPeriod(int year, int month, int lastMonth = 0);
Period quarterPeriod(int year, int quarter, int lastQuarter = 0);
Period halfPeriod(int year, int half);
Period yearPeriod(int year, int lastYear = 0);
/// The week from Monday that holds `day`.
Period weekPeriod(QDate day);

/// 초, 중순, 말 of a period.
enum class Part { Whole, Early, Middle, Late, FirstHalf, SecondHalf };

/// The stretch inside `period` that `part` names: of a month days 1–10, 11–20, 21–end; of a year, half or quarter the
/// first and the last months; of a decade years 0–2, 3–6, 7–9.
Period partOf(const Period& period, Part part);

enum class Direction { None, Past, Coming };

/// A date as far as the words tell it.
struct PartialDate {
    Direction direction = Direction::None;
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> quarter;
    std::optional<int> half;
    std::optional<int> day;
    std::optional<int> last;     ///< of `3~5월`, `9~11일`, `2020~2025년`: the end in the smallest part given
    std::optional<Period> fixed; ///< already resolved: 오늘, 지난주, 1980년대
    Part part = Part::Whole;
    qsizetype end = 0; ///< after the expression
};

/// Fills in what `date` leaves out.
/// @param reference  day the text was written
/// @param before     a date in the same enumeration or range whose year and month carry on; may be null
std::optional<Period> resolve(const PartialDate& date, QDate reference, const PartialDate* before);

} // namespace pado::text
