#pragma once

#include "extract/fact.h"
#include "store/records.h"

#include <optional>
#include <span>
#include <vector>

namespace pado::insight
{

/// The middle value, of an even number the mean of the two middle ones; nothing of none.
std::optional<double> medianOf(std::vector<double> values);

/// Won a dollar by the user's table: its newest row that is at most 31 days older than `day`.
/// @param rates  by base, quote and day
std::optional<double> wonPerDollar(std::span<const store::ExchangeRate> rates, QDate day);

/// A number told with its unit, and what the same sentence converts it to.
struct StatedSum {
    std::optional<double> value; ///< empty for a range
    QString unit;
    std::optional<extract::StatedAlternative> alternative;
};
StatedSum sumOf(const extract::Amount& amount);
StatedSum sumOf(const extract::ForecastPoint& point);

/// Into which currency sums are converted, and by what beside the sentence itself.
struct Target {
    QString currency;
    bool usesRateTable = false;
    std::span<const store::ExchangeRate> rates;
};

/// The sum in the target currency: told so, converted by its own sentence, or by the table; else nothing.
/// @param day  when it takes place
std::optional<double> converted(const StatedSum& sum, QDate day, const Target& target);

} // namespace pado::insight
