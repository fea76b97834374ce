#include "insight/arithmetic.h"

#include "insight/stated_number.h"
#include "store/report_bounds.h"
#include "text/quantity.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using pado::text::Quantity;
using pado::text::QuantityKind;

namespace pado::insight
{

namespace
{

constexpr Interval plausibleWonPerDollar{store::fewestWonPerDollar, store::mostWonPerDollar};

using Quantities = std::vector<Quantity>;

bool isExact(const extract::ForecastPoint& point)
{
    return point.value && *point.value > 0;
}

const Quantity* find(const Quantities& quantities, double value, const QString& unit)
{
    const auto found = std::ranges::find_if(quantities, [&](const Quantity& quantity) {
        return quantity.kind == QuantityKind::Money && quantity.unit == unit && quantity.value == value;
    });
    return found == quantities.end() ? nullptr : &*found;
}

/// First and last exact point, with what they may stand for.
struct Ends {
    const extract::ForecastPoint* first = nullptr;
    const extract::ForecastPoint* last = nullptr;
    const Quantity* firstSaid = nullptr; ///< in the sentence; null where it stands in another
    const Quantity* lastSaid = nullptr;
    int exactPoints = 0;

    int years() const { return last->year - first->year; }
    double multiple() const { return *last->value / *first->value; }
    Interval multiples() const
    {
        return statedInterval(*last->value, lastSaid && lastSaid->isApproximate) /
               statedInterval(*first->value, firstSaid && firstSaid->isApproximate);
    }
};

std::optional<Ends> endsOf(const extract::Forecast& forecast, const Quantities& quantities)
{
    Ends ends;
    for (const extract::ForecastPoint& point : forecast.points) {
        if (!isExact(point))
            continue;
        if (!ends.first)
            ends.first = &point;
        ends.last = &point;
        ++ends.exactPoints;
    }
    if (!ends.first || ends.first->unit != ends.last->unit || ends.years() <= 0)
        return std::nullopt;
    ends.firstSaid = find(quantities, *ends.first->value, ends.first->unit);
    ends.lastSaid = find(quantities, *ends.last->value, ends.last->unit);
    return ends;
}

/// Whether the sentence counts from or over other years than the points' ("2024년부터", "이후 5년간"): then the rate is
/// not that between the ends.
bool hasOtherPeriod(QStringView sentence, const extract::Forecast& forecast, const Ends& ends)
{
    static const QRegularExpression year(u"(?<!\\d)((?:19|20)\\d\\d)(?=년|[~∼–-])"_s);
    static const QRegularExpression span(u"(\\d+)년간"_s);
    const QString text = sentence.toString();
    for (auto found = year.globalMatch(text); found.hasNext();) {
        const int told = found.next().captured(1).toInt();
        if (std::ranges::find(forecast.points, told, &extract::ForecastPoint::year) == forecast.points.end())
            return true;
    }
    const auto years = span.match(text);
    return years.hasMatch() && years.captured(1).toInt() != ends.years();
}

void checkCagr(const extract::Forecast& forecast, QStringView sentence, const Ends& ends, std::vector<Miscount>& found)
{
    if (!forecast.cagr || hasOtherPeriod(sentence, forecast, ends))
        return;
    const auto yearly = [&](double multiple) { return std::pow(multiple, 1.0 / ends.years()) - 1; };
    const Interval multiples = ends.multiples();
    if (!meet({yearly(multiples.low), yearly(multiples.high)}, statedInterval(*forecast.cagr)))
        found.push_back({Sum::Cagr, *forecast.cagr, yearly(ends.multiple())});
}

/// What follows a number up to where the next clause may begin.
QString after(QStringView sentence, const Quantity& quantity, qsizetype length)
{
    return sentence.mid(quantity.end, length).toString();
}

/// Whether what stands between a forecast's last value and a rate speaks of something else: another year or part, or
/// another subject.
bool turnsAway(QStringView between)
{
    static const QRegularExpression other(
        u"\\d{4}년|내년|후년|이듬해|내후년|이후|반기|분기|이 가운데|이 중|이중|반면|연평균|매년|해마다|기존|앞서|당초"_s);
    static const QRegularExpression topic(u"(?<![이규모])[은는](?=[ ,])"_s);
    return other.match(between.toString()).hasMatch() || topic.match(between.toString()).hasMatch();
}

/// Whether a rate or multiple in the sentence is that of the two ends: told after both, or between them on the way to
/// the later one. A remark in parentheses behind the earlier value is that year's own.
bool isOfEnds(QStringView sentence, const Quantity& rate, const Ends& ends)
{
    if (!ends.firstSaid || !ends.lastSaid || ends.firstSaid == ends.lastSaid)
        return false;
    const qsizetype front = std::min(ends.firstSaid->end, ends.lastSaid->end);
    const qsizetype back = std::max(ends.firstSaid->end, ends.lastSaid->end);
    if (rate.start >= back)
        return !turnsAway(sentence.mid(back, rate.start - back));
    return rate.start >= front && !sentence.mid(front, rate.start - front).contains(u'(');
}

/// The one rate of the sentence that tells how the ends differ; null where there is none, or one cannot be sure.
const Quantity* rateOf(QStringView sentence, const Quantities& quantities, const Ends& ends, QuantityKind kind,
                       const QRegularExpression& verb)
{
    const Quantity* only = nullptr;
    for (const Quantity& quantity : quantities) {
        if (quantity.kind != kind || !quantity.value || !verb.match(after(sentence, quantity, 12)).hasMatch())
            continue;
        if (only)
            return nullptr;
        only = &quantity;
    }
    return only && isOfEnds(sentence, *only, ends) ? only : nullptr;
}

void checkGrowth(QStringView sentence, const Quantities& quantities, const Ends& ends, std::vector<Miscount>& found)
{
    static const QRegularExpression grows(
        u"^\\s*(가량|정도|안팎)?\\s*(가까이|넘게)?\\s*(성장|증가|늘|확대|커|상승|높|급증|많)"_s);
    static const QRegularExpression shrinks(
        u"^\\s*(가량|정도|안팎)?\\s*(가까이|넘게)?\\s*(감소|줄|축소|하락|낮|급감|적)"_s);
    if (ends.years() != 1 || sentence.contains(u"연평균"_s) || sentence.contains(u"매년"_s))
        return;
    for (const auto* verb : {&grows, &shrinks}) {
        const Quantity* rate = rateOf(sentence, quantities, ends, QuantityKind::Percent, *verb);
        if (!rate)
            continue;
        const double sign = verb == &grows ? 1 : -1;
        const double stated = *rate->value / 100;
        const Interval multiples = ends.multiples();
        const Interval rises{multiples.low - 1, multiples.high - 1};
        const Interval growth = sign > 0 ? rises : Interval{-rises.high, -rises.low};
        if (!meet(growth, statedInterval(stated, rate->isApproximate)))
            found.push_back({Sum::Growth, sign * stated, ends.multiple() - 1});
    }
}

void checkMultiple(QStringView sentence, const Quantities& quantities, const Ends& ends, std::vector<Miscount>& found)
{
    static const QRegularExpression becomes(
        u"^\\s*(로|으로|가량|정도|이상|가까이|넘게|안팎)?\\s*(로|으로)?\\s*(성장|증가|늘|확대|커|급증|뛰)"_s);
    const Quantity* rate = rateOf(sentence, quantities, ends, QuantityKind::Multiple, becomes);
    if (!rate || after(sentence, *rate, 4).contains(u"이상"_s) || after(sentence, *rate, 6).contains(u"넘"_s))
        return;
    if (!meet(ends.multiples(), statedInterval(*rate->value, rate->isApproximate)))
        found.push_back({Sum::Multiple, *rate->value, ends.multiple()});
}

/// "전체 1000억 달러 가운데 300억 달러로 30%를 차지": two sums of one currency, one of them said to be the whole.
void checkShare(QStringView sentence, const Quantities& quantities, std::vector<Miscount>& found)
{
    static const QRegularExpression takes(
        u"^\\s*(가량|정도|안팎)?\\s*(를|을|의|가|이)?\\s*(차지|비중|점유|에 해당|에 달하는 비중)"_s);
    static const QRegularExpression ofIt(u"^\\s*(규모)?\\s*(가운데|중)(?![가-힣])"_s);
    std::vector<const Quantity*> sums, shares;
    for (const Quantity& quantity : quantities) {
        if (quantity.kind == QuantityKind::Money)
            sums.push_back(&quantity);
        else if (quantity.kind == QuantityKind::Percent && takes.match(after(sentence, quantity, 12)).hasMatch())
            shares.push_back(&quantity);
    }
    if (sums.size() != 2 || shares.size() != 1 || sums[0]->unit != sums[1]->unit || !sums[0]->value || !sums[1]->value)
        return;
    const bool isOfFirst = ofIt.match(after(sentence, *sums[0], 8)).hasMatch();
    const Quantity& share = *shares.front();
    if (!isOfFirst || !share.value || *sums[0]->value <= 0 || *sums[1]->value <= 0 || share.start < sums[1]->end ||
        turnsAway(sentence.mid(sums[1]->end, share.start - sums[1]->end)))
        return;
    const Interval computed = statedInterval(*sums[1]->value, sums[1]->isApproximate) /
                              statedInterval(*sums[0]->value, sums[0]->isApproximate);
    if (!meet(computed, statedInterval(*share.value / 100, share.isApproximate)))
        found.push_back({Sum::Share, *share.value / 100, *sums[1]->value / *sums[0]->value});
}

/// What is counted: "120점" and "60점" are of one unit, "120점" and "60와트" are not. The scanner knows some counters;
/// the units of tests follow its number.
QString unitOf(QStringView sentence, const Quantity& number)
{
    static const QRegularExpression unit(u"^\\s?(토큰|밀리초|와트|프레임|이미지|장|개|[A-Za-z/]+)"_s);
    return number.unit.isEmpty() ? unit.match(after(sentence, number, 12)).captured(1).toLower() : number.unit;
}

/// "120점으로 경쟁 제품(60점)의 두 배": faster may mean more of it or less, so either ratio is right.
void checkRatio(const extract::Benchmark& benchmark, QStringView sentence, const Quantities& quantities,
                std::vector<Miscount>& found)
{
    if (!benchmark.factor || benchmark.factor->min <= 0)
        return;
    std::vector<const Quantity*> results;
    int multiples = 0;
    for (const Quantity& quantity : quantities) {
        multiples += quantity.kind == QuantityKind::Multiple;
        const bool isResult = quantity.kind == QuantityKind::Number || quantity.kind == QuantityKind::Duration;
        if (isResult && quantity.value && *quantity.value > 0 && !unitOf(sentence, quantity).isEmpty())
            results.push_back(&quantity);
    }
    if (multiples != 1 || results.size() != 2 || results[0]->kind != results[1]->kind ||
        unitOf(sentence, *results[0]) != unitOf(sentence, *results[1]))
        return;
    const Interval first = statedInterval(*results[0]->value, results[0]->isApproximate);
    const Interval second = statedInterval(*results[1]->value, results[1]->isApproximate);
    const Interval stated = statedInterval(benchmark.factor->min, benchmark.factor->max, false);
    if (meet(first / second, stated) || meet(second / first, stated))
        return;
    const double ratio = *results[0]->value / *results[1]->value;
    found.push_back({Sum::Ratio, benchmark.factor->min, std::max(ratio, 1 / ratio)});
}

void checkRate(std::optional<double> value, const QString& unit,
               const std::optional<extract::StatedAlternative>& alternative, std::vector<Miscount>& found)
{
    if (!value || !alternative || *value <= 0 || alternative->value <= 0)
        return;
    const bool isDollarFirst = unit == u"USD" && alternative->unit == u"KRW";
    const bool isWonFirst = unit == u"KRW" && alternative->unit == u"USD";
    if (!isDollarFirst && !isWonFirst)
        return;
    const double won = isDollarFirst ? alternative->value : *value;
    const double dollars = isDollarFirst ? *value : alternative->value;
    if (!meet(statedInterval(won) / statedInterval(dollars), plausibleWonPerDollar))
        found.push_back({Sum::ExchangeRate, won, won / dollars});
}

} // namespace

std::vector<Miscount> miscountsOf(const extract::Claim& claim, QStringView sentence)
{
    std::vector<Miscount> found;
    if (const auto* relation = std::get_if<extract::Relation>(&claim)) {
        if (relation->amount)
            checkRate(relation->amount->value, relation->amount->unit, relation->amount->statedAlternative, found);
    } else if (const auto* forecast = std::get_if<extract::Forecast>(&claim)) {
        const Quantities quantities = text::findQuantities(sentence, {});
        if (const auto ends = endsOf(*forecast, quantities)) {
            checkCagr(*forecast, sentence, *ends, found);
            if (ends->exactPoints == 2) {
                checkGrowth(sentence, quantities, *ends, found);
                checkMultiple(sentence, quantities, *ends, found);
            }
        }
        checkShare(sentence, quantities, found);
        for (const extract::ForecastPoint& point : forecast->points)
            checkRate(point.value, point.unit, point.statedAlternative, found);
    } else if (const auto* benchmark = std::get_if<extract::Benchmark>(&claim)) {
        checkRatio(*benchmark, sentence, text::findQuantities(sentence, {}), found);
    }
    return found;
}

} // namespace pado::insight
