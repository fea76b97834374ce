#pragma once

#include "ui/charts/chart_style.h"

#include <QColor>
#include <QStringList>

#include <functional>
#include <vector>

namespace pado::ui
{

/// One colour of a column.
struct BarPart {
    QString name;
    QColor colour;
    bool isPlanned = false; ///< hatched
    bool isInLegend = true;
    std::vector<double> values; ///< one a category
};

struct StackedBars {
    QStringList categories;
    std::vector<BarPart> parts;
    /// Called with part and category when a bar is pressed; may be empty.
    std::function<void(int part, int category)> onPressed;
    /// Tells a bar under the pointer; may be empty.
    std::function<QString(int part, int category)> describe;
};

/// Columns from zero, counts on the axis, a legend above: the heading of the chart names the unit. The caller owns the
/// chart.
QChart* makeStackedBars(const StackedBars& bars, const ChartStyle& style);

} // namespace pado::ui
