#include "insight/figures/stated_check.h"

#include "base/enum_names.h"
#include "insight/figures/money.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pado::insight
{

namespace
{

using extract::ForecastPoint;
using extract::StatedFigure;
using extract::StatedNumber;

constexpr std::array verdictNames = {"ok", "flag", "unchecked"};

template <class Number>
bool isTold(const Number& number)
{
    return number.value || (number.min && number.max);
}

template <class Number>
Interval bounds(const Number& number)
{
    return statedInterval(number.value ? *number.value : number.min.value_or(0),
                          number.value ? *number.value : number.max.value_or(0), number.isApproximate, number.step);
}

const ForecastPoint* pointOf(const extract::Forecast& forecast, int year)
{
    const ForecastPoint* found = nullptr;
    for (const ForecastPoint& point : forecast.points) {
        if (point.year == year && isTold(point))
            found = &point;
    }
    return found;
}

std::optional<Interval> shareOf(const StatedFigure& figure)
{
    if (!figure.part || !figure.whole || !isTold(*figure.part) || !isTold(*figure.whole))
        return std::nullopt;
    const Interval part = bounds(*figure.part), whole = bounds(*figure.whole);
    return whole.low > 0 ? std::optional(part / whole) : std::nullopt;
}

/// Between two points of the forecast; nothing where one is missing, or not positive for sure.
std::optional<Interval> computed(const extract::Forecast& forecast, const StatedFigure& figure)
{
    if (figure.what == StatedFigure::What::Share)
        return shareOf(figure);
    if (forecast.points.empty())
        return std::nullopt;
    const auto [first, last] = std::ranges::minmax_element(forecast.points, {}, &ForecastPoint::year);
    const ForecastPoint* from = pointOf(forecast, figure.from.value_or(first->year));
    const ForecastPoint* to = pointOf(forecast, figure.to.value_or(last->year));
    if (!from || !to || from->year >= to->year)
        return std::nullopt;
    const Interval before = bounds(*from), after = bounds(*to);
    if (before.low <= 0 || after.low <= 0)
        return std::nullopt;
    const Interval factor = after / before;
    const auto yearly = [&](double whole) { return std::pow(whole, 1.0 / (to->year - from->year)) - 1; };
    switch (figure.what) {
    case StatedFigure::What::Factor:
        return factor;
    case StatedFigure::What::Growth:
        return Interval{factor.low - 1, factor.high - 1};
    case StatedFigure::What::Cagr:
        return Interval{yearly(factor.low), yearly(factor.high)};
    case StatedFigure::What::Share:
        break;
    }
    return std::nullopt;
}

template <class Number>
void addRate(SentenceRates& rates, const FactView& fact, const QString& what, const Number& number,
             std::span<const store::ExchangeRate> table)
{
    if (!number.value || !number.statedAlternative)
        return;
    const extract::StatedAlternative& other = *number.statedAlternative;
    const bool isWonFirst = number.unit == u"KRW" && other.unit == u"USD";
    if (!isWonFirst && !(number.unit == u"USD" && other.unit == u"KRW"))
        return;
    const double won = isWonFirst ? *number.value : other.value;
    const double dollars = isWonFirst ? other.value : *number.value;
    if (dollars == 0)
        return;
    const Interval own = bounds(number), converted = statedInterval(other.value);
    rates.rows.push_back({fact.id(), what, fact.place.start, won / dollars,
                          isWonFirst ? own / converted : converted / own, wonPerDollar(table, fact.place.start)});
}

} // namespace

QString nameOf(Verdict verdict)
{
    return nameIn(verdictNames, verdict);
}

Interval intervalOf(const extract::Amount& amount)
{
    return bounds(amount);
}

Interval intervalOf(const ForecastPoint& point)
{
    return bounds(point);
}

StatedCheck statedCheck(const View& view, const Question& question)
{
    StatedCheck check;
    for (const FactView* fact : view.included) {
        const extract::Forecast* forecast = fact->forecast();
        if (!forecast || !isIn(question.window, *fact))
            continue;
        int index = 0;
        for (const StatedFigure& figure : forecast->stated) {
            const auto own = computed(*forecast, figure);
            const Interval stated = bounds(figure.number);
            const Verdict verdict = !own ? Verdict::Unchecked : meet(*own, stated) ? Verdict::Ok : Verdict::Flag;
            check.rows.push_back({fact->id(), index++, figure.what, verdict, own, stated});
        }
    }
    return check;
}

std::optional<double> SentenceRates::Row::off() const
{
    return table ? std::optional(wonPerDollar / *table - 1) : std::nullopt;
}

std::optional<bool> SentenceRates::Row::isSuspect() const
{
    constexpr double most = 0.05;
    return table ? std::optional(std::abs(*off()) > most) : std::nullopt;
}

SentenceRates sentenceRates(const View& view, const Question& question)
{
    SentenceRates rates;
    for (const FactView* fact : view.included) {
        if (!isIn(question.window, *fact))
            continue;
        if (const extract::Relation* relation = fact->relation(); relation && relation->amount)
            addRate(rates, *fact, QStringLiteral("amount"), *relation->amount, view.archive.rates);
        if (const extract::Forecast* forecast = fact->forecast()) {
            for (const ForecastPoint& point : forecast->points)
                addRate(rates, *fact, QString::number(point.year), point, view.archive.rates);
        }
    }
    std::ranges::stable_sort(rates.rows, [](const SentenceRates::Row& a, const SentenceRates::Row& b) {
        if (a.day != b.day)
            return a.day < b.day;
        return a.fact != b.fact ? comesBefore(a.fact, b.fact) : a.what < b.what;
    });
    for (const SentenceRates::Row& row : rates.rows) {
        const QString month = row.day.toString(QStringLiteral("yyyy-MM"));
        if (rates.months.empty() || rates.months.back().name != month)
            rates.months.push_back({month, {}});
        rates.months.back().rates.push_back(row.wonPerDollar);
    }
    return rates;
}

} // namespace pado::insight
