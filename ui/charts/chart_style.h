#pragma once

#include <QBrush>
#include <QFont>
#include <QPen>

class QAbstractAxis;
class QChart;
class QPainter;

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
/// A bar's pattern says what its colour alone may not: whether it happened.
enum class BarFill { Solid, Hatched, Dotted, Crossed };
/// The ground of such a bar, under what `paintHatch` draws.
QBrush brushOf(const QColor& colour, BarFill fill, const ChartStyle& style);
/// The edge of such a bar: patterns need one, solid bars keep apart by the page's colour.
QPen edgeOf(const QColor& colour, BarFill fill, const ChartStyle& style);
/// The pattern as lines: few programs that show an SVG know Qt's pattern brushes.
void paintHatch(QPainter& painter, const QRectF& bar, const QColor& colour, BarFill fill);

} // namespace pado::ui
