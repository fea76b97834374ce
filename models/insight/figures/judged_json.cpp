#include "chart_json.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

void writeMembers(JsonText& json, const Clashes& clashes)
{
    putObjects(json, "rows"_L1, clashes.rows, [&](const Clashes::Row& row) {
        json.member("a"_L1, row.a);
        json.member("b"_L1, row.b);
        json.member("what"_L1, row.what);
        json.member("class"_L1, nameOf(row.clash.kind));
        json.memberOrNull("k"_L1, row.clash.power);
        putObjects(json, "values"_L1, std::array{row.first, row.second}, [&](const Clashes::Number& number) {
            json.member("value"_L1, number.value);
            json.member("unit"_L1, number.unit);
        });
    });
    constexpr std::array names = {"different_event"_L1, "rounding"_L1, "unit_slip"_L1,
                                  "currency_slip"_L1,   "revision"_L1, "conflict"_L1}; // as ClashClass
    const auto counts = clashes.counts();
    json.member("counts"_L1, [&] {
        json.object([&] {
            for (size_t i = 0; i < names.size(); ++i)
                json.member(names[i], counts[i]);
        });
    });
}

void writeMembers(JsonText& json, const Ledger& ledger)
{
    putTexts(json, "new"_L1, ledger.fresh);
    putTexts(json, "changed"_L1, ledger.changed);
    putTexts(json, "denied"_L1, ledger.denied);
    putPairs(json, "contradicted"_L1, ledger.contradicted);
    putPairs(json, "followed"_L1, ledger.followed);
}

void writeMembers(JsonText& json, const BenchmarkChart& chart)
{
    putObjects(json, "rows"_L1, chart.rows, [&](const BenchmarkChart::Row& row) {
        json.member("fact"_L1, row.fact);
        json.member("benchmark"_L1, row.benchmark);
        json.member("subject"_L1, row.subject);
        putTexts(json, "versus"_L1, row.versus);
        json.member("min"_L1, row.min);
        json.member("max"_L1, row.max);
        json.memberOrNull("metric"_L1, row.metric);
        json.member("start"_L1, written(row.start));
    });
    putObjects(json, "wins"_L1, chart.wins, [&](const BenchmarkChart::Win& win) {
        json.member("benchmark"_L1, win.benchmark);
        json.member("winner"_L1, win.winner);
        json.member("loser"_L1, win.loser);
        json.member("count"_L1, win.count);
        json.member("best"_L1, win.best);
    });
    putObjects(json, "undecided"_L1, chart.undecided, [&](const BenchmarkChart::Undecided& one) {
        json.member("benchmark"_L1, one.benchmark);
        json.member("a"_L1, one.a);
        json.member("b"_L1, one.b);
        json.member("count"_L1, one.count);
    });
}

void writeMembers(JsonText& json, const Calibration& calibration)
{
    json.member("n"_L1, calibration.n);
    putObjects(json, "bins"_L1, calibration.bins, [&](const Calibration::Bin& bin) {
        json.member("low"_L1, bin.low);
        json.member("high"_L1, bin.high);
        json.member("n"_L1, bin.n);
        json.member("hits"_L1, bin.hits);
        json.member("rate"_L1, bin.rate());
        json.member("mean"_L1, bin.mean);
        const auto [low, high] = bin.interval();
        putArray(json, "wilson"_L1, std::array{low, high}, [&](double bound) { json.write(bound); });
    });
    json.memberOrNull("ece"_L1, calibration.expectedError);
    json.memberOrNull("brier"_L1, calibration.brier);
}

} // namespace pado::insight
