#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace pado::text
{

enum class QuantityKind { Number, Percent, Money, Date, DateRange, Time, Duration, Ordinal, Multiple };

/// A number, an amount of money, a date … as a Korean text tells it, with its value.
/// Shapes per kind follow the command-line contract (`pado text quantities`).
struct Quantity {
    QuantityKind kind = QuantityKind::Number;
    qsizetype start = 0; ///< UTF-16 units of the text searched
    qsizetype end = 0;
    QString text;                ///< as written
    std::optional<double> value; ///< money: whole currency units; percent: 15.3 for 15.3 %
    std::optional<double> min;   ///< of a range, both ends inclusive; `value` is then empty
    std::optional<double> max;
    QString unit;               ///< money: ISO 4217; duration: second … year; time: empty, see `clock`
    QString clock;              ///< time: "15:30"
    bool isApproximate = false; ///< 약, 여, 안팎, 가량 …
    QDate startDate;            ///< dates: half-open [startDate, endDate)
    QDate endDate;
    QString granularity; ///< dates: day, week, month, quarter, half, year, decade, range
    bool operator==(const Quantity&) const = default;
};

/// Finds all quantities of a text, in order, none overlapping another.
/// @param reference  when the text was written (its own offset counts): `지난해 12월`, `오는 9일` are resolved against
/// it;
///                   invalid: relative dates are not found.
/// @thread any, no shared state.
std::vector<Quantity> findQuantities(QStringView text, const QDateTime& reference);

} // namespace pado::text
