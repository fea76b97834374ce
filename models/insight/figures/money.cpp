#include "insight/figures/money.h"

#include <algorithm>

namespace pado::insight
{

namespace
{

constexpr qint64 oldestRateDays = 31;

}

std::optional<double> medianOf(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::optional<double> wonPerDollar(std::span<const store::ExchangeRate> rates, QDate day)
{
    const store::ExchangeRate* newest = nullptr;
    for (const store::ExchangeRate& rate : rates) {
        if (rate.base == u"USD" && rate.quote == u"KRW" && rate.day <= day)
            newest = &rate;
    }
    return newest && newest->day.daysTo(day) <= oldestRateDays ? std::optional(newest->rate) : std::nullopt;
}

StatedSum sumOf(const extract::Amount& amount)
{
    return {amount.value, amount.unit, amount.statedAlternative};
}

StatedSum sumOf(const extract::ForecastPoint& point)
{
    return {point.value, point.unit, point.statedAlternative};
}

std::optional<double> converted(const StatedSum& sum, QDate day, const Target& target)
{
    if (!sum.value || sum.unit == target.currency)
        return sum.value;
    if (sum.alternative && sum.alternative->unit == target.currency)
        return sum.alternative->value;
    const bool isToWon = sum.unit == u"USD" && target.currency == u"KRW";
    const bool isToDollars = sum.unit == u"KRW" && target.currency == u"USD";
    if (!target.usesRateTable || (!isToWon && !isToDollars))
        return std::nullopt;
    const auto rate = wonPerDollar(target.rates, day);
    if (!rate)
        return std::nullopt;
    return isToWon ? *sum.value * *rate : *sum.value / *rate;
}

} // namespace pado::insight
