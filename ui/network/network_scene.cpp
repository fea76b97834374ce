#include "ui/network/network_scene.h"

#include "insight/sector_words.h"
#include "insight/tied_parties.h"
#include "ui/theme.h"

#include <QGraphicsSceneMouseEvent>

#include <algorithm>
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

void NetworkScene::show(const insight::NetworkMap& map, const QHash<QString, QPointF>& places, QDate newSince)
{
    m_isChanging = true;
    clear();
    m_nodes.clear();
    m_edges.clear();
    m_keys.clear();
    addNodes(map, places);
    addEdges(map, newSince);
    setSceneRect(itemsBoundingRect().adjusted(-margin, -margin, margin, margin));
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
    return QStringList{labels.type(edge.type), labels.status(edge.status), tr("독립 출처 %L1").arg(edge.sources),
                       tr("최근 %1").arg(edge.latest.toString(Qt::ISODate))}
        .join(u" · "_s);
}

QHash<QString, QPointF> NetworkScene::places() const
{
    QHash<QString, QPointF> places;
    for (size_t i = 0; i < m_nodes.size(); ++i)
        places.insert(m_keys[qsizetype(i)], m_nodes[i]->pos());
    return places;
}

std::optional<size_t> NetworkScene::chosenNode() const
{
    const auto chosen = std::ranges::find_if(m_nodes, &QGraphicsItem::isSelected);
    return chosen == m_nodes.end() ? std::nullopt : std::optional((*chosen)->node());
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

/// The straightest way counts, then the shortest.
void NetworkScene::step(const QPointF& direction)
{
    if (m_nodes.empty())
        return;
    const auto node = chosenNode();
    if (!node)
        return chooseNode(0);
    const NodeItem* best = nullptr;
    qreal least = 0;
    for (const EdgeItem* edge : m_nodes[*node]->edges()) {
        const NodeItem& other = &edge->from() == m_nodes[*node] ? edge->to() : edge->from();
        const QPointF way = other.pos() - m_nodes[*node]->pos();
        const qreal ahead = QPointF::dotProduct(way, direction);
        if (ahead <= 0)
            continue;
        const QPointF aside = way - direction * ahead;
        const qreal cost = ahead + 3 * std::hypot(aside.x(), aside.y());
        if (!best || cost < least) {
            best = &other;
            least = cost;
        }
    }
    if (best)
        chooseNode(best->node());
}

void NetworkScene::fade()
{
    const auto node = chosenNode();
    std::vector<bool> isNear(m_nodes.size(), !node);
    if (node)
        isNear[*node] = true;
    for (EdgeItem* edge : m_edges) {
        const bool touches = !node || edge->from().node() == *node || edge->to().node() == *node;
        edge->setFaded(!touches);
        if (touches && node)
            isNear[edge->from().node()] = isNear[edge->to().node()] = true;
    }
    for (NodeItem* item : m_nodes)
        item->setFaded(!isNear[item->node()]);
}

void NetworkScene::mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event)
{
    const auto under = items(event->scenePos());
    for (const QGraphicsItem* item : under) {
        if (const auto* node = dynamic_cast<const NodeItem*>(item))
            return Q_EMIT nodeOpened(node->node());
    }
    QGraphicsScene::mouseDoubleClickEvent(event);
}

} // namespace pado::ui
