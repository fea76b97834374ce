#include "text/number_format.h"
#include "ui/pictures/panels.h"
#include "ui/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

/// Of the page's and the text's colour the one that differs more.
QColor readableOn(const QColor& ground, const Theme& theme)
{
    const auto distance = [&](const QColor& colour) { return std::abs(qGray(colour.rgb()) - qGray(ground.rgb())); };
    return distance(theme.page()) > distance(theme.text()) ? theme.page() : theme.text();
}

double highestOf(const Matrix& matrix)
{
    double highest = 0;
    for (const std::vector<double>& row : matrix.values)
        highest = std::max(highest, std::ranges::max(row));
    return highest;
}

/// Names at the left, and the same slanting above the columns.
struct Grid {
    QRectF cells;
    qreal width, height;
    QRectF cell(size_t row, size_t column) const
    {
        return {cells.left() + width * qreal(column), cells.top() + height * qreal(row), width, height};
    }
};

Grid gridOf(const Matrix& matrix, const QFontMetricsF& metrics, const QRectF& target)
{
    qreal widest = 0;
    for (const QString& name : matrix.names)
        widest = std::max(widest, metrics.horizontalAdvance(name));
    constexpr qreal slope = 0.71; // of 45°
    constexpr qreal largestCell = 48;
    Grid grid;
    grid.cells = target.adjusted(widest + Theme::space, widest * slope + metrics.height(), -(widest * slope),
                                 -metrics.height() - Theme::space);
    const qreal count = qreal(matrix.names.size());
    grid.height = std::min(largestCell, grid.cells.height() / count);
    grid.width = std::min(largestCell * 2, grid.cells.width() / count);
    return grid;
}

} // namespace

void paint(const Matrix& matrix, QPainter& painter, const ChartStyle& style, const QRectF& target)
{
    const Theme& theme = style.theme;
    const QFontMetricsF metrics(style.font);
    const Grid grid = gridOf(matrix, metrics, target);
    const double highest = highestOf(matrix);
    painter.setFont(style.font);
    for (size_t i = 0; i < matrix.values.size(); ++i) {
        const QRectF row = grid.cell(i, 0);
        painter.setPen(theme.text());
        const QString& name = matrix.names[qsizetype(i)];
        painter.drawText(QPointF(row.left() - Theme::space - metrics.horizontalAdvance(name),
                                 row.center().y() + (metrics.ascent() - metrics.descent()) / 2),
                         name);
        const QRectF column = grid.cell(0, i);
        painter.save();
        painter.translate(column.center().x(), column.top() - Theme::spaceTight);
        painter.rotate(-45);
        painter.drawText(QPointF(0, 0), name);
        painter.restore();
        for (size_t j = 0; j < matrix.values.size(); ++j) {
            const double value = matrix.values[i][j];
            const QRectF cell = grid.cell(i, j).adjusted(0.5, 0.5, -0.5, -0.5);
            if (i == j) {
                painter.fillRect(cell, theme.grid());
                continue;
            }
            const QColor ground =
                value > 0 ? mixed(theme.series(0), theme.page(), 0.12 + 0.88 * value / highest) : theme.raised();
            painter.fillRect(cell, ground);
            if (value > 0) {
                painter.setPen(readableOn(ground, theme));
                painter.drawText(cell, Qt::AlignCenter, text::formatNumber(value));
            }
        }
    }
    painter.setPen(theme.muted());
    painter.drawText(QPointF(grid.cells.left(), grid.cell(matrix.values.size(), 0).top() + metrics.height()),
                     matrix.legend);
}

} // namespace pado::ui
