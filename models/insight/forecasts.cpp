#include "insight/forecasts.h"

#include "store/reader.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

constexpr int mostForecasts = 5000;

const extract::Forecast& forecastOf(const ForecastSeries& series)
{
    return std::get<extract::Forecast>(series.fact.claim);
}

} // namespace

std::optional<double> compoundGrowth(double first, double last, int years)
{
    if (years <= 0 || first <= 0 || last <= 0)
        return std::nullopt;
    return std::pow(last / first, 1.0 / years) - 1;
}

Growth growthOf(const extract::Forecast& forecast)
{
    const extract::ForecastPoint* first = nullptr;
    const extract::ForecastPoint* last = nullptr;
    for (const extract::ForecastPoint& point : forecast.points) {
        if (!point.value)
            continue;
        if (!first)
            first = &point;
        last = &point;
    }
    if (!first || first == last || first->unit != last->unit || *first->value <= 0)
        return {};
    return {compoundGrowth(*first->value, *last->value, last->year - first->year), *last->value / *first->value};
}

QString marketKey(const extract::Forecast& forecast)
{
    if (!forecast.marketId.isEmpty())
        return forecast.marketId;
    QString name = QString(forecast.market).remove(u' ').toLower();
    for (const QString& ending : {u"시장규모"_s, u"시장"_s, u"매출"_s, u"규모"_s}) {
        if (name.endsWith(ending) && name.size() > ending.size() + 1) {
            name.chop(ending.size());
            break;
        }
    }
    return u'~' + name;
}

Result<std::vector<ForecastSeries>> forecasts(const store::Reader& reader, const store::Filter& filter)
{
    store::Filter wanted = filter;
    wanted.kinds = {u"forecast"_s};
    auto page = reader.facts(wanted, {}, mostForecasts);
    if (!page)
        return tl::unexpected(page.error());
    std::vector<ForecastSeries> all;
    for (store::FactRow& row : page->rows) {
        ForecastSeries series;
        series.vintageYear = row.placeStart.year();
        series.growth = growthOf(std::get<extract::Forecast>(row.claim));
        series.fact = std::move(row);
        all.push_back(std::move(series));
    }
    return all;
}

std::vector<MarketChoice> markets(const std::vector<ForecastSeries>& series)
{
    std::vector<MarketChoice> choices;
    for (const ForecastSeries& one : series) {
        const QString key = marketKey(forecastOf(one));
        const auto known = std::ranges::find(choices, key, &MarketChoice::key);
        if (known == choices.end()) {
            choices.push_back({key, forecastOf(one).market, 1});
        } else {
            ++known->count;
            if (forecastOf(one).market.size() < known->name.size())
                known->name = forecastOf(one).market;
        }
    }
    std::ranges::stable_sort(choices, std::greater{}, &MarketChoice::count);
    return choices;
}

} // namespace pado::insight
