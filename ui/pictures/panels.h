#pragma once

#include "ui/pictures/picture.h"

class QChart;
class QPainter;

namespace pado::ui
{

// The painters: what a panel describes as a chart, which the caller owns, or straight on a painter.

QChart* makeChart(const Columns& columns, const ChartStyle& style, const QSizeF& size);
QChart* makeChart(const Rows& rows, const ChartStyle& style, const QSizeF& size);
QChart* makeChart(const Lines& lines, const ChartStyle& style, const QSizeF& size);

/// Qt Charts has no chart of cells, and none of stations.
void paint(const Matrix& matrix, QPainter& painter, const ChartStyle& style, const QRectF& target);
void paint(const Chain& chain, QPainter& painter, const ChartStyle& style, const QRectF& target);

} // namespace pado::ui
