#include "ui/charts/chart_legend.h"

#include "ui/theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace pado::ui
{

namespace
{

constexpr qreal swatch = Theme::space + 2;

} // namespace

ChartLegend::ChartLegend(QChart* chart, std::vector<LegendEntry> entries, const ChartStyle& style)
    : QGraphicsObject(chart),
      m_chart(chart),
      m_entries(std::move(entries)),
      m_font(style.font),
      m_text(style.theme.text())
{
    setZValue(20);
    arrange();
    connect(chart, &QGraphicsWidget::geometryChanged, this, &ChartLegend::arrange);
}

void ChartLegend::arrange()
{
    prepareGeometryChange();
    const QFontMetricsF metrics(m_font);
    const qreal line = metrics.height() + Theme::spaceTight;
    QPointF place;
    m_places.clear();
    for (const LegendEntry& entry : m_entries) {
        const qreal width = swatch + Theme::space + metrics.horizontalAdvance(entry.name);
        if (place.x() > 0 && place.x() + width > m_chart->size().width())
            place = {0, place.y() + line};
        m_places.push_back(place);
        place.rx() += width + Theme::spaceGroup;
    }
    m_height = m_entries.empty() ? 0 : place.y() + line;
    QMargins margins = m_chart->margins();
    if (margins.top() == int(m_height) + Theme::space)
        return;
    margins.setTop(int(m_height) + Theme::space);
    m_chart->setMargins(margins);
}

QRectF ChartLegend::boundingRect() const
{
    return {0, 0, m_chart->size().width(), m_height};
}

void ChartLegend::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const QFontMetricsF metrics(m_font);
    painter->setFont(m_font);
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const QPointF place = m_places[i];
        painter->setPen(m_entries[i].pen);
        painter->setBrush(m_entries[i].brush);
        const QRectF box(place.x(), place.y() + (metrics.height() - swatch) / 2, swatch, swatch);
        painter->drawRect(box);
        paintHatch(*painter, box, m_entries[i].pen.color(), m_entries[i].fill);
        painter->setPen(m_text);
        painter->drawText(QPointF(place.x() + swatch + Theme::space, place.y() + metrics.ascent()), m_entries[i].name);
    }
}

} // namespace pado::ui
