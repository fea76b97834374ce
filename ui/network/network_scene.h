#pragma once

#include "insight/labels.h"
#include "insight/weighted_graph.h"
#include "ui/network/network_items.h"

#include <QGraphicsScene>
#include <QHash>

#include <optional>
#include <tuple>

namespace pado::ui
{

/// The map as marks on a plane. What is chosen stays bright, with what it is tied to.
class NetworkScene : public QGraphicsScene
{
    Q_OBJECT

public:
    NetworkScene(const insight::Labels& labels, NetworkStyle style, QObject* parent = nullptr);
    ~NetworkScene() override;

    /// @param places    of the nodes, by key
    /// @param frame     what the view shows all of
    /// @param newSince  ties whose first deal is of that day or later lie on a band; invalid: none does
    void show(const insight::NetworkMap& map, const QHash<QString, QPointF>& places, const QRectF& frame,
              QDate newSince);

    std::vector<size_t> chosenNodes() const;
    std::optional<size_t> chosenEdge() const;
    /// The ties that what is chosen means: the chosen one, those of the chosen company, or the shortest way between the
    /// two that are chosen (of several the freshest). Nothing where nothing is chosen.
    std::optional<std::vector<size_t>> chosenTies() const;
    /// What is chosen, by names that hold on another map, too.
    struct Choice {
        using Tie = std::tuple<QString, QString, extract::RelationType>;
        QStringList companies; ///< keys
        std::vector<Tie> ties;
    };
    Choice choice() const;
    /// What of it this map has; no signal tells of it.
    void restore(const Choice& choice);
    void chooseNode(size_t node);
    void chooseEdge(size_t edge);
    /// The node that a step into the direction (a vector) leads to: a neighbour of the chosen one, or the first.
    void step(const QPointF& direction);

    /// "투자 · 예정 · 독립 출처 4 · 최근 2025-10-31"
    static QString describe(const insight::NetworkEdge& edge, const insight::Labels& labels);

Q_SIGNALS:
    void chosen();                                     ///< something else is, or nothing
    void nodeOpened(size_t node);                      ///< double click
    void nodeMoved(size_t node, const QPointF& place); ///< by the user

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event) override;

private:
    void addNodes(const insight::NetworkMap& map, const QHash<QString, QPointF>& places);
    void addEdges(const insight::NetworkMap& map, QDate newSince);
    void fade();
    void choose(QGraphicsItem* item);
    Choice::Tie nameOf(const EdgeItem& edge) const;
    NodeItem* nodeAt(const QPointF& place) const;

    const insight::Labels& m_labels;
    NetworkStyle m_style;
    std::vector<NodeItem*> m_nodes;
    std::vector<EdgeItem*> m_edges;
    insight::WeightedGraph
        m_graph;               ///< of the same nodes and edges; a tie weighs a little more than 1, the older the more
    QStringList m_keys;        ///< of the nodes
    bool m_isChanging = false; ///< marks that come and go are no choice of the user's
};

} // namespace pado::ui
