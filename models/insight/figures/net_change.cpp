#include "insight/figures/network.h"
#include "ties.h"

#include <algorithm>

namespace pado::insight
{

namespace
{

std::vector<NetChange::Pair> missingIn(const Ties& ties, const Ties& others, const Keys& keys)
{
    std::vector<NetChange::Pair> pairs;
    for (const auto& [pair, tie] : ties) {
        if (!others.contains(pair))
            pairs.emplace_back(keys.name(pair.first), keys.name(pair.second));
    }
    return pairs;
}

std::vector<NetChange::Node> nodesOf(const Ties& now, const Ties& before, const Keys& keys)
{
    struct Counts {
        int gained = 0, lost = 0, kept = 0;
    };
    std::map<int, Counts> counts;
    const auto count = [&](const std::pair<int, int>& pair, int Counts::*what) {
        ++(counts[pair.first].*what);
        ++(counts[pair.second].*what);
    };
    for (const auto& [pair, tie] : now)
        count(pair, before.contains(pair) ? &Counts::kept : &Counts::gained);
    for (const auto& [pair, tie] : before) {
        if (!now.contains(pair))
            count(pair, &Counts::lost);
    }
    std::vector<NetChange::Node> nodes;
    for (const auto& [key, one] : counts)
        nodes.push_back({keys.name(key), one.gained, one.lost, one.kept});
    return nodes;
}

} // namespace

Result<NetChange> netChange(const View& view, const Question& question, const ReadTexts& read)
{
    TieRule rule = tieRuleOf(question);
    const auto now = tiesOf(view, rule, read);
    rule.window = periodBefore(*question.window);
    const auto before = tiesOf(view, rule, read);
    TieRule ofGroups{*question.window, true, question.halfLifeDays, 1, false};
    const auto groups = tiesOf(view, ofGroups, read);
    ofGroups.window = {QDate::fromJulianDay(0), question.window->start};
    const auto earlierGroups = tiesOf(view, ofGroups, read);
    for (const auto* ties : {&now, &before, &groups, &earlierGroups}) {
        if (!*ties)
            return tl::unexpected(ties->error());
    }
    NetChange change;
    change.fresh = missingIn(*now, *before, view.keys());
    change.gone = missingIn(*before, *now, view.keys());
    change.kept = int(now->size() - change.fresh.size());
    change.nodes = nodesOf(*now, *before, view.keys());
    change.freshGroupTies = missingIn(*groups, *earlierGroups, view.keys());
    return change;
}

} // namespace pado::insight
