#include "brief/brief.h"

#include "key_points.h"
#include "note_list.h"
#include "store/reader.h"
#include "text/number_format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::brief
{

namespace
{

constexpr int mostBenchmarks = 500;

QString orDash(const QString& text)
{
    return text.isEmpty() ? u"–"_s : text;
}

QString periodText(const store::Filter& filter)
{
    if (!filter.from.isValid() && !filter.to.isValid())
        return QCoreApplication::translate("brief", "모아 둔 모든 기간");
    const QString from = filter.from.isValid() ? filter.from.toString(Qt::ISODate) : QString();
    const QString to = filter.to.isValid() ? filter.to.addDays(-1).toString(Qt::ISODate) : QString();
    return from + u" – "_s + to;
}

/// What narrows the brief besides its days: named, so that no reader takes a part for the whole.
QString conditionsText(const store::Filter& filter)
{
    QStringList parts;
    for (const auto& [name, values] : {std::pair{QCoreApplication::translate("brief", "기업"), filter.companies},
                                       std::pair{QCoreApplication::translate("brief", "매체"), filter.sources},
                                       std::pair{QCoreApplication::translate("brief", "유형"), filter.types},
                                       std::pair{QCoreApplication::translate("brief", "상태"), filter.statuses}}) {
        if (!values.isEmpty())
            parts << name + u' ' + values.join(u", "_s);
    }
    return parts.isEmpty() ? QString() : u" · "_s + parts.join(u" · "_s);
}

DealLine dealLine(const store::FactRow& deal, const insight::Labels& labels, NoteList& notes)
{
    const auto& relation = std::get<extract::Relation>(deal.claim);
    return {deal,
            labels.date(deal),
            labels.type(relation.type),
            labels.headline(deal.claim),
            orDash(labels.object(deal.claim)),
            orDash(labels.figure(deal.claim)),
            labels.status(relation.status),
            notes.numberOf(deal)};
}

ForecastLine forecastLine(const insight::ForecastSeries& series, const insight::Labels& labels, NoteList& notes)
{
    const auto& forecast = std::get<extract::Forecast>(series.fact.claim);
    const auto pointText = [&](const extract::ForecastPoint& point) {
        return u"%1 (%2)"_s.arg(labels.point(point), QString::number(point.year));
    };
    ForecastLine line;
    line.series = series;
    line.date = labels.date(series.fact);
    line.publisher = labels.name(forecast.publisher);
    line.market = forecast.market + (forecast.region.isEmpty() ? QString() : u" · "_s + labels.region(forecast.region));
    line.base = forecast.points.size() > 1 ? pointText(forecast.points.front()) : u"–"_s;
    line.target = forecast.points.empty() ? u"–"_s : pointText(forecast.points.back());
    line.statedCagr = forecast.cagr ? text::formatPercent(*forecast.cagr, labels.language()) : u"–"_s;
    line.computedCagr = series.growth.cagr ? text::formatPercent(*series.growth.cagr, labels.language()) : u"–"_s;
    line.note = notes.numberOf(series.fact);
    return line;
}

BenchmarkLine benchmarkLine(const store::FactRow& fact, const insight::Labels& labels, NoteList& notes)
{
    const auto& benchmark = std::get<extract::Benchmark>(fact.claim);
    QStringList rivals;
    for (const extract::EntityRef& rival : benchmark.versus)
        rivals << labels.name(rival);
    return {fact,
            labels.name(benchmark.benchmark),
            labels.name(benchmark.subject),
            orDash(rivals.join(u", "_s)),
            orDash(labels.figure(fact.claim)),
            labels.date(fact),
            notes.numberOf(fact)};
}

/// The market with the most forecasts is the one a chart can compare.
void chooseMarket(Brief& brief, const std::vector<insight::ForecastSeries>& forecasts, const insight::Labels& labels)
{
    const auto markets = insight::markets(forecasts);
    if (markets.empty())
        return;
    brief.chartMarket = labels.market(markets.front().key, markets.front().name);
    std::ranges::copy_if(
        forecasts, std::back_inserter(brief.chartForecasts), [&](const insight::ForecastSeries& series) {
            return insight::marketKey(std::get<extract::Forecast>(series.fact.claim)) == markets.front().key;
        });
}

} // namespace

Result<Brief> compose(const store::Reader& reader, const store::Filter& filter, const insight::Labels& labels,
                      const Clock& clock, bool isDemo)
{
    const auto deals = insight::deals(reader, filter);
    if (!deals)
        return tl::unexpected(deals.error());
    const auto forecasts = insight::forecasts(reader, filter);
    if (!forecasts)
        return tl::unexpected(forecasts.error());
    store::Filter tests = filter;
    tests.kinds = {u"benchmark"_s};
    const auto benchmarks = reader.facts(tests, {}, mostBenchmarks);
    if (!benchmarks)
        return tl::unexpected(benchmarks.error());
    const auto articles = reader.articleCount(filter);
    const auto feeds = reader.feeds();
    if (!articles || !feeds)
        return tl::unexpected(articles ? feeds.error() : articles.error());
    Brief brief;
    NoteList notes;
    brief.language = labels.language();
    brief.title = QCoreApplication::translate("brief", "한국 AI 산업 브리프");
    brief.subtitle = periodText(filter) + conditionsText(filter);
    brief.created = toKst(clock());
    brief.isDemo = isDemo;
    brief.articles = int(*articles);
    brief.feeds = int(feeds->size());
    brief.failingFeeds = int(std::ranges::count(*feeds, store::FeedState::Failing, &store::FeedRow::state));
    brief.keyPoints = keyPoints(*deals, *forecasts, benchmarks->rows, labels, notes);
    brief.dealCounts = insight::countByQuarter(*deals);
    for (const store::FactRow& deal : *deals)
        brief.deals.push_back(dealLine(deal, labels, notes));
    for (const insight::ForecastSeries& series : *forecasts)
        brief.forecasts.push_back(forecastLine(series, labels, notes));
    for (const store::FactRow& fact : benchmarks->rows)
        brief.benchmarks.push_back(benchmarkLine(fact, labels, notes));
    chooseMarket(brief, *forecasts, labels);
    brief.dealsWithAmount = int(std::ranges::count_if(
        *deals, [](const store::FactRow& deal) { return std::get<extract::Relation>(deal.claim).amount.has_value(); }));
    brief.notes = notes.take();
    return brief;
}

} // namespace pado::brief
