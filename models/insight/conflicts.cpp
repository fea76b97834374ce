#include "insight/conflicts.h"

#include "insight/forecasts.h"
#include "insight/stated_number.h"
#include "store/object_words.h"
#include "store/report_bounds.h"
#include "store/rows.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

constexpr int mostPower = 8; ///< 만 and 조 lie that far apart

/// A number that another account gives too.
struct Figure {
    double value = 0;
    QString unit;
    bool isApproximate = false;
    std::optional<extract::StatedAlternative> alternative;

    Interval interval() const { return statedInterval(value, isApproximate); }
};

bool shareAny(const auto& a, const auto& b)
{
    return std::ranges::any_of(a, [&](const auto& one) { return std::ranges::find(b, one) != b.end(); });
}

/// By a tenth at most: the zeros of 1000억 may be counted or rounded, but nobody rounds 1400억 to it.
bool isNear(double a, double b)
{
    constexpr double most = 0.1;
    return std::abs(a - b) <= most * std::max(a, b);
}

bool isNear(const Account& a, const Account& b)
{
    return std::abs(a.day.daysTo(b.day)) <= store::daysBetweenReports;
}

bool haveSameParties(const extract::Relation& a, const extract::Relation& b)
{
    return std::ranges::is_permutation(a.parties, b.parties, [](const extract::Party& x, const extract::Party& y) {
        return x.role == y.role && store::keyOf(x.entity) == store::keyOf(y.entity);
    });
}

bool areOfOneDeal(const extract::Relation& a, const extract::Relation& b)
{
    const bool isDenied = a.status == extract::Status::Denied || b.status == extract::Status::Denied;
    const bool haveUnlikeRounds = !a.round.isEmpty() && !b.round.isEmpty() && a.round != b.round;
    return a.type == b.type && !isDenied && !haveUnlikeRounds && haveSameParties(a, b) &&
           store::mayBeOneObject(a.object, b.object);
}

/// The integer k of the smallest size by which a = b · 10ᵏ within their rounding; 0 where there is none.
int powerBetween(const Figure& a, const Figure& b)
{
    for (int power = 1; power <= mostPower; ++power) {
        for (const int signedPower : {power, -power}) {
            const double factor = std::pow(10.0, signedPower);
            if (meet(a.interval(), b.interval() * factor) && isNear(a.value, b.value * factor))
                return signedPower;
        }
    }
    return 0;
}

/// Whether a's own conversion is what b gives.
bool convertsTo(const Figure& a, const Figure& b)
{
    return a.alternative && a.alternative->unit == b.unit && meet(statedInterval(a.alternative->value), b.interval());
}

bool isWonAndDollar(const Figure& a, const Figure& b)
{
    return (a.unit == u"KRW" && b.unit == u"USD") || (a.unit == u"USD" && b.unit == u"KRW");
}

/// A later report by an outlet that told the other before.
bool isRevisionOf(const Account& later, const Account& earlier)
{
    return later.reported > earlier.reported && shareAny(later.outlets, earlier.outlets);
}

std::optional<Difference> difference(const Figure& a, const Figure& b, bool isRevision)
{
    if (a.unit == b.unit) {
        if (a.value == b.value)
            return std::nullopt;
        if (meet(a.interval(), b.interval()) && isNear(a.value, b.value))
            return Difference{Disagreement::Rounding};
        if (const int power = powerBetween(a, b))
            return Difference{Disagreement::Unit, power};
    } else {
        if (convertsTo(a, b) || convertsTo(b, a))
            return Difference{Disagreement::Rounding};
        if (!isWonAndDollar(a, b)) // nobody knows the rate: they may well agree
            return std::nullopt;
        if (meet(a.interval(), b.interval()))
            return Difference{Disagreement::Unit, 0};
        return std::nullopt;
    }
    return Difference{isRevision ? Disagreement::Revision : Disagreement::Conflict};
}

