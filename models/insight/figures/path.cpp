#include "insight/figures/network.h"
#include "ties.h"

#include <algorithm>

namespace pado::insight
{

namespace
{

/// The shortest ways from one node to another, met from the far end.
struct Ways {
    std::map<int, int> hops;       ///< to the end, of every node met
    std::map<int, double> counts;  ///< of shortest ways to the end
    std::map<int, QDate> freshest; ///< day of the stalest tie, on the way where it is freshest
};

/// Nothing where it takes more than `maxHops`.
std::optional<Ways> waysTo(int end, int start, int maxHops, const Ties& ties,
                           const std::map<int, std::vector<int>>& neighbours)
{
    Ways ways{{{end, 0}}, {{end, 1}}, {{end, QDate()}}};
    std::vector<int> front = {end};
    for (int hops = 1; hops <= maxHops && !front.empty() && !ways.hops.contains(start); ++hops) {
        std::vector<int> next;
        for (const int node : front) {
            for (const int other : neighbours.at(node)) {
                const auto [met, isNew] = ways.hops.try_emplace(other, hops);
                if (met->second != hops)
                    continue;
                const QDate tie = ties.at(between(node, other)).latest, rest = ways.freshest[node];
                const QDate stalest = rest.isValid() ? std::min(tie, rest) : tie;
                ways.counts[other] += ways.counts[node];
                QDate& known = ways.freshest[other];
                known = isNew ? stalest : std::max(known, stalest);
                if (isNew)
                    next.push_back(other);
            }
        }
        front = std::move(next);
    }
    return ways.hops.contains(start) ? std::optional(std::move(ways)) : std::nullopt;
}

Path::Step stepOf(const std::pair<int, int>& pair, const Tie& tie, const Keys& keys)
{
    Path::Step step{keys.name(pair.first), keys.name(pair.second), tie.latest, {}};
    for (const FactView* fact : tie.facts)
        step.facts << fact->id();
    return step;
}

} // namespace

Result<Path> path(const View& view, const Question& question, const ReadTexts& read)
{
    const auto ties = tiesOf(view, tieRuleOf(question), read);
    if (!ties)
        return tl::unexpected(ties.error());
    const Keys& keys = view.keys();
    const int start = keyOf(keys, keys.of(question.between[0]), question.foldsGroups);
    const int end = keyOf(keys, keys.of(question.between[1]), question.foldsGroups);
    const auto neighbours = neighboursOf(*ties);
    if (start == end || !neighbours.contains(start) || !neighbours.contains(end))
        return Path();
    const auto ways = waysTo(end, start, question.maxHops, *ties, neighbours);
    if (!ways)
        return Path();
    // Of the ways whose stalest tie is as fresh as can be, the one with the smallest ids.
    const QDate stalest = ways->freshest.at(start);
    Path path;
    path.count = ways->counts.at(start);
    path.ids << keys.name(start);
    for (int node = start; node != end;) {
        const int hops = ways->hops.at(node);
        const auto& others = neighbours.at(node);
        const auto next = std::ranges::find_if(others, [&](int other) {
            const auto met = ways->hops.find(other);
            const bool isNearer = met != ways->hops.end() && met->second == hops - 1;
            return isNearer && ties->at(between(node, other)).latest >= stalest &&
                   (other == end || ways->freshest.at(other) >= stalest);
        });
        const auto pair = between(node, *next);
        path.steps.push_back(stepOf(pair, ties->at(pair), keys));
        path.ids << keys.name(*next);
        node = *next;
    }
    return path;
}

} // namespace pado::insight
