#include "ui/charts/chart_style.h"

#include "ui/theme.h"

#include <QAbstractAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace pado::ui
{

void dress(QChart& chart, const ChartStyle& style)
{
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.setBackgroundBrush(style.theme.page());
    chart.setBackgroundRoundness(0);
    chart.setBackgroundPen(Qt::NoPen);
    chart.setDropShadowEnabled(false);
    chart.setMargins({0, 0, 0, 0});
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.setFont(style.font);
    chart.legend()->hide(); // Qt's keeps its distance: see ChartLegend
}

void dress(QAbstractAxis& axis, const ChartStyle& style)
{
    axis.setLabelsFont(style.font);
    axis.setTitleFont(style.font);
    axis.setLabelsColor(style.theme.muted());
    axis.setTitleBrush(style.theme.muted());
    axis.setLinePenColor(style.theme.line());
    axis.setGridLineColor(style.theme.grid());
}

QBrush brushOf(const QColor& colour, BarFill fill, const ChartStyle& style)
{
    if (fill == BarFill::Solid)
        return colour;
    constexpr qreal tint = 0.12;
    return mixed(colour, style.theme.page(), tint);
}

QPen edgeOf(const QColor& colour, BarFill fill, const ChartStyle& style)
{
    return {fill == BarFill::Solid ? style.theme.page() : colour, 1};
}

namespace
{

constexpr qreal hatchStep = 5;

/// Lines that rise to the right, each where it lies inside the bar: on one of them x + y is the same everywhere.
void addRising(QPainterPath& path, const QRectF& bar)
{
    const qreal first = std::ceil((bar.left() + bar.top()) / hatchStep) * hatchStep;
    for (qreal sum = first; sum < bar.right() + bar.bottom(); sum += hatchStep) {
        const qreal left = std::max(bar.left(), sum - bar.bottom()), right = std::min(bar.right(), sum - bar.top());
        path.moveTo(left, sum - left);
        path.lineTo(right, sum - right);
    }
}

void addFalling(QPainterPath& path, const QRectF& bar)
{
    const qreal first = std::ceil((bar.left() - bar.bottom()) / hatchStep) * hatchStep;
    for (qreal difference = first; difference < bar.right() - bar.top(); difference += hatchStep) {
        const qreal left = std::max(bar.left(), difference + bar.top());
        const qreal right = std::min(bar.right(), difference + bar.bottom());
        path.moveTo(left, left - difference);
        path.lineTo(right, right - difference);
    }
}

/// Short dashes in rows.
void addDots(QPainterPath& path, const QRectF& bar)
{
    constexpr qreal dot = 1.2;
    for (qreal y = bar.top() + hatchStep / 2; y < bar.bottom(); y += hatchStep) {
        for (qreal x = bar.left() + hatchStep / 2; x + dot < bar.right(); x += hatchStep) {
            path.moveTo(x, y);
            path.lineTo(x + dot, y);
        }
    }
}

} // namespace

void paintHatch(QPainter& painter, const QRectF& bar, const QColor& colour, BarFill fill)
{
    QPainterPath path;
    if (fill == BarFill::Hatched || fill == BarFill::Crossed)
        addRising(path, bar);
    if (fill == BarFill::Crossed)
        addFalling(path, bar);
    if (fill == BarFill::Dotted)
        addDots(path, bar);
    painter.strokePath(path, QPen(colour, fill == BarFill::Dotted ? 1.6 : 1, Qt::SolidLine, Qt::FlatCap));
}

} // namespace pado::ui