std::optional<Figure> figureOf(const std::optional<extract::Amount>& amount)
{
    if (!amount || !amount->value || *amount->value <= 0)
        return std::nullopt;
    return Figure{*amount->value, amount->unit, amount->isApproximate, amount->statedAlternative};
}

std::optional<Difference> between(const Account& a, const Account& b, const extract::Relation& x,
                                  const extract::Relation& y)
{
    const auto one = figureOf(x.amount), other = figureOf(y.amount);
    if (!one || !other || x.amount->kind != y.amount->kind || !isNear(a, b) || !areOfOneDeal(x, y))
        return std::nullopt;
    return difference(*one, *other, isRevisionOf(a, b) || isRevisionOf(b, a));
}

/// The gravest of the years that both forecasts give.
std::optional<Difference> between(const Account& a, const Account& b, const extract::Forecast& x,
                                  const extract::Forecast& y)
{
    if (store::keyOf(x.publisher) != store::keyOf(y.publisher) || x.region != y.region || marketKey(x) != marketKey(y))
        return std::nullopt;
    std::optional<Difference> gravest;
    for (const extract::ForecastPoint& one : x.points) {
        const auto other = std::ranges::find(y.points, one.year, &extract::ForecastPoint::year);
        if (other == y.points.end() || !one.value || !other->value || *one.value <= 0 || *other->value <= 0)
            continue;
        auto found = difference({*one.value, one.unit, false, one.statedAlternative},
                                {*other->value, other->unit, false, other->statedAlternative}, a.day != b.day);
        if (!found)
            continue;
        found->year = one.year;
        const auto gravity = [](const Difference& difference) {
            return std::pair(isContradiction(difference.kind), difference.kind);
        };
        if (!gravest || gravity(*found) > gravity(*gravest))
            gravest = found;
    }
    return gravest;
}

bool areOfOneTest(const extract::Benchmark& a, const extract::Benchmark& b)
{
    const auto isOne = [](const extract::EntityRef& x, const extract::EntityRef& y) {
        return store::keyOf(x) == store::keyOf(y);
    };
    return !a.benchmark.name.isEmpty() && isOne(a.benchmark, b.benchmark) && isOne(a.subject, b.subject) &&
           a.metric == b.metric && std::ranges::is_permutation(a.versus, b.versus, isOne);
}

std::optional<Difference> between(const Account& a, const Account& b, const extract::Benchmark& x,
                                  const extract::Benchmark& y)
{
    if (!isNear(a, b) || !areOfOneTest(x, y))
        return std::nullopt;
    const Disagreement otherwise =
        isRevisionOf(a, b) || isRevisionOf(b, a) ? Disagreement::Revision : Disagreement::Conflict;
    if (x.factor && y.factor) {
        if (*x.factor == *y.factor)
            return std::nullopt;
        const bool isRounded = meet(statedInterval(x.factor->min, x.factor->max, false),
                                    statedInterval(y.factor->min, y.factor->max, false));
        return Difference{isRounded ? Disagreement::Rounding : otherwise};
    }
    if (x.value && y.value)
        return difference({*x.value, {}, false, {}}, {*y.value, {}, false, {}}, otherwise == Disagreement::Revision);
    if (x.rank && y.rank && *x.rank != *y.rank)
        return Difference{otherwise};
    return std::nullopt;
}

} // namespace

bool isContradiction(Disagreement kind)
{
    return kind == Disagreement::Unit || kind == Disagreement::Conflict;
}

std::optional<Difference> differenceOf(const Account& a, const Account& b)
{
    if (shareAny(a.texts, b.texts))
        return std::nullopt;
    return std::visit(
        [&](const auto& x) -> std::optional<Difference> {
            using Kind = std::decay_t<decltype(x)>;
            const auto* y = std::get_if<Kind>(&b.claim);
            if constexpr (std::is_same_v<Kind, extract::Statement>)
                return std::nullopt;
            else
                return y ? between(a, b, x, *y) : std::nullopt;
        },
        a.claim);
}

} // namespace pado::insight
