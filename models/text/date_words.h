#pragma once

#include "calendar.h"

#include <QStringView>

#include <optional>

namespace pado::text
{

// The words of which Korean dates are made. Each returns what stands at `i`, with the position after it.

struct YearWord {
    int year = 0;
    std::optional<int> last; ///< of 2020~2025년
    qsizetype end = 0;
    bool isDecade = false;
};
/// 2023년, '24년, 2020~2025년, 1980년대, 지난해, 올해, 내년 …; 그해 and 이듬해 need `anchor`.
std::optional<YearWord> yearAt(QStringView text, qsizetype i, QDate reference, QDate anchor);

struct MonthWord {
    std::optional<int> year; ///< of 지난달, 다음 달
    int month = 0;
    std::optional<int> last;
    qsizetype end = 0;
};
/// 3월, 3~5월, 이달, 지난달, 내달, 같은 달.
std::optional<MonthWord> monthAt(QStringView text, qsizetype i, QDate reference, QDate anchor);

struct Numbered {
    int number = 0;
    std::optional<int> last;
    qsizetype end = 0;
};
/// 9일, 9~11일, where it is no span of days.
std::optional<Numbered> dayAt(QStringView text, qsizetype i);
/// 2분기, 3사분기, 1/4분기, 1~3분기.
std::optional<Numbered> quarterAt(QStringView text, qsizetype i);
/// 상반기, 하반기.
std::optional<Numbered> halfAt(QStringView text, qsizetype i);

struct PartWord {
    Part part = Part::Whole;
    qsizetype end = 0;
};
/// 초, 중순, 말 …, where it ends the word.
std::optional<PartWord> partAt(QStringView text, qsizetype i);

struct FixedDate {
    Period period;
    qsizetype end = 0;
};
/// 오늘, 어제, 이날, 지난주, 다음 주 화요일, 2021.09.06, 3년 전; 같은 날 is `lastDay`, or the reference if there was
/// none.
std::optional<FixedDate> fixedAt(QStringView text, qsizetype i, QDate reference, QDate lastDay);

} // namespace pado::text
