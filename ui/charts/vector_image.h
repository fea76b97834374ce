#pragma once

#include <QByteArray>
#include <QRectF>
#include <QSizeF>

class QChart;
class QPainter;

namespace pado::ui
{

/// Paints the chart as vectors into the target, laid out at `size` in pixels of the screen. Takes the chart over.
void paintChart(QPainter& painter, QChart* chart, const QSizeF& size, const QRectF& target);
/// The chart as an SVG file. Takes the chart over.
QByteArray chartSvg(QChart* chart, const QSizeF& size);

} // namespace pado::ui
