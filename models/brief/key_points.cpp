#include "key_points.h"

#include "text/number_format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::brief
{

namespace
{

constexpr size_t mostInWon = 2, mostInOther = 1, mostForecasts = 1, mostBenchmarks = 1, mostDenied = 1;

const extract::Relation& relationOf(const store::FactRow& deal)
{
    return std::get<extract::Relation>(deal.claim);
}

/// The sum in won where the sentence gives one; no rate is made up.
std::optional<double> wonOf(const extract::Amount& amount)
{
    if (amount.unit == u"KRW")
        return amount.value ? amount.value : amount.max;
    if (amount.statedAlternative && amount.statedAlternative->unit == u"KRW")
        return amount.statedAlternative->value;
    return std::nullopt;
}

QString sourcesText(const store::FactRow& fact)
{
    return QCoreApplication::translate("brief", "매체 %1곳").arg(fact.sources);
}

KeyPoint dealPoint(const store::FactRow& deal, const insight::Labels& labels, int note)
{
    const extract::Relation& relation = relationOf(deal);
    const QString sum = labels.figure(deal.claim);
    QStringList detail{labels.status(relation.status), labels.date(deal)};
    if (const QString object = labels.object(deal.claim); !object.isEmpty())
        detail << object;
    detail << sourcesText(deal);
    return {labels.headline(deal.claim) + u", "_s + labels.type(relation.type) + (sum.isEmpty() ? sum : u' ' + sum),
            detail.join(u" · "_s),
            {note}};
}

KeyPoint forecastPoint(const insight::ForecastSeries& series, const insight::Labels& labels, int note)
{
    const auto& forecast = std::get<extract::Forecast>(series.fact.claim);
    QStringList points;
    for (const extract::ForecastPoint& point : forecast.points)
        points << u"%1 (%2)"_s.arg(labels.point(point), QString::number(point.year));
    QString text = labels.name(forecast.publisher) + u", "_s + forecast.market;
    if (!points.isEmpty())
        text += u' ' + (points.size() > 1 ? points.front() + u" → "_s + points.back() : points.front());
    QStringList detail;
    if (forecast.cagr)
        detail << QCoreApplication::translate("brief", "기관이 말한 연평균 성장률 %1")
                      .arg(text::formatPercent(*forecast.cagr, labels.language()));
    else if (series.growth.cagr)
        detail << QCoreApplication::translate("brief", "두 값에서 계산한 연평균 성장률 %1, %2배")
                      .arg(text::formatPercent(*series.growth.cagr, labels.language()),
                           QString::number(series.growth.multiple.value_or(1), 'f', 2));
    detail << QCoreApplication::translate("brief", "첫 보도 %1").arg(labels.date(series.fact))
           << sourcesText(series.fact);
    return {text, detail.join(u" · "_s), {note}};
}

KeyPoint benchmarkPoint(const store::FactRow& fact, const insight::Labels& labels, int note)
{
    const QString result = labels.figure(fact.claim);
    return {labels.headline(fact.claim) + (result.isEmpty() ? result : u", "_s + result),
            labels.date(fact) + u" · "_s + sourcesText(fact),
            {note}};
}

/// Largest first; sums in won before others, since no rate joins them.
std::vector<const store::FactRow*> largest(const std::vector<store::FactRow>& deals, bool inWon, size_t most)
{
    std::vector<const store::FactRow*> chosen;
    for (const store::FactRow& deal : deals) {
        const extract::Relation& relation = relationOf(deal);
        const bool isReal = relation.status == extract::Status::Done || relation.status == extract::Status::Planned;
        if (relation.amount && isReal && wonOf(*relation.amount).has_value() == inWon)
            chosen.push_back(&deal);
    }
    const auto sizeOf = [](const store::FactRow* deal) {
        const extract::Amount& amount = *relationOf(*deal).amount;
        return wonOf(amount).value_or(amount.value.value_or(amount.max.value_or(0)));
    };
    std::ranges::stable_sort(chosen, std::greater{}, sizeOf);
    chosen.resize(std::min(most, chosen.size()));
    return chosen;
}

} // namespace

std::vector<KeyPoint> keyPoints(const std::vector<store::FactRow>& deals,
                                const std::vector<insight::ForecastSeries>& forecasts,
                                const std::vector<store::FactRow>& benchmarks, const insight::Labels& labels,
                                NoteList& notes)
{
    std::vector<KeyPoint> points;
    const auto add = [&](const store::FactRow& fact, auto make) {
        if (const int note = notes.numberOf(fact))
            points.push_back(make(note));
    };
    for (const auto& [inWon, most] : {std::pair{true, mostInWon}, std::pair{false, mostInOther}}) {
        for (const store::FactRow* deal : largest(deals, inWon, most))
            add(*deal, [&](int note) { return dealPoint(*deal, labels, note); });
    }
    for (size_t i = 0; i < std::min(mostForecasts, forecasts.size()); ++i)
        add(forecasts[i].fact, [&](int note) { return forecastPoint(forecasts[i], labels, note); });
    for (size_t i = 0; i < std::min(mostBenchmarks, benchmarks.size()); ++i)
        add(benchmarks[i], [&](int note) { return benchmarkPoint(benchmarks[i], labels, note); });
    size_t denied = 0;
    for (const store::FactRow& deal : deals) {
        if (relationOf(deal).status == extract::Status::Denied && denied++ < mostDenied)
            add(deal, [&](int note) { return dealPoint(deal, labels, note); });
    }
    return points;
}

} // namespace pado::brief
