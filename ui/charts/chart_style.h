#pragma once

#include <QFont>
#include <QPen>

class QAbstractAxis;
class QChart;

namespace pado::ui
{

class Theme;

/// How a chart is dressed: on screen in the theme's own font, on paper in the brief's.
struct ChartStyle {
    const Theme& theme;
    QFont font; ///< of labels; titles and captions derive from it
};

/// Page-coloured ground, no frame, no shadow, no motion.
void dress(QChart& chart, const ChartStyle& style);
/// Muted labels, hairline grid.
void dress(QAbstractAxis& axis, const ChartStyle& style);
/// Hatch of what is planned, in the series' colour.
QBrush plannedBrush(const QColor& colour);

} // namespace pado::ui
