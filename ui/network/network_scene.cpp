#include "ui/network/network_scene.h"

#include "insight/graph_path.h"
#include "insight/sector_words.h"
#include "insight/tied_parties.h"
#include "ui/theme.h"

#include <QGraphicsSceneMouseEvent>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr size_t mostBoldNames = 12;
constexpr size_t mostLabelled = 60; ///< lines; with more of them words would hide the picture
constexpr int labelledFrom = 2;     ///< independent sources
constexpr qreal margin = 24;
constexpr double ageWeight = 1e-7; ///< of a day: decades of ties may not add up to a step

} // namespace

NetworkScene::NetworkScene(const insight::Labels& labels, NetworkStyle style, QObject* parent)
    : QGraphicsScene(parent),
      m_labels(labels),
      m_style(std::move(style))
{
    setBackgroundBrush(m_style.theme.page());
    connect(this, &QGraphicsScene::selectionChanged, this, [this] {
        if (m_isChanging)
            return;
        fade();
        Q_EMIT chosen();
    });
}

NetworkScene::~NetworkScene()
{
    m_isChanging = true;
}

void NetworkScene::show(const insight::NetworkMap& map, const QHash<QString, QPointF>& places, const QRectF& frame,
                        QDate newSince)
{
    m_isChanging = true;
    clear();
    m_nodes.clear();
    m_edges.clear();
    m_keys.clear();
    addNodes(map, places);
    addEdges(map, newSince);
    m_graph = {};
    m_graph.nodes = int(map.nodes.size());
    for (const insight::NetworkEdge& edge : map.edges) {
        m_graph.edges.emplace_back(int(edge.from), int(edge.to));
        m_graph.weights.push_back(1 + ageWeight * double(edge.latest.daysTo(map.edges.front().latest)));
    }
    setSceneRect(frame.adjusted(-margin, -margin, margin, margin));
    m_isChanging = false;
}

void NetworkScene::addNodes(const insight::NetworkMap& map, const QHash<QString, QPointF>& places)
{
    for (size_t i = 0; i < map.nodes.size(); ++i) {
        const insight::NetworkNode& node = map.nodes[i];
        NodeItem::Words words;
        words.name = m_labels.name(node.entity);
        if (node.companies > 1)
            words.name += u" · "_s + tr("%n개사", nullptr, node.companies);
        words.sector = insight::sectorWord(node.sector, m_labels.language());
        words.description = words.name + u" · "_s + tr("딜 %L1건").arg(node.deals);
        auto* item = new NodeItem(i, node.deals, std::move(words), m_style, i < mostBoldNames);
        item->setPos(places.value(node.key));
        addItem(item);
        m_nodes.push_back(item);
        m_keys << node.key;
    }
}

void NetworkScene::addEdges(const insight::NetworkMap& map, QDate newSince)
{
    // Lines between the same two lie side by side, around the straight one.
    std::map<std::pair<size_t, size_t>, std::vector<size_t>> lanes;
    for (size_t i = 0; i < map.edges.size(); ++i)
        lanes[std::minmax(map.edges[i].from, map.edges[i].to)].push_back(i);
    m_edges.resize(map.edges.size());
    for (const auto& [ends, edges] : lanes) {
        for (size_t lane = 0; lane < edges.size(); ++lane) {
            const insight::NetworkEdge& edge = map.edges[edges[lane]];
            EdgeItem::Look look{edge.type, edge.status, edge.sources, insight::hasDirection(edge.type)};
            look.isNew = newSince.isValid() && edge.first >= newSince;
            if (map.edges.size() <= mostLabelled && edge.sources >= labelledFrom)
                look.label = m_labels.type(edge.type);
            look.description = m_nodes[edge.from]->words().name + (look.hasDirection ? u" → "_s : u" · "_s) +
                               m_nodes[edge.to]->words().name + u'\n' + describe(edge, m_labels);
            auto* item = new EdgeItem(edges[lane], *m_nodes[edge.from], *m_nodes[edge.to],
                                      double(lane) - double(edges.size() - 1) / 2, std::move(look), m_style);
            addItem(item);
            m_edges[edges[lane]] = item;
        }
    }
}

QString NetworkScene::describe(const insight::NetworkEdge& edge, const insight::Labels& labels)
{
    return QStringList{labels.type(edge.type), labels.status(edge.status), tr("독립 출처 합 %L1").arg(edge.sources),
                       tr("최근 %1").arg(edge.latest.toString(Qt::ISODate))}
        .join(u" · "_s);
}

NetworkScene::Choice::Tie NetworkScene::nameOf(const EdgeItem& edge) const
{
    return {m_keys[qsizetype(edge.from().node())], m_keys[qsizetype(edge.to().node())], edge.look().type};
}

NetworkScene::Choice NetworkScene::choice() const
{
    Choice choice;
    for (const size_t node : chosenNodes())
        choice.companies << m_keys[qsizetype(node)];
    for (const EdgeItem* edge : m_edges) {
        if (edge->isSelected())
            choice.ties.push_back(nameOf(*edge));
    }
    return choice;
}

