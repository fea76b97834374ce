#pragma once

#include "insight/network_map.h"

#include <QFont>
#include <QGraphicsItem>

#include <vector>

namespace pado::ui
{

class EdgeItem;
class Theme;

/// How the map's marks are drawn.
struct NetworkStyle {
    const Theme& theme;
    QFont font; ///< of names; all measures follow from it
};

/// A company: a disc with its sector inside and its name below, as large as it has deals. Can be dragged.
class NodeItem : public QGraphicsItem
{
public:
    struct Words {
        QString name, sector;
        QString description; ///< for the tooltip and for those who do not see the picture
    };
    NodeItem(size_t node, int deals, Words words, const NetworkStyle& style, bool isForemost);

    size_t node() const { return m_node; }
    const Words& words() const { return m_words; }
    qreal radius() const { return m_radius; }
    void add(EdgeItem* edge) { m_edges.push_back(edge); }
    const std::vector<EdgeItem*>& edges() const { return m_edges; }
    /// Muted while something else is looked at.
    void setFaded(bool isFaded);

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

    /// Room that a node with its name takes, around its place.
    static QRectF roomOf(int deals, const QString& name, const QFont& font);

protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant& value) override;

private:
    QFont nameFont() const;
    QRectF nameRect() const;

    size_t m_node;
    Words m_words;
    NetworkStyle m_style;
    bool m_isForemost; ///< its name is bold
    bool m_isFaded = false;
    qreal m_radius;
    std::vector<EdgeItem*> m_edges;
};

/// The deals of one kind between two companies: a line in the kind's colour, in the status's dashes, as wide as it has
/// sources; an arrow where the deal has a direction.
class EdgeItem : public QGraphicsItem
{
public:
    struct Look {
        extract::RelationType type;
        extract::Status status;
        int sources = 1;
        bool hasDirection = false;
        bool isNew = false; ///< on a band: it began of late
        QString label = {}; ///< on the line; empty: none
        QString description = {};
    };
    /// @param lane  beside the straight line between the two, in widths of a lane: 0 is on it
    EdgeItem(size_t edge, NodeItem& from, NodeItem& to, qreal lane, Look look, const NetworkStyle& style);

    size_t edge() const { return m_edge; }
    const Look& look() const { return m_look; }
    const NodeItem& from() const { return m_from; }
    const NodeItem& to() const { return m_to; }
    /// After one of its ends has moved.
    void follow();
    void setFaded(bool isFaded);

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QLineF line() const;
    void paintArrow(QPainter& painter, const QLineF& line, const QColor& colour, qreal width) const;

    size_t m_edge;
    NodeItem& m_from;
    NodeItem& m_to;
    qreal m_lane;
    Look m_look;
    NetworkStyle m_style;
    QRectF m_labelRect; ///< around its middle
    bool m_isFaded = false;
};

} // namespace pado::ui
