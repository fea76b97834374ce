#include "key_points.h"

#include "deal_rank.h"
#include "say.h"
#include "text/number_format.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::brief
{

namespace
{

constexpr size_t mostDeals = 5, mostPoints = 8;
constexpr size_t enough = 6; // points, so that lesser things need not be told

/// What is known of when and by how many.
QStringList told(const store::FactRow& fact, const insight::Labels& labels)
{
    const QString date = labels.date(fact);
    return {fact.isPlacedByEvent ? date : say(QT_TRANSLATE_NOOP("brief", "첫 보도 %1")).arg(date),
            say(QT_TRANSLATE_NOOP("brief", "매체 %1곳")).arg(fact.sources)};
}

/// With the sum in won that the sentence gives beside another currency.
QString sumOf(const extract::Relation& relation, const insight::Labels& labels)
{
    if (!relation.amount)
        return {};
    const QString sum = labels.amount(*relation.amount);
    const auto& other = relation.amount->statedAlternative;
    if (!other)
        return sum;
    const bool isKorean = labels.language() == text::Language::Korean;
    return sum + (isKorean ? u"("_s : u" ("_s) + text::formatMoney(other->value, other->unit, labels.language()) + u')';
}

KeyPoint relationPoint(const store::FactRow& fact, const insight::Labels& labels, int note)
{
    const auto& relation = std::get<extract::Relation>(fact.claim);
    const QString sum = sumOf(relation, labels);
    QStringList detail{labels.status(relation.status)};
    if (const QString object = labels.object(fact.claim); !object.isEmpty())
        detail << object;
    detail += told(fact, labels);
    return {labels.headline(fact.claim) + u", "_s + labels.type(relation.type) + (sum.isEmpty() ? sum : u' ' + sum),
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
        detail << say(QT_TRANSLATE_NOOP("brief", "기관이 말한 연평균 성장률 %1"))
                      .arg(text::formatPercent(*forecast.cagr, labels.language()));
    else if (series.growth.cagr)
        detail << say(QT_TRANSLATE_NOOP("brief", "두 값에서 계산한 연평균 성장률 %1, %2배"))
                      .arg(text::formatPercent(*series.growth.cagr, labels.language()),
                           QString::number(series.growth.multiple.value_or(1), 'f', 2));
    detail << say(QT_TRANSLATE_NOOP("brief", "첫 보도 %1")).arg(labels.date(series.fact))
           << say(QT_TRANSLATE_NOOP("brief", "매체 %1곳")).arg(series.fact.sources);
    return {text, detail.join(u" · "_s), {note}};
}

KeyPoint benchmarkPoint(const store::FactRow& fact, const insight::Labels& labels, int note)
{
    const QString result = labels.figure(fact.claim);
    return {labels.headline(fact.claim) + (result.isEmpty() ? result : u", "_s + result),
            told(fact, labels).join(u" · "_s),
            {note}};
}

KeyPoint statementPoint(const store::FactRow& fact, const insight::Labels& labels, int note)
{
    return {labels.headline(fact.claim) + u": “"_s + labels.object(fact.claim) + u'”',
            told(fact, labels).join(u" · "_s),
            {note}};
}

const store::FactRow* theMostTold(const std::vector<store::FactRow>& facts)
{
    const auto most = std::ranges::max_element(facts, {}, &store::FactRow::sources);
    return most == facts.end() ? nullptr : &*most;
}

/// Of policies and disputes, the one with most at stake, else the most told.
const store::FactRow* gravest(const std::vector<store::FactRow>& affairs)
{
    const auto rank = [](const store::FactRow& affair) {
        return std::pair(sizeInWon(std::get<extract::Relation>(affair.claim)).value_or(0), affair.sources);
    };
    const auto first = std::ranges::max_element(affairs, {}, rank);
    return first == affairs.end() ? nullptr : &*first;
}

} // namespace

std::vector<KeyPoint> keyPoints(const PointSources& sources, const insight::Labels& labels, NoteList& notes)
{
    std::vector<KeyPoint> points;
    const auto add = [&](const store::FactRow* fact, auto make) {
        if (!fact || points.size() == mostPoints)
            return;
        if (const int note = notes.numberOf(*fact))
            points.push_back(make(*fact, labels, note));
    };
    for (const store::FactRow* deal : foremostDeals(sources.deals, mostDeals))
        add(deal, relationPoint);
    if (!sources.forecasts.empty()) {
        const insight::ForecastSeries& newest = sources.forecasts.front();
        if (const int note = notes.numberOf(newest.fact))
            points.push_back(forecastPoint(newest, labels, note));
    }
    add(sources.benchmarks.empty() ? nullptr : &sources.benchmarks.front(), benchmarkPoint);
    const auto denied = std::ranges::find_if(sources.deals, [](const store::FactRow& deal) {
        return std::get<extract::Relation>(deal.claim).status == extract::Status::Denied;
    });
    add(denied == sources.deals.end() ? nullptr : &*denied, relationPoint);
    if (points.size() < enough)
        add(gravest(sources.affairs), relationPoint);
    if (points.size() < enough)
        add(theMostTold(sources.launches), relationPoint);
    if (points.size() < enough)
        add(theMostTold(sources.statements), statementPoint);
    return points;
}

} // namespace pado::brief
