#pragma once

#include "ui/charts/chart_legend.h"
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
    BarFill fill = BarFill::Solid;
    bool isInLegend = true;
    std::vector<double> values; ///< one a category
};

struct StackedBars {
    QStringList categories;
    std::vector<BarPart> parts;
    bool isStacked = true;   ///< false: side by side, for parts that have things in common
    bool areCounts = true;   ///< steps of the axis are whole
    double room = 1;         ///< of the axis, as a multiple of the highest column
    QString valueTitle = {}; ///< holds the unit; empty where the heading names it
    /// Called with part and category when a bar is pressed; may be empty.
    std::function<void(int part, int category)> onPressed;
    /// Tells a bar under the pointer; may be empty.
    std::function<QString(int part, int category)> describe;
};

/// The part's line in a legend.
LegendEntry legendEntry(const BarPart& part, const ChartStyle& style);

/// Columns from zero, a legend above. The caller owns the chart.
QChart* makeStackedBars(const StackedBars& bars, const ChartStyle& style);

} // namespace pado::ui
