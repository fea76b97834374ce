#include "insight/figures/network.h"

#include "graph_measures.h"
#include "ties.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

constexpr size_t mostBrokers = 10;

int openPairs(const std::vector<int>& neighbours, const Ties& ties)
{
    int open = 0;
    for (size_t i = 0; i < neighbours.size(); ++i) {
        for (size_t j = i + 1; j < neighbours.size(); ++j)
            open += !ties.contains({neighbours[i], neighbours[j]});
    }
    return open;
}

/// Numbers the communities by size, the largest first; of equal ones that with the smallest node.
void numberBySize(std::vector<int>& communities)
{
    struct Size {
        int nodes = 0;
        int first = 0;
    };
    std::map<int, Size> sizes;
    for (size_t node = 0; node < communities.size(); ++node) {
        Size& size = sizes.try_emplace(communities[node], Size{0, int(node)}).first->second;
        ++size.nodes;
    }
    std::vector<std::pair<int, Size>> ordered(sizes.begin(), sizes.end());
    std::ranges::sort(ordered, [](const auto& a, const auto& b) {
        return std::pair(-a.second.nodes, a.second.first) < std::pair(-b.second.nodes, b.second.first);
    });
    std::map<int, int> numbers;
    for (size_t i = 0; i < ordered.size(); ++i)
        numbers[ordered[i].first] = int(i);
    for (int& community : communities)
        community = numbers[community];
}

QStringList brokersOf(const std::vector<NetworkChart::Node>& nodes)
{
    std::vector<const NetworkChart::Node*> ordered;
    for (const NetworkChart::Node& node : nodes)
        ordered.push_back(&node);
    const auto rounded = [](double share) { return std::round(share * 1e12); };
    std::ranges::stable_sort(ordered, std::ranges::greater(), [&](const NetworkChart::Node* node) {
        return std::pair(rounded(node->betweenness), node->openPairs); // else by id
    });
    QStringList brokers;
    for (size_t i = 0; i < std::min(ordered.size(), mostBrokers); ++i)
        brokers << ordered[i]->id;
    return brokers;
}

void writeData(QXmlStreamWriter& xml, const QString& key, const QString& value)
{
    xml.writeStartElement(u"data"_s);
    xml.writeAttribute(u"key"_s, key);
    xml.writeCharacters(value);
    xml.writeEndElement();
}

QString written(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace

Result<NetworkChart> networkChart(const View& view, const Question& question, const ReadTexts& read)
{
    const auto ties = tiesOf(view, tieRuleOf(question), read);
    if (!ties)
        return tl::unexpected(ties.error());
    NetworkChart chart;
    if (ties->empty())
        return chart;
    const auto neighbours = neighboursOf(*ties);
    std::unordered_map<int, int> places; // by key
    for (const auto& [key, others] : neighbours)
        places.emplace(key, int(places.size()));
    WeightedGraph graph{.nodes = int(places.size()), .edges = {}, .weights = {}};
    std::vector<double> strengths(places.size(), 0.0);
    for (const auto& [pair, tie] : *ties) {
        const int a = places[pair.first], b = places[pair.second];
        graph.edges.emplace_back(a, b);
        graph.weights.push_back(tie.weight);
        strengths[size_t(a)] += tie.weight;
        strengths[size_t(b)] += tie.weight;
        chart.edges.push_back({view.keys().name(pair.first), view.keys().name(pair.second), int(tie.facts.size()),
                               tie.sources, tie.weight, QStringList(tie.types.begin(), tie.types.end()), tie.latest});
    }
    const std::vector<double> betweenness = betweennessOf(graph), pageRank = pageRankOf(graph);
    Communities communities = communitiesOf(graph);
    numberBySize(communities.of);
    chart.modularity = communities.modularity;
    for (const auto& [key, others] : neighbours) {
        const size_t place = chart.nodes.size();
        chart.nodes.push_back({view.keys().name(key), int(others.size()), strengths[place], betweenness[place],
                               pageRank[place], openPairs(others, *ties), communities.of[place]});
    }
    chart.brokers = brokersOf(chart.nodes);
    return chart;
}

QByteArray graphMl(const NetworkChart& chart)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"graphml"_s);
    xml.writeDefaultNamespace(u"http://graphml.graphdrawing.org/xmlns"_s);
    struct Key {
        const char* name;
        const char* of;
        const char* type;
    };
    constexpr Key keys[] = {
        {"degree", "node", "int"},      {"strength", "node", "double"}, {"betweenness", "node", "double"},
        {"pagerank", "node", "double"}, {"open_pairs", "node", "int"},  {"community", "node", "int"},
        {"facts", "edge", "int"},       {"sources", "edge", "int"},     {"weight", "edge", "double"},
        {"types", "edge", "string"},    {"latest", "edge", "string"}};
    for (const Key& key : keys) {
        xml.writeEmptyElement(u"key"_s);
        xml.writeAttribute(u"id"_s, QString::fromLatin1(key.name));
        xml.writeAttribute(u"for"_s, QString::fromLatin1(key.of));
        xml.writeAttribute(u"attr.name"_s, QString::fromLatin1(key.name));
        xml.writeAttribute(u"attr.type"_s, QString::fromLatin1(key.type));
    }
    xml.writeStartElement(u"graph"_s);
    xml.writeAttribute(u"edgedefault"_s, u"undirected"_s);
    for (const NetworkChart::Node& node : chart.nodes) {
        xml.writeStartElement(u"node"_s);
        xml.writeAttribute(u"id"_s, node.id);
        writeData(xml, u"degree"_s, QString::number(node.degree));
        writeData(xml, u"strength"_s, written(node.strength));
        writeData(xml, u"betweenness"_s, written(node.betweenness));
        writeData(xml, u"pagerank"_s, written(node.pageRank));
        writeData(xml, u"open_pairs"_s, QString::number(node.openPairs));
        writeData(xml, u"community"_s, QString::number(node.community));
        xml.writeEndElement();
    }
    for (const NetworkChart::Edge& edge : chart.edges) {
        xml.writeStartElement(u"edge"_s);
        xml.writeAttribute(u"source"_s, edge.a);
        xml.writeAttribute(u"target"_s, edge.b);
        writeData(xml, u"facts"_s, QString::number(edge.facts));
        writeData(xml, u"sources"_s, QString::number(edge.sources));
        writeData(xml, u"weight"_s, written(edge.weight));
        writeData(xml, u"types"_s, edge.types.join(u' '));
        writeData(xml, u"latest"_s, edge.latest.toString(Qt::ISODate));
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace pado::insight
