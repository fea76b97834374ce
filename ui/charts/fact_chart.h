#pragma once

#include "store/rows.h"
#include "ui/charts/chart_style.h"

#include <functional>
#include <vector>

namespace pado::ui
{

/// Pressed column: its days [from, to).
using OnDays = std::function<void(QDate from, QDate to)>;

/// Facts by the day, month or quarter they fall in, stacked by kind: whatever keeps the columns readable. The caller
/// owns the chart; nullptr where there is no fact.
QChart* makeFactChart(const std::vector<store::FactRow>& facts, const ChartStyle& style, const OnDays& onPressed = {});

} // namespace pado::ui
