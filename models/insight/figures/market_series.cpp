#include "insight/figures/market_series.h"

#include "insight/figures/deal.h"
#include "insight/forecasts.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace pado::insight
{

namespace
{

std::strong_ordering compare(const QString& a, const QString& b)
{
    if (a == b)
        return std::strong_ordering::equal;
    return comesBefore(a, b) ? std::strong_ordering::less : std::strong_ordering::greater;
}

/// The point in the question's currency, where one is asked for; nothing where it cannot be had.
std::optional<extract::ForecastPoint> asked(const extract::ForecastPoint& point, QDate day, const Question& question,
                                            const Target& target)
{
    extract::ForecastPoint shown = point;
    if (!question.currency.isEmpty()) {
        shown.value = converted(sumOf(point), day, target);
        shown.min = shown.max = std::nullopt;
        shown.unit = question.currency;
        if (!shown.value)
            return std::nullopt;
    }
    return !question.unit || shown.unit == *question.unit ? std::optional(shown) : std::nullopt;
}

void addSeries(std::vector<MarketSeries>& all, const FactView& fact, const View& view, const Question& question,
               Told told)
{
    const extract::Forecast& forecast = *fact.forecast();
    const Target target = targetOf(view, question);
    std::map<QString, MarketSeries, ByCodePoint> byUnit; // points of unlike units are never joined
    for (const extract::ForecastPoint& point : forecast.points) {
        if (point.isActual != (told == Told::Actual))
            continue;
        const auto shown = asked(point, fact.place.start, question, target);
        if (!shown)
            continue;
        MarketSeries& series = byUnit[shown->unit];
        series.points.push_back({shown->year, shown->value, shown->min, shown->max});
    }
    for (auto& [unit, series] : byUnit) {
        series.fact = &fact;
        series.publisher = store::keyOf(forecast.publisher);
        series.slot = {marketKey(forecast), forecast.region, unit, forecast.fiscalEnd};
        series.vintage = fact.place.start;
        std::ranges::stable_sort(series.points, {}, &SeriesPoint::year);
        all.push_back(std::move(series));
    }
}

Bounded operator/(const SeriesPoint& last, const SeriesPoint& first)
{
    const auto low = [](const SeriesPoint& point) { return point.value ? point.value : point.min; };
    const auto high = [](const SeriesPoint& point) { return point.value ? point.value : point.max; };
    const auto isPositive = [](std::optional<double> bound) { return bound && *bound > 0; };
    if (!isPositive(low(first)) || !isPositive(high(first)) || !isPositive(low(last)) || !isPositive(high(last)))
        return {};
    Bounded factor{{}, *low(last) / *high(first), *high(last) / *low(first)};
    if (first.value && last.value)
        factor.value = *last.value / *first.value;
    return factor;
}

Bounded yearly(const Bounded& factor, int years)
{
    const auto rate = [years](double whole) { return std::pow(whole, 1.0 / years) - 1; };
    const auto of = [&](std::optional<double> whole) { return whole ? std::optional(rate(*whole)) : std::nullopt; };
    return {of(factor.value), of(factor.min), of(factor.max)};
}

ForecastChart::Series grown(MarketSeries series)
{
    ForecastChart::Series grown{std::move(series), {}, {}};
    const std::vector<SeriesPoint>& points = grown.series.points;
    const int years = points.back().year - points.front().year;
    if (years >= 1) {
        grown.factor = points.back() / points.front();
        grown.cagr = yearly(grown.factor, years);
    }
    return grown;
}

/// Oldest announcement first.
std::vector<const MarketSeries*> byVintage(const std::vector<MarketSeries>& all)
{
    std::vector<const MarketSeries*> ordered;
    for (const MarketSeries& series : all)
        ordered.push_back(&series);
    std::ranges::stable_sort(ordered, [](const MarketSeries* a, const MarketSeries* b) {
        return a->vintage != b->vintage ? a->vintage < b->vintage : comesBefore(a->fact->id(), b->fact->id());
    });
    return ordered;
}

std::vector<ForecastChart::Spread> spreadsOf(const std::vector<MarketSeries>& all)
{
    std::map<std::pair<MarketSlot, int>, std::map<QString, double>> latest;
    for (const MarketSeries* series : byVintage(all)) {
        for (const SeriesPoint& point : series->points) {
            if (point.value)
                latest[{series->slot, point.year}][series->publisher] = *point.value;
        }
    }
    std::vector<ForecastChart::Spread> spreads;
    for (const auto& [place, values] : latest) {
        if (values.size() < 2)
            continue;
        const auto [least, most] =
            std::ranges::minmax_element(values, {}, [](const auto& publisher) { return publisher.second; });
        spreads.push_back({place.first, place.second, int(values.size()), least->second, most->second});
    }
    return spreads;
}

} // namespace

std::strong_ordering operator<=>(const MarketSlot& a, const MarketSlot& b)
{
    for (const auto order : {compare(a.market, b.market), compare(a.region, b.region), compare(a.unit, b.unit)}) {
        if (order != 0)
            return order;
    }
    return a.fiscalEnd <=> b.fiscalEnd;
}

std::vector<MarketSeries> seriesOf(const View& view, const Question& question, Told told)
{
    std::vector<MarketSeries> all;
    for (const FactView* fact : view.included) {
        const extract::Forecast* forecast = fact->forecast();
        if (!forecast || !isIn(question.window, *fact))
            continue;
        const bool isOfMarket = question.markets.isEmpty() || question.markets.contains(marketKey(*forecast));
        if (isOfMarket && (!question.region || forecast->region == *question.region))
            addSeries(all, *fact, view, question, told);
    }
    std::ranges::stable_sort(all, [](const MarketSeries& a, const MarketSeries& b) {
        if (a.slot.market != b.slot.market)
            return comesBefore(a.slot.market, b.slot.market);
        if (a.publisher != b.publisher)
            return comesBefore(a.publisher, b.publisher);
        return a.vintage < b.vintage; // else by id
    });
    return all;
}

ForecastChart forecastChart(const View& view, const Question& question)
{
    std::vector<MarketSeries> all = seriesOf(view, question, Told::Forecast);
    ForecastChart chart;
    chart.spreads = spreadsOf(all);
    for (MarketSeries& series : all)
        chart.series.push_back(grown(std::move(series)));
    return chart;
}

Vintages vintages(const View& view, const Question& question)
{
    const std::vector<MarketSeries> all = seriesOf(view, question, Told::Forecast);
    std::vector<Vintages::Row> rows;
    for (const MarketSeries* series : byVintage(all)) {
        for (const SeriesPoint& point : series->points) {
            if (point.year != question.year || !point.value)
                continue;
            auto row = std::ranges::find_if(rows, [&](const Vintages::Row& one) {
                return one.publisher == series->publisher && one.slot == series->slot;
            });
            if (row == rows.end())
                row = rows.insert(rows.end(), Vintages::Row{series->publisher, series->slot, {}});
            row->points.push_back({series->vintage, series->fact->id(), *point.value});
        }
    }
    std::ranges::sort(rows, [](const Vintages::Row& a, const Vintages::Row& b) {
        return a.publisher != b.publisher ? comesBefore(a.publisher, b.publisher) : a.slot < b.slot;
    });
    return {question.year.value_or(0), std::move(rows)};
}

Accuracy accuracy(const View& view, const Question& question)
{
    struct Measured {
        const MarketSeries* series = nullptr;
        double value = 0;
    };
    using Place = std::tuple<QString, MarketSlot, int>;
    std::map<Place, Measured> measured;
    const std::vector<MarketSeries> actual = seriesOf(view, question, Told::Actual);
    for (const MarketSeries* series : byVintage(actual)) { // the latest stays
        for (const SeriesPoint& point : series->points) {
            if (point.value)
                measured[Place{series->publisher, series->slot, point.year}] = {series, *point.value};
        }
    }
    Accuracy accuracy;
    for (const MarketSeries& series : seriesOf(view, question, Told::Forecast)) {
        for (const SeriesPoint& point : series.points) {
            const auto later = measured.find(Place{series.publisher, series.slot, point.year});
            if (!point.value || later == measured.end() || series.vintage >= later->second.series->vintage ||
                later->second.value == 0)
                continue;
            accuracy.rows.push_back({series.publisher, series.slot.market, point.year, series.vintage,
                                     series.fact->id(), later->second.series->fact->id(), *point.value,
                                     later->second.value});
        }
    }
    std::ranges::stable_sort(accuracy.rows, [](const Accuracy::Row& a, const Accuracy::Row& b) {
        if (a.publisher != b.publisher)
            return comesBefore(a.publisher, b.publisher);
        if (a.market != b.market)
            return comesBefore(a.market, b.market);
        if (a.year != b.year)
            return a.year < b.year;
        return a.vintage != b.vintage ? a.vintage < b.vintage : comesBefore(a.forecast, b.forecast);
    });
    for (const Accuracy::Row& row : accuracy.rows) {
        if (accuracy.publishers.empty() || accuracy.publishers.back().key != row.publisher)
            accuracy.publishers.push_back({row.publisher, 0, 0, 0});
        Accuracy::Publisher& publisher = accuracy.publishers.back();
        ++publisher.n;
        publisher.bias += row.error();
        publisher.meanAbsoluteError += std::abs(row.error());
    }
    for (Accuracy::Publisher& publisher : accuracy.publishers) {
        publisher.bias /= publisher.n;
        publisher.meanAbsoluteError /= publisher.n;
    }
    return accuracy;
}

} // namespace pado::insight
