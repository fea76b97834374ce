#include "ui/network/network_placement.h"

#include "insight/graph_layout.h"
#include "insight/labels.h"
#include "ui/network/network_items.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pado::ui
{

namespace
{

/// Pixels that one unit of the layout takes: so many that an average mark has its room and some for lines.
double unitOf(const std::vector<QRectF>& rooms)
{
    constexpr double looseness = 1.2;
    double area = 0;
    for (const QRectF& room : rooms)
        area += room.width() * room.height();
    return looseness * std::sqrt(area / double(rooms.size()));
}

/// Pushes apart, along the shorter way, what still lies over each other, again and again, for a push may make a new
/// pair; of many marks less often, which would take too long.
void separate(std::vector<QPointF>& places, const std::vector<QRectF>& rooms)
{
    constexpr double mostLooks = 2e8;
    const double pairs = double(places.size()) * double(places.size()) / 2;
    const double mostRounds = std::clamp(mostLooks / pairs, 10.0, 400.0);
    bool isMoving = true;
    for (int round = 0; round < mostRounds && isMoving; ++round) {
        isMoving = false;
        for (size_t i = 0; i < places.size(); ++i) {
            for (size_t j = i + 1; j < places.size(); ++j) {
                const QRectF one = rooms[i].translated(places[i]), other = rooms[j].translated(places[j]);
                const QRectF common = one & other;
                if (common.isEmpty())
                    continue;
                isMoving = true;
                const bool isSideways = common.width() < common.height();
                const double push = (isSideways ? common.width() : common.height()) / 2 + 0.5;
                const bool isBefore =
                    isSideways ? one.center().x() <= other.center().x() : one.center().y() <= other.center().y();
                const QPointF step = (isSideways ? QPointF(push, 0) : QPointF(0, push)) * (isBefore ? 1 : -1);
                places[i] -= step;
                places[j] += step;
            }
        }
    }
}

/// The piece alone, its nodes numbered anew.
insight::WeightedGraph graphOf(const insight::WeightedGraph& whole, const std::vector<int>& piece)
{
    std::vector<int> numbers(size_t(whole.nodes), -1);
    for (size_t i = 0; i < piece.size(); ++i)
        numbers[size_t(piece[i])] = int(i);
    insight::WeightedGraph graph;
    graph.nodes = int(piece.size());
    for (size_t i = 0; i < whole.edges.size(); ++i) {
        const auto [a, b] = whole.edges[i];
        if (numbers[size_t(a)] < 0)
            continue;
        graph.edges.emplace_back(numbers[size_t(a)], numbers[size_t(b)]);
        graph.weights.push_back(whole.weights[i]);
    }
    return graph;
}

/// A piece with its nodes' places, around (0, 0).
struct PlacedPiece {
    std::vector<int> nodes;
    std::vector<QPointF> places;
    QRectF bounds;
};

PlacedPiece placed(const Placement& wanted, const std::vector<int>& piece, double unit)
{
    PlacedPiece result{piece, {}, {}};
    std::vector<std::optional<QPointF>> start;
    std::vector<QRectF> rooms;
    QPointF middle; // of where they were: the piece may have lain anywhere
    qreal known = 0;
    for (const int node : piece) {
        if (const auto& place = wanted.start[size_t(node)]) {
            middle += *place;
            ++known;
        }
    }
    middle /= std::max(1.0, known);
    for (const int node : piece) {
        const auto& place = wanted.start[size_t(node)];
        start.push_back(place ? std::optional((*place - middle) / unit) : std::nullopt);
        rooms.push_back(wanted.rooms[size_t(node)]);
    }
    result.places = insight::layoutOf(graphOf(wanted.graph, piece), start, wanted.aspect);
    for (QPointF& place : result.places)
        place *= unit;
    separate(result.places, rooms);
    for (size_t i = 0; i < rooms.size(); ++i)
        result.bounds |= rooms[i].translated(result.places[i]);
    return result;
}

/// Where each piece's corner comes: the largest first, each as high as there is room, then as far left, within the
/// width (the bottom-left rule of rectangle packing, upside down).
std::vector<QRectF> packed(const std::vector<QSizeF>& sizes, double width)
{
    constexpr size_t mostCrossed = 30; // then there are corners enough, and too many to try all crossings
    std::vector<QRectF> taken;
    for (const QSizeF& size : sizes) {
        std::optional<QPointF> best;
        const auto tryAt = [&](const QPointF& corner) {
            const QRectF there(corner, size);
            const bool isFree = there.right() <= width + 0.5 &&
                                std::ranges::none_of(taken, [&](const QRectF& one) { return one.intersects(there); });
            if (isFree && (!best || std::pair(corner.y(), corner.x()) < std::pair(best->y(), best->x())))
                best = corner;
        };
        tryAt({0, 0});
        for (const QRectF& one : taken) {
            tryAt(one.topRight());
            tryAt(one.bottomLeft());
            if (taken.size() > mostCrossed)
                continue;
            for (const QRectF& other : taken)
                tryAt({one.right(), other.bottom()});
        }
        taken.emplace_back(best.value_or(QPointF()), size);
    }
    return taken;
}

/// In the width in which all of it can be shown the largest.
std::vector<QRectF> packedFor(const std::vector<QSizeF>& sizes, double aspect)
{
    constexpr int mostWidths = 12;
    constexpr double wider = 1.15;
    double width = 0;
    for (const QSizeF& size : sizes)
        width = std::max(width, size.width());
    std::vector<QRectF> best;
    double least = 0;
    for (int i = 0; i < mostWidths; ++i, width *= wider) {
        std::vector<QRectF> places = packed(sizes, width);
        QRectF all;
        for (const QRectF& place : places)
            all |= place;
        const double extent = std::max(all.width(), all.height() * aspect);
        if (best.empty() || extent < least) {
            best = std::move(places);
            least = extent;
        }
    }
    return best;
}

} // namespace

Placement placementOf(const insight::NetworkMap& map, const QHash<QString, QPointF>& places,
                      const insight::Labels& labels, const QFont& font, double aspect)
{
    constexpr double narrowest = 0.5, widest = 3;
    Placement wanted;
    wanted.graph.nodes = int(map.nodes.size());
    wanted.aspect = std::clamp(aspect, narrowest, widest);
    for (const insight::NetworkNode& node : map.nodes) {
        wanted.rooms.push_back(NodeItem::roomOf(node.deals, labels.name(node.entity), font));
        const auto place = places.constFind(node.key);
        wanted.start.push_back(place == places.constEnd() ? std::nullopt : std::optional(*place));
    }
    for (const insight::NetworkEdge& edge : map.edges) {
        wanted.graph.edges.emplace_back(int(edge.from), int(edge.to));
        wanted.graph.weights.push_back(1 + std::log2(std::max(1, edge.sources)));
    }
    return wanted;
}

QRectF frameOf(const insight::NetworkMap& map, const QHash<QString, QPointF>& places, const insight::Labels& labels,
               const QFont& font)
{
    QRectF frame;
    for (const insight::NetworkNode& node : map.nodes)
        frame |= NodeItem::roomOf(node.deals, labels.name(node.entity), font).translated(places.value(node.key));
    return frame;
}

std::vector<QPointF> placesOf(const Placement& wanted, const std::stop_token& stop)
{
    if (wanted.rooms.empty())
        return {};
    const double unit = unitOf(wanted.rooms);
    std::vector<PlacedPiece> pieces;
    std::vector<QPointF> places(wanted.rooms.size());
    for (const std::vector<int>& piece : insight::piecesOf(wanted.graph)) {
        if (stop.stop_requested())
            return places;
        pieces.push_back(placed(wanted, piece, unit));
    }
    std::vector<QSizeF> sizes;
    for (const PlacedPiece& piece : pieces)
        sizes.push_back(piece.bounds.size());
    const std::vector<QRectF> rooms = packedFor(sizes, wanted.aspect);
    for (size_t i = 0; i < pieces.size(); ++i) {
        for (size_t j = 0; j < pieces[i].nodes.size(); ++j)
            places[size_t(pieces[i].nodes[j])] = pieces[i].places[j] + rooms[i].topLeft() - pieces[i].bounds.topLeft();
    }
    return places;
}

} // namespace pado::ui
