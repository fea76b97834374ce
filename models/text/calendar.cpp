#include "calendar.h"

#include <algorithm>

namespace pado::text
{

namespace
{

/// The latest (or next) day of this number strictly before (after) the reference; months too short for it are passed
/// over.
std::optional<QDate> nearbyDay(int day, QDate reference, Direction direction)
{
    const int step = direction == Direction::Coming ? 1 : -1;
    QDate month(reference.year(), reference.month(), 1);
    for (int tries = 0; tries < 4; ++tries, month = month.addMonths(step)) {
        const QDate found(month.year(), month.month(), day);
        if (!found.isValid())
            continue;
        const bool fits = direction == Direction::Coming ? found > reference
                          : direction == Direction::Past ? found < reference
                                                         : found <= reference;
        if (fits)
            return found;
    }
    return std::nullopt;
}

/// A month without a year. Newspapers leave the year out where it is the current one; in January "12월" is the month
/// just gone.
int yearOfMonth(int month, QDate reference, Direction direction)
{
    const int year = reference.year();
    switch (direction) {
    case Direction::Past:
        return month < reference.month() ? year : year - 1;
    case Direction::Coming:
        return month > reference.month() ? year : year + 1;
    case Direction::None:
        break;
    }
    return month - reference.month() >= 9 ? year - 1 : year;
}

std::optional<Period> resolveDay(const PartialDate& date, int year, int month)
{
    const QDate first(year, month, *date.day);
    if (!first.isValid())
        return std::nullopt;
    Period period = dayPeriod(first);
    if (date.last) {
        const QDate last(year, month, *date.last);
        if (!last.isValid() || last <= first)
            return std::nullopt;
        period.end = last.addDays(1);
        period.granularity = QStringLiteral("range");
    }
    return period;
}

std::optional<Period> resolveMonth(const PartialDate& date, QDate reference, int year)
{
    if (date.day) {
        // 지난 9월 5일, 오는 9월 20일 in September: the day decides about the year.
        if (date.direction != Direction::None && !date.year && *date.month == reference.month()) {
            const QDate sameYear(reference.year(), *date.month, *date.day);
            const bool fits = date.direction == Direction::Past ? sameYear < reference : sameYear > reference;
            return resolveDay(date, fits ? reference.year() : year, *date.month);
        }
        return resolveDay(date, year, *date.month);
    }
    return partOf(monthPeriod(year, *date.month, date.last.value_or(0)), date.part);
}

std::optional<Period> resolveLoneDay(const PartialDate& date, QDate reference, const PartialDate* before)
{
    if (before && before->year && before->month && before->day && date.direction == Direction::None) {
        QDate month(*before->year, *before->month, 1);
        if (*date.day < *before->day)
            month = month.addMonths(1);
        return resolveDay(date, month.year(), month.month());
    }
    const auto day = nearbyDay(date.last.value_or(*date.day), reference, date.direction);
    return day ? resolveDay(date, day->year(), day->month()) : std::nullopt;
}

template <class Make>
Period nearby(Make make, int index, QDate reference, Direction direction)
{
    const Period current = make(reference.year(), index);
    if (direction == Direction::Past && current.start > reference)
        return make(reference.year() - 1, index);
    if (direction == Direction::Coming && current.end <= reference)
        return make(reference.year() + 1, index);
    return current;
}

} // namespace

Period dayPeriod(QDate day)
{
    return {day, day.addDays(1), QStringLiteral("day")};
}

Period monthPeriod(int year, int month, int lastMonth)
{
    const QDate start(year, month, 1);
    if (lastMonth <= month)
        return {start, start.addMonths(1), QStringLiteral("month")};
    return {start, start.addMonths(lastMonth - month + 1), QStringLiteral("range")};
}

Period quarterPeriod(int year, int quarter, int lastQuarter)
{
    const QDate start(year, quarter * 3 - 2, 1);
    if (lastQuarter <= quarter)
        return {start, start.addMonths(3), QStringLiteral("quarter")};
    return {start, start.addMonths(3 * (lastQuarter - quarter + 1)), QStringLiteral("range")};
}

Period halfPeriod(int year, int half)
{
    const QDate start(year, half == 1 ? 1 : 7, 1);
    return {start, start.addMonths(6), QStringLiteral("half")};
}

Period yearPeriod(int year, int lastYear)
{
    if (lastYear <= year)
        return {QDate(year, 1, 1), QDate(year + 1, 1, 1), QStringLiteral("year")};
    return {QDate(year, 1, 1), QDate(lastYear + 1, 1, 1), QStringLiteral("range")};
}

Period weekPeriod(QDate day)
{
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    return {monday, monday.addDays(7), QStringLiteral("week")};
}

Period partOf(const Period& period, Part part)
{
    if (part == Part::Whole)
        return period;
    const QDate start = period.start;
    const QDate end = period.end;
    const auto range = [&](QDate from, QDate to) { return Period{from, to, QStringLiteral("range")}; };
    const bool inDays = start.addMonths(1) >= end;
    const int months = (end.year() - start.year()) * 12 + end.month() - start.month();
    const auto months3 = std::max(1, months * 3 / 12); // a quarter of it: 3 of 12, 1 of 3
    if (months == 120 && (part == Part::Early || part == Part::Middle || part == Part::Late)) {
        const int from = part == Part::Early ? 0 : part == Part::Middle ? 3 : 7;
        return range(start.addYears(from), start.addYears(from == 0 ? 3 : from == 3 ? 7 : 10));
    }
    switch (part) {
    case Part::Early:
        return inDays ? range(start, start.addDays(10)) : range(start, start.addMonths(months3));
    case Part::Middle:
        return inDays ? range(start.addDays(10), start.addDays(20))
                      : range(start.addMonths(months / 3), start.addMonths(months - months / 3));
    case Part::Late:
        return inDays ? range(start.addDays(20), end) : range(end.addMonths(-months3), end);
    case Part::FirstHalf:
        return inDays ? range(start, start.addDays(15)) : range(start, start.addMonths(std::max(1, months / 2)));
    case Part::SecondHalf:
        return inDays ? range(start.addDays(15), end) : range(end.addMonths(-std::max(1, months / 2)), end);
    case Part::Whole:
        break;
    }
    return period;
}

std::optional<Period> resolve(const PartialDate& date, QDate reference, const PartialDate* before)
{
    if (date.fixed)
        return partOf(*date.fixed, date.part);
    const bool carriesYear = before && before->year && !date.year && date.direction == Direction::None;
    std::optional<int> year = carriesYear ? before->year : date.year;
    if (date.month) {
        if (carriesYear && before->month && *date.month < *before->month)
            year = *before->year + 1;
        return resolveMonth(date, reference, year.value_or(yearOfMonth(*date.month, reference, date.direction)));
    }
    if (date.day)
        return resolveLoneDay(date, reference, before);
    if (date.quarter) {
        if (year)
            return partOf(quarterPeriod(*year, *date.quarter, date.last.value_or(0)), date.part);
        const auto make = [&](int y, int q) { return quarterPeriod(y, q, date.last.value_or(0)); };
        return partOf(nearby(make, *date.quarter, reference, date.direction), date.part);
    }
    if (date.half)
        return partOf(year ? halfPeriod(*year, *date.half) : nearby(halfPeriod, *date.half, reference, date.direction),
                      date.part);
    if (date.year)
        return partOf(yearPeriod(*date.year, date.last.value_or(0)), date.part);
    return std::nullopt;
}

} // namespace pado::text
