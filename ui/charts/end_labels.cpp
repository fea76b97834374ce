#include "ui/charts/end_labels.h"

#include "ui/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace pado::ui
{

namespace
{

constexpr qreal leader = 24; // room for the line that ties a label to its end
constexpr qreal dot = 6;
constexpr qreal widestLabel = 220;

} // namespace

EndLabels::EndLabels(QChart* chart, std::vector<EndLabel> labels, const ChartStyle& style)
    : QGraphicsObject(chart),
      m_chart(chart),
      m_labels(std::move(labels)),
      m_font(style.font),
      m_text(style.theme.text()),
      m_line(style.theme.line())
{
    const QFontMetricsF metrics(m_font);
    qreal width = 0;
    for (const EndLabel& label : m_labels)
        width = std::max(width, metrics.horizontalAdvance(label.text));
    QMargins margins = chart->margins();
    margins.setRight(int(std::min(width, widestLabel) + leader + dot + Theme::space));
    chart->setMargins(margins);
    setZValue(20);
    connect(chart, &QChart::plotAreaChanged, this, [this] { prepareGeometryChange(); });
}

QRectF EndLabels::boundingRect() const
{
    return m_chart->boundingRect();
}

std::vector<EndLabels::Placed> EndLabels::place() const
{
    const QRectF plot = m_chart->plotArea();
    const qreal line = QFontMetricsF(m_font).height();
    const auto fitting = size_t(std::max<qreal>(1, plot.height() / line));
    std::vector<Placed> placed;
    for (const EndLabel& label : m_labels) {
        if (placed.size() == fitting)
            break;
        const QPointF end = m_chart->mapToPosition(label.value, m_chart->series().value(0));
        placed.push_back({&label, end, end.y()});
    }
    std::ranges::sort(placed, {}, &Placed::y);
    qreal next = plot.top() + line / 2;
    for (Placed& one : placed) {
        one.y = std::max(one.y, next);
        next = one.y + line;
    }
    qreal last = plot.bottom() - line / 2;
    for (auto one = placed.rbegin(); one != placed.rend(); ++one) {
        one->y = std::min(one->y, last);
        last = one->y - line;
    }
    return placed;
}

void EndLabels::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const QFontMetricsF metrics(m_font);
    const qreal column = m_chart->plotArea().right() + leader;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(m_font);
    for (const Placed& one : place()) {
        painter->setPen(QPen(m_line, 1));
        painter->drawLine(one.end + QPointF(dot, 0), QPointF(column - dot, one.y));
        painter->setPen(Qt::NoPen);
        painter->setBrush(one.label->colour);
        painter->drawEllipse(QPointF(column, one.y), dot / 2, dot / 2);
        painter->setPen(m_text);
        const QString text = metrics.elidedText(one.label->text, Qt::ElideMiddle, widestLabel);
        painter->drawText(QPointF(column + dot, one.y + metrics.ascent() - metrics.height() / 2), text);
    }
}

} // namespace pado::ui
