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
    bool isPlanned = false;     ///< hatched
    std::vector<double> values; ///< one a category
};

struct StackedBars {
    QStringList categories;
    QString unit; ///< of the value axis: "건"
    std::vector<BarPart> parts;
    /// Called with part and category when a bar is pressed; may be empty.
    std::function<void(int part, int category)> onPressed;
    /// Tells a bar under the pointer; may be empty.
    std::function<QString(int part, int category)> describe;
};

/// Columns from zero, whole numbers on the axis, a legend above. The caller owns the chart.
QChart* makeStackedBars(const StackedBars& bars, const ChartStyle& style);

} // namespace pado::ui
