#include "insight/figures/deal_table.h"

#include "extract/fact_json.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace pado::insight
{

namespace
{

QStringList sectorsOf(const Deal& deal, const Keys& keys)
{
    std::set<QString, ByCodePoint> sectors;
    for (const FactView* member : deal.members) {
        for (const KeyedParty& party : member->parties) {
            if (const QString& sector = keys.sector(party.key); !sector.isEmpty())
                sectors.insert(sector);
        }
    }
    return sectors.empty() ? QStringList{QStringLiteral("~")} : QStringList(sectors.begin(), sectors.end());
}

QStringList rowsOf(const Deal& deal, Split split, const Keys& keys)
{
    switch (split) {
    case Split::None:
        return {};
    case Split::Type:
        return {extract::nameOf(deal.type())};
    case Split::Sector:
        return sectorsOf(deal, keys);
    case Split::Company: {
        QStringList names;
        for (const int key : deal.keys())
            names << keys.name(key);
        return names;
    }
    }
    return {};
}

using Placed = std::vector<std::vector<const Deal*>>; ///< by period

std::vector<DealCell> cellsOf(const Placed& placed)
{
    std::vector<DealCell> cells;
    for (const auto& deals : placed)
        cells.push_back(cellOf(deals));
    return cells;
}

int doneIn(const DealTable::Row& row)
{
    return std::accumulate(row.cells.begin(), row.cells.end(), 0, [](int sum, const DealCell& cell) {
        return sum + cell[size_t(extract::Status::Done)].count;
    });
}

void keepThoseOf(std::vector<Deal>& deals, int company)
{
    std::erase_if(deals, [&](const Deal& deal) { return !deal.names(company); });
}

std::map<QString, int, ByCodePoint> ranksOf(const std::vector<League::Row>& rows)
{
    std::map<QString, int, ByCodePoint> ranks;
    for (const League::Row& row : rows)
        ranks[row.key] = row.rank;
    return ranks;
}

std::vector<League::Row> leagueOf(const std::vector<Deal>& deals, const Days& window, const Question& question,
                                  const Keys& keys)
{
    const bool isOfAnyRole = question.role.isEmpty() || question.role == u"any";
    const auto role = extract::roleNamed(question.role);
    std::map<int, std::vector<const Deal*>> table;
    for (const Deal& deal : deals) {
        if (deal.status != extract::Status::Done || !window.contains(deal.place))
            continue;
        std::set<int> named;
        for (const KeyedParty& party : deal.parties) {
            if (isOfAnyRole || party.role == role)
                named.insert(party.key);
        }
        for (const int key : named)
            table[key].push_back(&deal);
    }
    std::vector<League::Row> rows;
    for (const auto& [key, some] : table)
        rows.push_back({keys.name(key), sumOf(some), 1, {}});
    const auto worth = [&](const League::Row& row) {
        const double count = row.sum.count, sum = row.sum.sum.value_or(0);
        return question.rankBy == RankBy::Amount ? std::pair(sum, count) : std::pair(count, sum);
    };
    std::ranges::stable_sort(rows, std::ranges::greater(), worth); // those of equal worth stay in the order of keys
    for (size_t i = 1; i < rows.size(); ++i)
        rows[i].rank = worth(rows[i]) == worth(rows[i - 1]) ? rows[i - 1].rank : int(i) + 1;
    return rows;
}

} // namespace

DealTable dealTable(const View& view, const Question& question)
{
    DealTable table;
    const Target target = targetOf(view, question);
    table.currency = target.currency;
    Deals deals = dealsOf(view, target, question.foldsGroups);
    if (!question.companies.isEmpty()) {
        const int company = keyOf(view.keys(), view.keys().of(question.companies.front()), question.foldsGroups);
        keepThoseOf(deals.between, company);
        keepThoseOf(deals.internal, company);
    }
    const Days& window = *question.window;
    table.periods = periodsOf(window, question.by.value_or(PeriodLength::Quarter), view.moment.today);
    Placed total(table.periods.size());
    std::map<QString, Placed, ByCodePoint> rows;
    for (const Deal& deal : deals.between) {
        const auto period = std::ranges::find_if(table.periods, [&](const Period& one) {
            return window.contains(deal.place) && one.days.contains(deal.place);
        });
        if (period == table.periods.end()) {
            table.unplaced += window.meets(deal.place);
            continue;
        }
        const size_t at = size_t(period - table.periods.begin());
        total[at].push_back(&deal);
        for (const QString& key : rowsOf(deal, question.split, view.keys()))
            rows.try_emplace(key, table.periods.size()).first->second[at].push_back(&deal);
    }
    table.total = cellsOf(total);
    for (const auto& [key, placed] : rows)
        table.rows.push_back({key, cellsOf(placed)});
    std::ranges::stable_sort(table.rows, std::ranges::greater(), doneIn);
    table.internal =
        int(std::ranges::count_if(deals.internal, [&](const Deal& deal) { return window.contains(deal.place); }));
    return table;
}

League league(const View& view, const Question& question)
{
    const Deals deals = dealsOf(view, targetOf(view, question), question.foldsGroups);
    League league{question.role.isEmpty() ? QStringLiteral("any") : question.role, periodBefore(*question.window), {}};
    league.rows = leagueOf(deals.between, *question.window, question, view.keys());
    const auto before = ranksOf(leagueOf(deals.between, league.before, question, view.keys()));
    for (League::Row& row : league.rows) {
        if (const auto ranked = before.find(row.key); ranked != before.end())
            row.previousRank = ranked->second;
    }
    return league;
}

Ladder ladder(const View& view, const Question& question)
{
    Ladder ladder;
    ladder.company = question.companies.front();
    const int company = view.keys().of(ladder.company);
    const Deals deals = dealsOf(view, targetOf(view, question), false);
    std::vector<const Deal*> rounds;
    for (const Deal& deal : deals.between) {
        if (deal.type() == extract::RelationType::Investment && deal.status == extract::Status::Done &&
            std::ranges::find(deal.parties, KeyedParty{extract::Role::Investee, company}) != deal.parties.end())
            rounds.push_back(&deal);
    }
    std::ranges::stable_sort(rounds, {}, [](const Deal* deal) { return deal->place.start; });
    for (const Deal* deal : rounds) {
        Ladder::Rung rung{deal->first->id(), deal->round(), deal->place, deal->value, {}, {}, {}, {}};
        size_t investors = 0, told = 0;
        for (const KeyedParty& party : deal->parties) {
            if (party.role != extract::Role::Investor)
                continue;
            ++investors;
            rung.investors << view.keys().name(party.key);
            told += deal->best && std::ranges::find(deal->best->parties, party) != deal->best->parties.end();
        }
        for (const FactView* member : deal->members)
            rung.facts << member->id();
        if (deal->value) {
            ++ladder.summed;
            ladder.sum = ladder.sum.value_or(0) + *deal->value;
            rung.isComplete = told == investors;
        }
        rung.cumulative = ladder.sum;
        ladder.rungs.push_back(std::move(rung));
    }
    return ladder;
}

} // namespace pado::insight
