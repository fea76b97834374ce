#pragma once

#include "insight/weighted_graph.h"

#include <QPointF>

#include <optional>
#include <vector>

namespace pado::insight
{

/// Nodes that ties lead between, piece by piece: the largest first, its nodes ascending.
std::vector<std::vector<int>> piecesOf(const WeightedGraph& graph);

/// Places of the nodes of one piece on a plane: those that are tied lie near each other, about a unit apart, the
/// heavier the tie the nearer; all within a box around (0, 0), without which long chains would make the rest small. The
/// same graph gives the same places.
/// @param start   where a node was, one a node: the new places are looked for from there; empty: it is new
/// @param aspect  width of the box by its height
/// @source T. Fruchterman, E. Reingold, Graph Drawing by Force-directed Placement, 1991
std::vector<QPointF> layoutOf(const WeightedGraph& piece, const std::vector<std::optional<QPointF>>& start,
                              double aspect);

} // namespace pado::insight
