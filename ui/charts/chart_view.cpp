#include "ui/charts/chart_view.h"

#include <QChart>

#include <memory>

namespace pado::ui
{

ChartView::ChartView(QWidget* parent) : QChartView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setBackgroundRole(QPalette::Base);
    setContentsMargins(0, 0, 0, 0);
}

void ChartView::show(QChart* chart, const QString& accessibleDescription)
{
    const std::unique_ptr<QChart> before(this->chart());
    setChart(chart);
    setAccessibleDescription(accessibleDescription);
}

} // namespace pado::ui
