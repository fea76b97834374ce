#pragma once

#include "insight/labels.h"
#include "store/rows.h"
#include "ui/charts/chart_style.h"

#include <functional>
#include <vector>

namespace pado::ui
{

/// How many times the rival's result: a bar a claim, from the lower to the upper factor, with a line at 1 (equal).
/// Claims without a factor are not drawn. The caller owns the chart; nullptr where there is nothing to draw.
QChart* makeBenchmarkChart(const std::vector<store::FactRow>& benchmarks, const insight::Labels& labels,
                           const ChartStyle& style, const std::function<void(qint64 fact)>& onPressed = {});

} // namespace pado::ui
