#pragma once

#include "insight/deals.h"
#include "insight/labels.h"
#include "ui/charts/chart_style.h"

#include <functional>

namespace pado::ui
{

/// Pressed bar: the quarter and the type it stands for.
using OnDealQuarter =
    std::function<void(const insight::DealQuarter& quarter, extract::RelationType type, extract::Status status)>;

/// Deals by quarter, stacked by type; planned ones hatched. The caller owns the chart.
QChart* makeDealChart(const insight::DealCounts& counts, const insight::Labels& labels, const ChartStyle& style,
                      const OnDealQuarter& onPressed = {});

} // namespace pado::ui
