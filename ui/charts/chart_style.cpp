#include "ui/charts/chart_style.h"

#include "ui/theme.h"

#include <QAbstractAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>

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

QBrush plannedBrush(const QColor& colour)
{
    return {colour, Qt::BDiagPattern};
}

} // namespace pado::ui
