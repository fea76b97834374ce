#pragma once

#include "insight/network_map.h"
#include "insight/weighted_graph.h"

#include <QFont>
#include <QHash>
#include <QPointF>
#include <QRectF>

#include <optional>
#include <stop_token>
#include <vector>

namespace pado::insight
{
class Labels;
}

namespace pado::ui
{

/// What is needed to place the marks of a map, without the map: it is done beside the window's thread.
struct Placement {
    insight::WeightedGraph graph;
    std::vector<QRectF> rooms;                 ///< that each node with its name takes, around its place
    std::vector<std::optional<QPointF>> start; ///< where it was; empty: it is new
    double aspect = 1;                         ///< width by height of what the map is shown in
};

/// @param places  where the nodes are that have a place, by key
Placement placementOf(const insight::NetworkMap& map, const QHash<QString, QPointF>& places,
                      const insight::Labels& labels, const QFont& font, double aspect);

/// What holds all marks of the map with their names.
QRectF frameOf(const insight::NetworkMap& map, const QHash<QString, QPointF>& places, const insight::Labels& labels,
               const QFont& font);

/// A place for each node, ties short, no name on another's mark or name. A piece's nodes that had places keep about
/// the same among themselves.
std::vector<QPointF> placesOf(const Placement& wanted, const std::stop_token& stop = {});

} // namespace pado::ui
