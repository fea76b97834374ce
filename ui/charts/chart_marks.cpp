#include "ui/charts/chart_marks.h"

#include "ui/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace pado::ui
{

ChartMarks::ChartMarks(QChart* chart, std::vector<ChartText> texts, std::vector<ChartArea> areas,
                       const ChartStyle& style)
    : QGraphicsObject(chart),
      m_chart(chart),
      m_texts(std::move(texts)),
      m_areas(std::move(areas)),
      m_font(style.font),
      m_text(style.theme.text()),
      m_muted(style.theme.muted())
{
    setZValue(20);
    qreal width = 0;
    for (const ChartText& text : m_texts) {
        if (text.place == ChartText::RightOf)
            width = std::max(width, QFontMetricsF(m_font).horizontalAdvance(text.text) + Theme::space);
    }
    QMargins margins = chart->margins();
    margins.setRight(std::max(margins.right(), int(width)));
    chart->setMargins(margins);
    connect(chart, &QChart::plotAreaChanged, this, [this] { prepareGeometryChange(); });
}

QRectF ChartMarks::boundingRect() const
{
    return m_chart->boundingRect();
}

QPointF ChartMarks::placeOf(const QPointF& value) const
{
    return m_chart->mapToPosition(value, m_chart->series().value(0));
}

/// Around the middle, as far as the chart leaves room beside it.
qreal ChartMarks::leftOf(qreal middle, qreal width) const
{
    const QRectF room = boundingRect();
    return std::max(room.left(), std::min(middle - width / 2, room.right() - width));
}

void ChartMarks::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    QColor shade = m_muted;
    shade.setAlphaF(0.14F);
    for (const ChartArea& area : m_areas) {
        const QRectF box = QRectF(placeOf(area.values.topLeft()), placeOf(area.values.bottomRight())).normalized();
        if (area.look == ChartArea::Shaded) {
            painter->fillRect(box, shade);
            continue;
        }
        painter->setPen(QPen(m_muted, 1, Qt::DashLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(box);
    }
    painter->setFont(m_font);
    painter->setPen(m_text);
    const QFontMetricsF metrics(m_font);
    for (const ChartText& text : m_texts) {
        const QPointF place = placeOf(text.value);
        if (text.place == ChartText::RightOf)
            painter->drawText(place + QPointF(Theme::space, (metrics.ascent() - metrics.descent()) / 2), text.text);
        else
            painter->drawText(
                QPointF(leftOf(place.x(), metrics.horizontalAdvance(text.text)), place.y() - Theme::spaceTight),
                text.text);
    }
}

} // namespace pado::ui
