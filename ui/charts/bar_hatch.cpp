#include "ui/charts/bar_hatch.h"

#include <QPainter>

namespace pado::ui
{

BarHatch::BarHatch(QChart* chart, std::vector<Bar> bars)
    : QGraphicsObject(chart),
      m_chart(chart),
      m_bars(std::move(bars))
{
    setZValue(19); // under labels
    setAcceptedMouseButtons(Qt::NoButton);
    connect(chart, &QChart::plotAreaChanged, this, [this] { prepareGeometryChange(); });
}

QRectF BarHatch::boundingRect() const
{
    return m_chart->boundingRect();
}

void BarHatch::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    QAbstractSeries* series = m_chart->series().value(0);
    for (const Bar& bar : m_bars) {
        const QRectF box(m_chart->mapToPosition(bar.values.topLeft(), series),
                         m_chart->mapToPosition(bar.values.bottomRight(), series));
        paintHatch(*painter, box.normalized(), bar.colour, bar.fill);
    }
}

} // namespace pado::ui
