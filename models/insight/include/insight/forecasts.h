#pragma once

#include "base/result.h"
#include "store/rows.h"

#include <QString>

#include <optional>
#include <vector>

namespace pado::store
{
class Reader;
}

namespace pado::insight
{

/// What a forecast's points imply; empty where undefined: one point, unlike units, ranges.
struct Growth {
    std::optional<double> cagr;     ///< a fraction, from first to last exact point
    std::optional<double> multiple; ///< last ÷ first
};
Growth growthOf(const extract::Forecast& forecast);

/// One forecast made comparable: one publisher, one vintage, one unit.
struct ForecastSeries {
    store::FactRow fact;
    int vintageYear = 0; ///< of the first report
    Growth growth;
};

/// Compound annual growth, a fraction: (70/23)^(1/5) − 1 = 0.249. Empty where it is undefined.
std::optional<double> compoundGrowth(double first, double last, int years);

/// All forecasts in the window, newest first, each with what its points imply.
Result<std::vector<ForecastSeries>> forecasts(const store::Reader& reader, const store::Filter& filter);

/// Market names that have forecasts, most forecasts first; `AI 반도체`, `AI반도체 매출` and `AI 칩` of one knowledge
/// base entry are one market.
struct MarketChoice {
    QString key;  ///< marketId, or the normalised name
    QString name; ///< canonical
    int count = 0;
    bool operator==(const MarketChoice&) const = default;
};
std::vector<MarketChoice> markets(const std::vector<ForecastSeries>& series);
QString marketKey(const extract::Forecast& forecast);

} // namespace pado::insight
