#include "ui/charts/chart_view.h"

#include "ui/theme.h"

#include <QChart>

#include <memory>

namespace pado::ui
{

ChartView::ChartView(QWidget* parent) : QChartView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setBackgroundRole(QPalette::Base);
    setViewportMargins(Theme::spacePage, 0, Theme::spacePage, 0); // in line with the headings
}

void ChartView::show(QChart* chart, const QString& accessibleDescription)
{
    const std::unique_ptr<QChart> before(this->chart());
    setChart(chart);
    setAccessibleDescription(accessibleDescription);
    fit();
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    fit();
}

/// QChartView gives its chart the whole widget, margins and all.
void ChartView::fit()
{
    if (!chart())
        return;
    chart()->resize(viewport()->size());
    setSceneRect(chart()->geometry());
}

} // namespace pado::ui
