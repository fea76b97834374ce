#include "chart_json.h"

#include "base/enum_names.h"
#include "insight/figures/money.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

constexpr std::array figureNames = {"cagr", "growth", "factor", "share"}; // as StatedFigure::What

void putSlot(JsonText& json, const MarketSlot& slot)
{
    json.member("market"_L1, slot.market);
    json.memberOrNull("region"_L1, slot.region);
    json.member("unit"_L1, slot.unit);
    json.member("fiscal_end"_L1, slot.fiscalEnd);
}

void putBounded(JsonText& json, QLatin1StringView name, const Bounded& bounded)
{
    json.member(name, [&] {
        json.object([&] {
            json.memberOrNull("value"_L1, bounded.value);
            json.memberOrNull("min"_L1, bounded.min);
            json.memberOrNull("max"_L1, bounded.max);
        });
    });
}

void putInterval(JsonText& json, QLatin1StringView name, const std::optional<Interval>& interval)
{
    if (!interval)
        return json.member(name, nullptr);
    json.member(name, [&] {
        json.array([&] {
            json.item(interval->low);
            json.item(interval->high);
        });
    });
}

} // namespace

void writeMembers(JsonText& json, const ForecastChart& chart)
{
    putObjects(json, "series"_L1, chart.series, [&](const ForecastChart::Series& one) {
        const MarketSeries& series = one.series;
        json.member("fact"_L1, series.fact->id());
        json.member("publisher"_L1, series.publisher);
        putSlot(json, series.slot);
        json.member("vintage"_L1, written(series.vintage));
        json.memberOrNull("stated_cagr"_L1, series.fact->forecast()->cagr);
        putObjects(json, "points"_L1, series.points, [&](const SeriesPoint& point) {
            json.member("year"_L1, point.year);
            json.memberOrNull("value"_L1, point.value);
            json.memberOrNull("min"_L1, point.min);
            json.memberOrNull("max"_L1, point.max);
        });
        putBounded(json, "factor"_L1, one.factor);
        putBounded(json, "cagr"_L1, one.cagr);
    });
    putObjects(json, "spread"_L1, chart.spreads, [&](const ForecastChart::Spread& spread) {
        putSlot(json, spread.slot);
        json.member("year"_L1, spread.year);
        json.member("n"_L1, spread.publishers);
        json.member("min"_L1, spread.min);
        json.member("max"_L1, spread.max);
        json.member("spread"_L1, spread.max / spread.min - 1);
    });
}

void writeMembers(JsonText& json, const Vintages& vintages)
{
    json.member("year"_L1, vintages.year);
    putObjects(json, "rows"_L1, vintages.rows, [&](const Vintages::Row& row) {
        json.member("publisher"_L1, row.publisher);
        putSlot(json, row.slot);
        const Vintages::Point* before = nullptr;
        putObjects(json, "points"_L1, row.points, [&](const Vintages::Point& point) {
            const auto change = [&](const Vintages::Point& since) {
                return std::optional(point.value / since.value - 1);
            };
            json.member("vintage"_L1, written(point.vintage));
            json.member("fact"_L1, point.fact);
            json.member("value"_L1, point.value);
            json.memberOrNull("revision"_L1, before ? change(*before) : std::nullopt);
            json.memberOrNull("since_first"_L1, before ? change(row.points.front()) : std::nullopt);
            before = &point;
        });
    });
}

void writeMembers(JsonText& json, const Accuracy& accuracy)
{
    putObjects(json, "rows"_L1, accuracy.rows, [&](const Accuracy::Row& row) {
        json.member("publisher"_L1, row.publisher);
        json.member("market"_L1, row.market);
        json.member("year"_L1, row.year);
        json.member("vintage"_L1, written(row.vintage));
        json.member("forecast"_L1, row.forecast);
        json.member("actual"_L1, row.actual);
        json.member("value"_L1, row.value);
        json.member("measured"_L1, row.measured);
        json.member("error"_L1, row.error());
        json.member("horizon"_L1, row.horizon());
    });
    putObjects(json, "publishers"_L1, accuracy.publishers, [&](const Accuracy::Publisher& publisher) {
        json.member("publisher"_L1, publisher.key);
        json.member("n"_L1, publisher.n);
        json.member("bias"_L1, publisher.bias);
        json.member("mae"_L1, publisher.meanAbsoluteError);
    });
}

void writeMembers(JsonText& json, const StatedCheck& check)
{
    putObjects(json, "rows"_L1, check.rows, [&](const StatedCheck::Row& row) {
        json.member("fact"_L1, row.fact);
        json.member("index"_L1, row.index);
        json.member("what"_L1, nameIn(figureNames, row.what));
        json.member("verdict"_L1, nameOf(row.verdict));
        putInterval(json, "computed"_L1, row.computed);
        putInterval(json, "stated"_L1, row.stated);
    });
    const auto count = [&](Verdict verdict) {
        return int(std::ranges::count(check.rows, verdict, &StatedCheck::Row::verdict));
    };
    json.member("counts"_L1, [&] {
        json.object([&] {
            json.member("ok"_L1, count(Verdict::Ok));
            json.member("flag"_L1, count(Verdict::Flag));
            json.member("unchecked"_L1, count(Verdict::Unchecked));
        });
    });
}

void writeMembers(JsonText& json, const SentenceRates& rates)
{
    putObjects(json, "rows"_L1, rates.rows, [&](const SentenceRates::Row& row) {
        json.member("fact"_L1, row.fact);
        json.member("what"_L1, row.what);
        json.member("date"_L1, written(row.day));
        json.member("rate"_L1, row.wonPerDollar);
        json.member("min"_L1, row.bounds.low);
        json.member("max"_L1, row.bounds.high);
        json.memberOrNull("table"_L1, row.table);
        json.memberOrNull("off"_L1, row.off());
        json.memberOrNull("suspect"_L1, row.isSuspect());
    });
    putObjects(json, "months"_L1, rates.months, [&](const SentenceRates::Month& month) {
        json.member("period"_L1, month.name);
        json.member("count"_L1, int(month.rates.size()));
        json.memberOrNull("median"_L1, medianOf(month.rates));
    });
}

} // namespace pado::insight
