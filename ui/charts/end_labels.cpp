#include "ui/charts/end_labels.h"

#include "ui/theme.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>

#include <algorithm>

namespace pado::ui
{

namespace
{

constexpr qreal gap = Theme::space;
constexpr qreal mark = Theme::space + 2; // how wide the end of a line is
constexpr qreal widestLabel = 220;

/// A place for a label: its middle from the line's end, in widths and heights of the label, and what it costs.
struct Spot {
    qreal across, down; ///< −1: left of or above the end, 0: level with it, 1: right of or below it
    qreal lines;        ///< how many lines further up or down
    int cost;
};
constexpr Spot spots[] = {{1, 0, 0, 0},   {1, 0, -0.5, 1},  {1, 0, 0.5, 1},  {0, -1, 0, 2}, {0, 1, 0, 2},
                          {-1, 0, 0, 3},  {-1, 0, -0.5, 3}, {-1, 0, 0.5, 3}, {1, 0, -1, 4}, {1, 0, 1, 4},
                          {-1, 0, -1, 5}, {-1, 0, 1, 5},    {1, 0, -2, 6},   {1, 0, 2, 6},  {1, 0, -3, 8},
                          {1, 0, 3, 8},   {-1, 0, -2, 8},   {-1, 0, 2, 8}};

constexpr int costOfLine = 4, costOfMark = 10;

bool crosses(const QRectF& box, const QLineF& line)
{
    if (box.contains(line.p1()) || box.contains(line.p2()))
        return true;
    const QLineF diagonals[] = {{box.topLeft(), box.bottomRight()}, {box.topRight(), box.bottomLeft()}};
    return std::ranges::any_of(diagonals, [&](const QLineF& diagonal) {
        return line.intersects(diagonal, nullptr) == QLineF::BoundedIntersection;
    });
}

} // namespace

struct EndLabels::Drawn {
    std::vector<QLineF> lines;
    std::vector<QPointF> marks;
};

EndLabels::EndLabels(QChart* chart, std::vector<EndLabel> labels, const ChartStyle& style)
    : QGraphicsObject(chart),
      m_chart(chart),
      m_labels(std::move(labels)),
      m_font(style.font),
      m_text(style.theme.text()),
      m_muted(style.theme.muted()),
      m_page(style.theme.page())
{
    qreal last = 0, width = 0;
    for (const EndLabel& label : m_labels)
        last = std::max(last, label.value.x());
    for (const EndLabel& label : m_labels) {
        if (label.value.x() == last)
            width = std::max(width, sizeOf(label).width());
    }
    QMargins margins = chart->margins();
    margins.setRight(int(width + gap));
    chart->setMargins(margins);
    setZValue(20);
    connect(chart, &QChart::plotAreaChanged, this, [this] { prepareGeometryChange(); });
}

QRectF EndLabels::boundingRect() const
{
    return m_chart->boundingRect();
}

QFont EndLabels::fontOf(const EndLabel& label) const
{
    QFont font = m_font;
    if (label.weight == EndLabel::Strong)
        font.setBold(true);
    return font;
}

QString EndLabels::shown(const EndLabel& label) const
{
    return QFontMetricsF(fontOf(label)).elidedText(label.text, Qt::ElideMiddle, widestLabel);
}

QSizeF EndLabels::sizeOf(const EndLabel& label) const
{
    const QFontMetricsF metrics(fontOf(label));
    return {metrics.horizontalAdvance(shown(label)), metrics.ascent() + metrics.descent()};
}

EndLabels::Drawn EndLabels::drawn() const
{
    Drawn drawn;
    for (QAbstractSeries* series : m_chart->series()) {
        const auto* points = qobject_cast<QXYSeries*>(series);
        if (!points)
            continue;
        QPointF before;
        for (int i = 0; i < points->count(); ++i) {
            const QPointF place = m_chart->mapToPosition(points->at(i), series);
            if (qobject_cast<QScatterSeries*>(series))
                drawn.marks.push_back(place);
            else if (i > 0)
                drawn.lines.emplace_back(before, place);
            before = place;
        }
    }
    return drawn;
}

std::optional<EndLabels::Placed> EndLabels::best(const EndLabel& label, const Drawn& drawn,
                                                 const std::vector<Placed>& placed) const
{
    const QSizeF size = sizeOf(label);
    const QPointF end = m_chart->mapToPosition(label.value, m_chart->series().value(0));
    QRectF room = m_chart->boundingRect();
    room.setLeft(m_chart->plotArea().left());
    room.setBottom(m_chart->plotArea().bottom());
    std::optional<Placed> best;
    int least = 0;
    for (const Spot& spot : spots) {
        const QPointF middle = end + QPointF(spot.across * (size.width() / 2 + gap),
                                             spot.down * (size.height() / 2 + gap) + spot.lines * size.height());
        const QRectF box(middle - QPointF(size.width() / 2, size.height() / 2), size);
        const auto liesOn = [&](const Placed& other) { return other.box.intersects(box); };
        if (!room.contains(box) || std::ranges::any_of(placed, liesOn))
            continue;
        const QRectF near = box.adjusted(-mark / 2, -mark / 2, mark / 2, mark / 2);
        const auto cost =
            spot.cost +
            costOfLine * int(std::ranges::count_if(drawn.lines, [&](const auto& one) { return crosses(box, one); })) +
            costOfMark * int(std::ranges::count_if(drawn.marks, [&](const auto& one) { return near.contains(one); }));
        if (!best || cost < least) {
            best = Placed{&label, end, box, std::abs(spot.lines) > 1};
            least = cost;
        }
    }
    return best;
}

std::vector<EndLabels::Placed> EndLabels::place() const
{
    const Drawn drawn = this->drawn();
    std::vector<Placed> placed;
    for (const EndLabel& label : m_labels) {
        if (const auto one = best(label, drawn, placed))
            placed.push_back(*one);
    }
    return placed;
}

void EndLabels::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    QColor veil = m_page;
    veil.setAlphaF(0.7F);
    for (const Placed& one : place()) {
        const bool isRight = one.box.center().x() > one.end.x();
        if (one.isTied) {
            painter->setPen(QPen(one.label->colour, 1));
            painter->drawLine(one.end + QPointF(isRight ? mark / 2 : -mark / 2, 0),
                              QPointF(isRight ? one.box.left() - 2 : one.box.right() + 2, one.box.center().y()));
        }
        painter->fillRect(one.box, veil);
        painter->setFont(fontOf(*one.label));
        painter->setPen(one.label->weight == EndLabel::Weak ? m_muted : m_text);
        const qreal baseline = one.box.top() + QFontMetricsF(fontOf(*one.label)).ascent();
        painter->drawText(QPointF(one.box.left(), baseline), shown(*one.label));
    }
}

} // namespace pado::ui
