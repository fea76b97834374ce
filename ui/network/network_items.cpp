#include "ui/network/network_items.h"

#include "ui/network/network_style.h"
#include "ui/theme.h"

#include <QCursor>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>

namespace pado::ui
{

namespace
{

constexpr qreal fadedOpacity = 0.22;
constexpr qreal laneWidth = 9;
constexpr qreal pressWidth = 12; ///< of a line, however thin it is drawn
constexpr qreal arrow = 8;
constexpr qreal newBand = 8; ///< wider than the line
enum Layer { Lines, ChosenLine, Nodes };

qreal radiusOf(int deals, const QFont& font)
{
    const qreal height = QFontMetricsF(font).height();
    return height * std::min(1.9, 0.55 + 0.22 * std::sqrt(double(deals)));
}

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QRectF nameBelow(const QString& name, qreal radius, const QFont& font)
{
    const QSizeF size = QFontMetricsF(font).size(0, name);
    return {QPointF(-size.width() / 2, radius + 1), size};
}

} // namespace

NodeItem::NodeItem(size_t node, int deals, Words words, const NetworkStyle& style, bool isForemost)
    : m_node(node),
      m_words(std::move(words)),
      m_style(style),
      m_isForemost(isForemost),
      m_radius(radiusOf(deals, style.font))
{
    setFlags(ItemIsMovable | ItemIsSelectable | ItemSendsGeometryChanges);
    setZValue(Nodes);
    setToolTip(m_words.description);
    setCursor(Qt::PointingHandCursor);
}

void NodeItem::setFaded(bool isFaded)
{
    m_isFaded = isFaded;
    setOpacity(isFaded ? fadedOpacity : 1);
}

QFont NodeItem::nameFont() const
{
    return m_isForemost ? bold(m_style.font) : m_style.font;
}

QRectF NodeItem::nameRect() const
{
    return nameBelow(m_words.name, m_radius, nameFont());
}

QRectF NodeItem::roomOf(int deals, const QString& name, const QFont& font)
{
    const qreal radius = radiusOf(deals, font), space = QFontMetricsF(font).height() / 2;
    return (QRectF(-radius, -radius, 2 * radius, 2 * radius) | nameBelow(name, radius, bold(font)))
        .adjusted(-space, -space, space, space);
}

QRectF NodeItem::boundingRect() const
{
    const qreal reach = m_radius + 4;
    return QRectF(-reach, -reach, 2 * reach, 2 * reach) | nameRect().adjusted(-3, 0, 3, 2);
}

QPainterPath NodeItem::shape() const
{
    QPainterPath path;
    path.addEllipse(QPointF(), m_radius, m_radius);
    path.addRect(nameRect());
    return path;
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const Theme& theme = m_style.theme;
    painter->setPen(QPen(isSelected() ? theme.accent() : theme.muted(), isSelected() ? 2.5 : 1.2));
    painter->setBrush(isSelected() ? theme.primary() : theme.raised());
    painter->drawEllipse(QPointF(), m_radius, m_radius);
    if (!m_words.sector.isEmpty()) {
        QFont font = m_style.font;
        font.setPointSizeF(font.pointSizeF() * 0.85);
        if (QFontMetricsF(font).horizontalAdvance(m_words.sector) < 2 * m_radius - 4) {
            painter->setFont(font);
            painter->setPen(isSelected() ? QColor(Qt::white) : theme.muted());
            painter->drawText(QRectF(-m_radius, -m_radius, 2 * m_radius, 2 * m_radius), Qt::AlignCenter,
                              m_words.sector);
        }
    }
    const QRectF name = nameRect();
    QColor ground = theme.page();
    ground.setAlphaF(0.8f); // lines that pass below stay a little visible
    painter->fillRect(name.adjusted(-1, 1, 1, 0), ground);
    painter->setFont(nameFont());
    painter->setPen(theme.text());
    painter->drawText(name, Qt::AlignCenter, m_words.name);
}

QVariant NodeItem::itemChange(GraphicsItemChange change, const QVariant& value)
{
    if (change == ItemPositionHasChanged) {
        for (EdgeItem* edge : m_edges)
            edge->follow();
    }
    return QGraphicsItem::itemChange(change, value);
}

EdgeItem::EdgeItem(size_t edge, NodeItem& from, NodeItem& to, qreal lane, Look look, const NetworkStyle& style)
    : m_edge(edge),
      m_from(from),
      m_to(to),
      m_lane(lane),
      m_look(std::move(look)),
      m_style(style)
{
    m_from.add(this);
    m_to.add(this);
    setFlag(ItemIsSelectable);
    setZValue(Lines);
    setToolTip(m_look.description);
    setCursor(Qt::PointingHandCursor);
    if (!m_look.label.isEmpty()) {
        const QSizeF size = QFontMetricsF(m_style.font).size(0, m_look.label);
        m_labelRect = QRectF(QPointF(-size.width() / 2 - 2, -size.height() / 2), size + QSizeF(4, 0));
    }
}

void EdgeItem::follow()
{
    prepareGeometryChange();
}

void EdgeItem::setFaded(bool isFaded)
{
    m_isFaded = isFaded;
    setOpacity(isFaded ? fadedOpacity : 1);
}

/// From rim to rim, in its lane.
QLineF EdgeItem::line() const
{
    QLineF line(m_from.pos(), m_to.pos());
    const qreal length = line.length();
    if (length <= m_from.radius() + m_to.radius())
        return {line.center(), line.center()};
    const QPointF along = QPointF(line.dx(), line.dy()) / length;
    // The lane's side must not depend on which of the two comes first.
    const qreal side = m_from.node() < m_to.node() ? 1 : -1;
    const QPointF across = QPointF(-along.y(), along.x()) * (m_lane * laneWidth * side);
    const auto rim = [&](qreal radius) {
        return std::sqrt(std::max(0.0, radius * radius - std::pow(m_lane * laneWidth, 2)));
    };
    return {line.p1() + along * rim(m_from.radius()) + across, line.p2() - along * rim(m_to.radius()) + across};
}

QRectF EdgeItem::boundingRect() const
{
    const QLineF at = line();
    return QRectF(at.p1(), at.p2()).normalized().adjusted(-pressWidth, -pressWidth, pressWidth, pressWidth) |
           m_labelRect.translated(at.center());
}

QPainterPath EdgeItem::shape() const
{
    const QLineF at = line();
    QPainterPath path(at.p1());
    path.lineTo(at.p2());
    QPainterPathStroker stroker;
    stroker.setWidth(pressWidth);
    return stroker.createStroke(path);
}

void EdgeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const QLineF at = line();
    if (at.isNull())
        return;
    const Theme& theme = m_style.theme;
    const QColor colour = colourOf(m_look.type, theme);
    const qreal width = widthOf(m_look.sources);
    if (m_look.isNew) {
        painter->setPen(QPen(theme.amountMark(), width + newBand));
        painter->drawLine(at);
    }
    if (isSelected()) {
        painter->setPen(QPen(theme.selection(), width + 10, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(at);
    }
    QLineF shaft = at;
    if (m_look.hasDirection)
        shaft.setLength(std::max(0.0, at.length() - arrow)); // else the line would show beside the arrow's point
    painter->setPen(penOf(m_look.status, colour, width));
    painter->drawLine(shaft);
    if (m_look.hasDirection)
        paintArrow(*painter, at, colour, width);
    if (m_look.status == extract::Status::Denied)
        strike(*painter, at.center(), theme.text());
    if (!m_look.label.isEmpty() && at.length() > 2.5 * m_labelRect.width()) {
        const QRectF place = m_labelRect.translated(at.center());
        painter->fillRect(place, theme.page());
        painter->setFont(m_style.font);
        painter->setPen(theme.text());
        painter->drawText(place, Qt::AlignCenter, m_look.label);
    }
}

void EdgeItem::paintArrow(QPainter& painter, const QLineF& line, const QColor& colour, qreal width) const
{
    const QPointF along = QPointF(line.dx(), line.dy()) / line.length(), across(-along.y(), along.x());
    const qreal half = arrow / 2 + width / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{line.p2(), line.p2() - along * (arrow + width) + across * half,
                                  line.p2() - along * (arrow + width) - across * half});
}

} // namespace pado::ui
