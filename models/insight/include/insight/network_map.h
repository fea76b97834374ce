#pragma once

#include "store/rows.h"

#include <set>
#include <vector>

namespace pado::extract
{
class KnowledgeBase;
}

namespace pado::insight
{

/// Which deals a map of them shows.
struct NetworkChoice {
    std::set<extract::RelationType> types = {}; ///< as `drawnAs` says; empty: all deals
    std::set<extract::Status> statuses = {};    ///< empty: all
    int minSources = 1;                         ///< of an edge
    QString centre = {};                        ///< key: only what is within `hops` of it; empty: everything
    int hops = 1;
    bool foldsGroups = false;  ///< a group is one node
    bool hidesUnknown = false; ///< names that the knowledge base lacks
    size_t mostNodes = 60;     ///< those with the most deals, with three edges a node: those with the most sources
    bool operator==(const NetworkChoice&) const = default;
};

struct NetworkNode {
    QString key; ///< entity key; the head's, where groups are folded
    extract::EntityRef entity;
    QString sector;    ///< the knowledge base's word; may be empty
    int companies = 1; ///< that the node stands for, and that took part in a tie
    int deals = 0;     ///< shown
};

/// All deals of one kind between two nodes.
struct NetworkEdge {
    size_t from = 0, to = 0;
    extract::RelationType type = extract::RelationType::Partnership;
    extract::Status status = extract::Status::Denied; ///< the firmest of its deals
    int sources = 0;                                  ///< independent ones of each deal, added up
    QDate first, latest;                              ///< place start of its oldest and newest deal
    std::vector<const store::FactRow*> deals;         ///< latest first; they point into what the map was made of
};

/// Companies and what ties them, as a picture shows it. What it counts is what `Ties` counts, by kind of deal, with
/// rumours and denials where they are asked for.
struct NetworkMap {
    std::vector<NetworkNode> nodes;           ///< the most deals first
    std::vector<NetworkEdge> edges;           ///< latest first
    size_t leftOut = 0;                       ///< nodes that are tied, too, but not shown
    size_t edgesLeftOut = 0;                  ///< between shown nodes
    std::vector<const store::FactRow*> deals; ///< shown, each once, latest first
};

/// The kind that a deal is drawn as: MOUs and partnerships are one to a reader of a chart.
extract::RelationType drawnAs(extract::RelationType type);

/// @param deals  outlive the map
NetworkMap networkMap(const std::vector<store::FactRow>& deals, const NetworkChoice& choice,
                      const extract::KnowledgeBase& knowledge);
/// What of a map was there before a day: of its deals those placed earlier, and whom they tie.
NetworkMap mapBefore(const NetworkMap& map, QDate day);

} // namespace pado::insight
