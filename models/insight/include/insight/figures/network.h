#pragma once

#include "insight/figures/question.h"
#include "insight/figures/reports.h"
#include "insight/figures/view.h"

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace pado::insight
{

/// What ties two companies, or two groups.
struct Tie {
    std::vector<const FactView*> facts; ///< by id
    int sources = 0;                    ///< independent ones, of all facts
    double weight = 0;                  ///< sources, halved with age
    std::set<QString> types;            ///< contract names
    QDate latest;                       ///< place start of the newest fact
};
/// By both keys, the smaller first.
using Ties = std::map<std::pair<int, int>, Tie>;

/// The network of deals that are done or planned.
struct NetworkChart {
    struct Node {
        QString id;
        int degree = 0;
        double strength = 0;
        double betweenness = 0; ///< 0–1
        double pageRank = 0;    ///< 0–1, all together 1
        int openPairs = 0;      ///< of neighbours without a tie of their own
        int community = 0;      ///< the largest is 0
    };
    struct Edge {
        QString a, b;
        int facts = 0;
        int sources = 0;
        double weight = 0;
        QStringList types;
        QDate latest;
    };
    std::vector<Node> nodes;          ///< by id
    std::vector<Edge> edges;          ///< by a and b
    QStringList brokers;              ///< ten who tie others together
    std::optional<double> modularity; ///< nothing without edges
};
Result<NetworkChart> networkChart(const View& view, const Question& question, const ReadTexts& read);
/// For programs that draw graphs.
QByteArray graphMl(const NetworkChart& chart);

/// The shortest way from one to another; of several the freshest.
struct Path {
    struct Step {
        QString a, b; ///< in the order of their keys
        QDate latest;
        QStringList facts;
    };
    QStringList ids; ///< empty: there is none
    std::vector<Step> steps;
    double count = 0; ///< of ways as short
};
Result<Path> path(const View& view, const Question& question, const ReadTexts& read);

/// The network against that of the period before.
struct NetChange {
    using Pair = std::pair<QString, QString>;
    struct Node {
        QString id;
        int gained = 0, lost = 0, kept = 0; ///< neighbours
    };
    std::vector<Pair> fresh, gone;
    int kept = 0;
    std::vector<Node> nodes;          ///< of either, by id
    std::vector<Pair> freshGroupTies; ///< between groups that had none before
};
Result<NetChange> netChange(const View& view, const Question& question, const ReadTexts& read);

} // namespace pado::insight
