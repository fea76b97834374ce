#pragma once

#include "insight/forecasts.h"
#include "insight/labels.h"
#include "ui/charts/chart_style.h"

#include <functional>

namespace pado::ui
{

enum class MoneyUnit { AsUsd, AsKrw };
enum class Scale { Linear, Logarithmic };

struct ForecastChartOptions {
    MoneyUnit unit = MoneyUnit::AsUsd;
    Scale scale = Scale::Linear;
};

/// How many points of the series the unit can show: only values the sentence itself gives in that currency.
struct ShownForecasts {
    std::vector<const insight::ForecastSeries*> series; ///< with at least one point in the unit
    int omitted = 0;                                    ///< series the unit cannot show
};
ShownForecasts shownIn(MoneyUnit unit, const std::vector<insight::ForecastSeries>& series);

/// Years across, market size up; a dashed line a publisher and vintage through stated points only, ranges as bands,
/// labels at the line's end. The axis title holds the unit. The caller owns the chart.
/// @param onPressed  the fact whose point was pressed; may be empty
QChart* makeForecastChart(const std::vector<insight::ForecastSeries>& series, const ForecastChartOptions& options,
                          const insight::Labels& labels, const ChartStyle& style,
                          const std::function<void(qint64 fact)>& onPressed = {});

/// "출처: 가트너(2022) 외 2건"
QString sourceLine(const std::vector<insight::ForecastSeries>& series, const insight::Labels& labels);

} // namespace pado::ui