void NetworkScene::restore(const Choice& choice)
{
    m_isChanging = true;
    for (NodeItem* node : m_nodes)
        node->setSelected(choice.companies.contains(m_keys[qsizetype(node->node())]));
    for (EdgeItem* edge : m_edges)
        edge->setSelected(std::ranges::count(choice.ties, nameOf(*edge)) > 0);
    m_isChanging = false;
    fade();
}

std::vector<size_t> NetworkScene::chosenNodes() const
{
    std::vector<size_t> chosen;
    for (const NodeItem* node : m_nodes) {
        if (node->isSelected())
            chosen.push_back(node->node());
    }
    return chosen;
}

std::optional<std::vector<size_t>> NetworkScene::chosenTies() const
{
    if (const auto edge = chosenEdge())
        return std::vector{*edge};
    const std::vector<size_t> nodes = chosenNodes();
    if (nodes.empty())
        return std::nullopt;
    if (nodes.size() == 2)
        return insight::shortestPath(m_graph, int(nodes.front()), int(nodes.back()));
    std::vector<size_t> ties;
    for (const EdgeItem* edge : m_edges) {
        if (edge->from().isSelected() || edge->to().isSelected())
            ties.push_back(edge->edge());
    }
    return ties;
}

std::optional<size_t> NetworkScene::chosenEdge() const
{
    const auto chosen = std::ranges::find_if(m_edges, &QGraphicsItem::isSelected);
    return chosen == m_edges.end() ? std::nullopt : std::optional((*chosen)->edge());
}

void NetworkScene::choose(QGraphicsItem* item)
{
    m_isChanging = true;
    clearSelection();
    item->setSelected(true);
    m_isChanging = false;
    fade();
    Q_EMIT chosen();
}

void NetworkScene::chooseNode(size_t node)
{
    choose(m_nodes[node]);
}

void NetworkScene::chooseEdge(size_t edge)
{
    choose(m_edges[edge]);
}

/// Along a tie, where one leads that way, else to whoever is there: the straightest way counts, then the shortest.
void NetworkScene::step(const QPointF& direction)
{
    if (m_nodes.empty())
        return;
    const std::vector<size_t> chosen = chosenNodes();
    if (chosen.empty())
        return chooseNode(0);
    const NodeItem* from = m_nodes[chosen.front()];
    std::vector<const NodeItem*> tied;
    for (const EdgeItem* edge : from->edges())
        tied.push_back(&edge->from() == from ? &edge->to() : &edge->from());
    const auto nearest = [&](const auto& others) {
        const NodeItem* best = nullptr;
        qreal least = 0;
        for (const NodeItem* other : others) {
            const QPointF way = other->pos() - from->pos();
            const qreal ahead = QPointF::dotProduct(way, direction);
            const QPointF aside = way - direction * ahead;
            const qreal cost = ahead + 3 * std::hypot(aside.x(), aside.y());
            if (other != from && ahead > 0 && (!best || cost < least)) {
                best = other;
                least = cost;
            }
        }
        return best;
    };
    const NodeItem* best = nearest(tied);
    if (!best)
        best = nearest(m_nodes);
    if (best)
        chooseNode(best->node());
}

/// All but a chosen company with its ties, or the way between two.
void NetworkScene::fade()
{
    const std::vector<size_t> nodes = chosenNodes();
    const auto ties = nodes.empty() ? std::nullopt : chosenTies();
    std::vector<bool> isNear(m_nodes.size(), !ties);
    for (const size_t node : nodes)
        isNear[node] = true;
    for (EdgeItem* edge : m_edges)
        edge->setFaded(ties.has_value());
    for (const size_t tie : ties.value_or(std::vector<size_t>())) {
        m_edges[tie]->setFaded(false);
        isNear[m_edges[tie]->from().node()] = isNear[m_edges[tie]->to().node()] = true;
    }
    for (NodeItem* item : m_nodes)
        item->setFaded(!isNear[item->node()]);
}

NodeItem* NetworkScene::nodeAt(const QPointF& place) const
{
    const auto under = items(place);
    for (QGraphicsItem* item : under) {
        if (auto* node = dynamic_cast<NodeItem*>(item))
            return node;
    }
    return nullptr;
}

/// With Shift, as with Ctrl, a second company is chosen beside the first.
void NetworkScene::mousePressEvent(QGraphicsSceneMouseEvent* event)
{
    NodeItem* node = event->modifiers() & Qt::ShiftModifier ? nodeAt(event->scenePos()) : nullptr;
    if (!node)
        return QGraphicsScene::mousePressEvent(event);
    node->setSelected(!node->isSelected());
    event->accept(); // else the view takes it for a press on the ground
}

void NetworkScene::mouseReleaseEvent(QGraphicsSceneMouseEvent* event)
{
    const auto* moved = dynamic_cast<const NodeItem*>(mouseGrabberItem());
    QGraphicsScene::mouseReleaseEvent(event);
    if (moved && event->scenePos() != event->buttonDownScenePos(Qt::LeftButton))
        Q_EMIT nodeMoved(moved->node(), moved->pos());
}

void NetworkScene::mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event)
{
    if (const NodeItem* node = nodeAt(event->scenePos()))
        Q_EMIT nodeOpened(node->node());
    else
        QGraphicsScene::mouseDoubleClickEvent(event);
}

} // namespace pado::ui
