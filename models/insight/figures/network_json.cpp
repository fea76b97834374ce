#include "chart_json.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

void writeMembers(JsonText& json, const NetworkChart& chart)
{
    putObjects(json, "nodes"_L1, chart.nodes, [&](const NetworkChart::Node& node) {
        json.member("id"_L1, node.id);
        json.member("degree"_L1, node.degree);
        json.member("strength"_L1, node.strength);
        json.member("betweenness"_L1, node.betweenness);
        json.member("pagerank"_L1, node.pageRank);
        json.member("open_pairs"_L1, node.openPairs);
        json.member("community"_L1, node.community);
    });
    putObjects(json, "edges"_L1, chart.edges, [&](const NetworkChart::Edge& edge) {
        json.member("a"_L1, edge.a);
        json.member("b"_L1, edge.b);
        json.member("facts"_L1, edge.facts);
        json.member("sources"_L1, edge.sources);
        json.member("weight"_L1, edge.weight);
        putTexts(json, "types"_L1, edge.types);
        json.member("latest"_L1, written(edge.latest));
    });
    putTexts(json, "brokers"_L1, chart.brokers);
    json.memberOrNull("modularity"_L1, chart.modularity);
}

void writeMembers(JsonText& json, const Path& path)
{
    const bool isFound = !path.ids.isEmpty();
    json.memberOrNull("hops"_L1, isFound ? std::optional(int(path.steps.size())) : std::nullopt);
    json.member("count"_L1, path.count);
    if (!isFound) {
        json.member("path"_L1, nullptr);
        json.member("edges"_L1, nullptr);
        return;
    }
    putTexts(json, "path"_L1, path.ids);
    putObjects(json, "edges"_L1, path.steps, [&](const Path::Step& step) {
        json.member("a"_L1, step.a);
        json.member("b"_L1, step.b);
        json.member("latest"_L1, written(step.latest));
        putTexts(json, "facts"_L1, step.facts);
    });
}

void writeMembers(JsonText& json, const NetChange& change)
{
    putPairs(json, "new"_L1, change.fresh);
    putPairs(json, "gone"_L1, change.gone);
    json.member("kept"_L1, change.kept);
    putObjects(json, "nodes"_L1, change.nodes, [&](const NetChange::Node& node) {
        json.member("id"_L1, node.id);
        json.member("gained"_L1, node.gained);
        json.member("lost"_L1, node.lost);
        json.member("kept"_L1, node.kept);
    });
    putPairs(json, "new_group_ties"_L1, change.freshGroupTies);
}

} // namespace pado::insight
