#include "ties.h"

#include "extract/fact_json.h"
#include "insight/tied_parties.h"

#include <algorithm>
#include <cmath>

namespace pado::insight
{

namespace
{

std::set<std::pair<int, int>> pairsOf(const FactView& fact, const Keys& keys, bool foldsGroups)
{
    std::vector<extract::Role> roles;
    for (const KeyedParty& party : fact.parties)
        roles.push_back(party.role);
    std::set<std::pair<int, int>> pairs;
    for (const TiedPair& pair : tiedParties(fact.relation()->type, roles)) {
        const int a = keyOf(keys, fact.parties[pair.from].key, foldsGroups),
                  b = keyOf(keys, fact.parties[pair.to].key, foldsGroups);
        if (a != b)
            pairs.insert(between(a, b));
    }
    return pairs;
}

bool ties(const FactView& fact, const Days& window)
{
    if (!fact.isDeal() || !window.contains(fact.place))
        return false;
    const extract::Status status = fact.relation()->status;
    return status == extract::Status::Done || status == extract::Status::Planned;
}

} // namespace

TieRule tieRuleOf(const Question& question)
{
    return {*question.window, question.foldsGroups, question.halfLifeDays, question.minSources,
            question.chart == Chart::Network || question.minSources > 1};
}

Result<Ties> tiesOf(const View& view, const TieRule& rule, const ReadTexts& read)
{
    std::vector<const FactView*> facts;
    std::ranges::copy_if(view.included, std::back_inserter(facts),
                         [&](const FactView* fact) { return ties(*fact, rule.window); });
    Result<std::vector<Sources>> sources;
    if (rule.needsSources) {
        sources = sourcesOf(view.archive, facts, read);
        if (!sources)
            return tl::unexpected(sources.error());
    }
    const QDate reference = std::min(rule.window.end, view.moment.today.addDays(1));
    Ties ties;
    for (size_t i = 0; i < facts.size(); ++i) {
        const FactView& fact = *facts[i];
        const int count = rule.needsSources ? (*sources)[i].independent : int(!fact.articles.empty());
        const auto age = double(std::max<qint64>(0, fact.place.start.daysTo(reference)));
        for (const auto& pair : pairsOf(fact, view.keys(), rule.foldsGroups)) {
            Tie& tie = ties[pair];
            tie.facts.push_back(&fact);
            tie.sources += count;
            tie.weight += count * std::exp2(-age / rule.halfLifeDays);
            tie.types.insert(extract::nameOf(fact.relation()->type));
            tie.latest = tie.latest.isValid() ? std::max(tie.latest, fact.place.start) : fact.place.start;
        }
    }
    std::erase_if(ties, [&](const auto& tie) { return tie.second.sources < rule.minSources; });
    return ties;
}

std::map<int, std::vector<int>> neighboursOf(const Ties& ties)
{
    std::map<int, std::vector<int>> neighbours;
    for (const auto& [pair, tie] : ties) {
        neighbours[pair.first].push_back(pair.second);
        neighbours[pair.second].push_back(pair.first);
    }
    for (auto& [node, others] : neighbours)
        std::ranges::sort(others);
    return neighbours;
}

} // namespace pado::insight
