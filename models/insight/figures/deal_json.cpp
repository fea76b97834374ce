#include "chart_json.h"
#include "extract/fact_json.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

constexpr std::array statusNames = {"done"_L1, "planned"_L1, "reported"_L1, "denied"_L1}; // as extract::Status

void putSum(JsonText& json, const DealSum& sum)
{
    json.member("count"_L1, sum.count);
    json.member("stated"_L1, sum.stated);
    json.member("summed"_L1, sum.summed);
    json.memberOrNull("sum"_L1, sum.sum);
}

void writeCell(JsonText& json, const DealCell& cell)
{
    json.object([&] {
        for (size_t status = 0; status < cell.size(); ++status) {
            json.member(statusNames[status], [&] {
                json.object([&] {
                    putSum(json, cell[status]);
                    json.memberOrNull("median"_L1, cell[status].median);
                });
            });
        }
    });
}

void putCells(JsonText& json, QLatin1StringView name, const std::vector<DealCell>& cells)
{
    putArray(json, name, cells, [&](const DealCell& cell) { writeCell(json, cell); });
}

void putStatuses(JsonText& json, QLatin1StringView name, const std::array<int, 4>& counts)
{
    json.member(name, [&] {
        json.object([&] {
            for (size_t status = 0; status < counts.size(); ++status)
                json.member(statusNames[status], counts[status]);
        });
    });
}

} // namespace

void putPeriods(JsonText& json, const std::vector<Period>& periods)
{
    putObjects(json, "periods"_L1, periods, [&](const Period& period) {
        json.member("period"_L1, period.name);
        putDays(json, period.days);
        json.member("partial"_L1, period.isPartial);
    });
}

void putShare(JsonText& json, QLatin1StringView name, const Share& share)
{
    json.member(name, [&] {
        json.object([&] {
            json.member("n"_L1, share.n);
            json.member("m"_L1, share.m);
        });
    });
}

void writeMembers(JsonText& json, const DealTable& table)
{
    json.member("currency"_L1, table.currency);
    putPeriods(json, table.periods);
    putCells(json, "total"_L1, table.total);
    putObjects(json, "rows"_L1, table.rows, [&](const DealTable::Row& row) {
        json.member("key"_L1, row.key);
        putCells(json, "cells"_L1, row.cells);
    });
    json.member("unplaced"_L1, table.unplaced);
    json.member("internal"_L1, table.internal);
}

void writeMembers(JsonText& json, const League& league)
{
    json.member("role"_L1, league.role);
    json.member("before"_L1, [&] { json.object([&] { putDays(json, league.before); }); });
    putObjects(json, "rows"_L1, league.rows, [&](const League::Row& row) {
        json.member("key"_L1, row.key);
        putSum(json, row.sum);
        json.member("rank"_L1, row.rank);
        json.memberOrNull("previous_rank"_L1, row.previousRank);
        json.memberOrNull("change"_L1, row.previousRank ? std::optional(*row.previousRank - row.rank) : std::nullopt);
    });
}

void writeMembers(JsonText& json, const Ladder& ladder)
{
    json.member("company"_L1, ladder.company);
    putObjects(json, "rungs"_L1, ladder.rungs, [&](const Ladder::Rung& rung) {
        json.member("id"_L1, rung.id);
        json.memberOrNull("round"_L1, rung.round);
        putDays(json, rung.place);
        json.memberOrNull("amount"_L1, rung.amount);
        json.memberOrNull("cumulative"_L1, rung.cumulative);
        putTexts(json, "investors"_L1, rung.investors);
        json.memberOrNull("complete"_L1, rung.isComplete);
        putTexts(json, "facts"_L1, rung.facts);
    });
    json.member("count"_L1, int(ladder.rungs.size()));
    json.member("summed"_L1, ladder.summed);
    json.memberOrNull("sum"_L1, ladder.sum);
}

void writeMembers(JsonText& json, const Funnel& funnel)
{
    putStatuses(json, "now"_L1, funnel.now);
    putStatuses(json, "ever"_L1, funnel.ever);
    std::vector<QByteArray> names; // a member's name lives until its object is closed
    for (const auto& [move, count] : funnel.moves)
        names.push_back((extract::nameOf(move.first) + u'>' + extract::nameOf(move.second)).toLatin1());
    json.member("moves"_L1, [&] {
        json.object([&] {
            auto name = names.begin();
            for (const auto& [move, count] : funnel.moves)
                json.member(QLatin1StringView(*name++), count);
        });
    });
    putShare(json, "resolved"_L1, funnel.resolved);
    json.memberOrNull("median_days"_L1, funnel.medianDays);
}

void writeMembers(JsonText& json, const FollowThrough& followThrough)
{
    putObjects(json, "rows"_L1, followThrough.rows, [&](const FollowThrough::Row& row) {
        json.member("mou"_L1, row.memorandum);
        json.member("start"_L1, written(row.start));
        json.member("state"_L1, nameOf(row.outcome));
        json.member("age"_L1, row.ageDays);
        json.member("silence"_L1, row.silenceDays);
        putTexts(json, "followups"_L1, row.followUps);
        json.memberOrNull("days"_L1, row.days);
    });
    constexpr std::array names = {"fulfilled"_L1, "broken"_L1, "contracted"_L1, "silent"_L1, "quiet"_L1, "active"_L1};
    json.member("states"_L1, [&] {
        json.object([&] {
            for (size_t outcome = 0; outcome < names.size(); ++outcome)
                json.member(names[outcome], followThrough.outcomes[outcome]);
        });
    });
    putShare(json, "fulfilled"_L1, followThrough.fulfilled);
    json.memberOrNull("median_days"_L1, followThrough.medianDays);
}

} // namespace pado::insight
