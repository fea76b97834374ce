#pragma once

#include "insight/labels.h"
#include "ui/network/network_items.h"

#include <QGraphicsScene>
#include <QHash>

#include <optional>

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
    /// @param newSince  ties whose first deal is of that day or later are bold; invalid: none is
    void show(const insight::NetworkMap& map, const QHash<QString, QPointF>& places, QDate newSince);
    QHash<QString, QPointF> places() const;

    std::optional<size_t> chosenNode() const;
    std::optional<size_t> chosenEdge() const;
    void chooseNode(size_t node);
    void chooseEdge(size_t edge);
    /// The node that a step into the direction (a vector) leads to: a neighbour of the chosen one, or the first.
    void step(const QPointF& direction);

    /// "투자 · 예정 · 독립 출처 4 · 최근 2025-10-31"
    static QString describe(const insight::NetworkEdge& edge, const insight::Labels& labels);

Q_SIGNALS:
    void chosen();                ///< something else is, or nothing
    void nodeOpened(size_t node); ///< double click

protected:
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event) override;

private:
    void addNodes(const insight::NetworkMap& map, const QHash<QString, QPointF>& places);
    void addEdges(const insight::NetworkMap& map, QDate newSince);
    void fade();
    void choose(QGraphicsItem* item);

    const insight::Labels& m_labels;
    NetworkStyle m_style;
    std::vector<NodeItem*> m_nodes;
    std::vector<EdgeItem*> m_edges;
    QStringList m_keys;        ///< of the nodes
    bool m_isChanging = false; ///< marks that come and go are no choice of the user's
};

} // namespace pado::ui
