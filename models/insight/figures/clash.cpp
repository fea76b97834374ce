#include "insight/figures/clash.h"

#include "base/enum_names.h"
#include "base/sorted_unique.h"
#include "extract/fact_json.h"
#include "insight/figures/follow_up.h"
#include "insight/figures/money.h"
#include "insight/figures/stated_check.h"
#include "insight/forecasts.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

constexpr std::array classNames = {"different_event", "rounding", "unit_slip", "currency_slip", "revision", "conflict"};
constexpr std::array currencies = {"KRW"_L1, "USD"_L1, "EUR"_L1, "JPY"_L1, "CNY"_L1};
constexpr qint64 mostDaysApart = 90;
constexpr int mostPower = 8;
constexpr double sameByTable = 0.05;
constexpr QChar bar = u'\u001F'; // stands in no name

QString slotOf(const FactView& fact, const extract::Relation& relation)
{
    std::vector<KeyedParty> parties = fact.parties;
    makeSortedUnique(parties);
    QString slot = extract::nameOf(relation.type) + bar + QString::number(int(relation.amount->kind));
    for (const KeyedParty& party : parties)
        slot += bar + QString::number(int(party.role)) + u':' + QString::number(party.key);
    return slot;
}

QString slotOf(const extract::Forecast& forecast, const extract::ForecastPoint& point)
{
    const bool isMoney = std::ranges::find(currencies, point.unit) != currencies.end();
    return QStringList{u"forecast"_s,
                       store::keyOf(forecast.publisher),
                       marketKey(forecast),
                       forecast.region,
                       QString::number(forecast.fiscalEnd),
                       QString::number(point.year),
                       point.isActual ? u"actual"_s : QString(),
                       isMoney ? u"money"_s : point.unit}
        .join(bar);
}

/// The integer k of the smallest size by which a meets b · 10ᵏ, the positive one first.
std::optional<int> powerBetween(const Interval& a, const Interval& b)
{
    for (int power = 1; power <= mostPower; ++power) {
        for (const int k : {power, -power}) {
            if (meet(a, b * std::pow(10.0, k)))
                return k;
        }
    }
    return std::nullopt;
}

bool convertsTo(const Figure& from, const Figure& to)
{
    return from.alternative && from.alternative->unit == to.unit &&
           meet(statedInterval(from.alternative->value), to.bounds);
}

/// Whether the table's rate on the dollar side's day brings them together.
bool isOneByTable(const Archive& archive, const FactView& a, const Figure& x, const FactView& b, const Figure& y)
{
    const bool isWonFirst = x.unit == u"KRW" && y.unit == u"USD";
    if (!isWonFirst && !(x.unit == u"USD" && y.unit == u"KRW"))
        return false;
    const auto rate = wonPerDollar(archive.rates, (isWonFirst ? b : a).place.start);
    const double won = isWonFirst ? x.value : y.value, dollars = isWonFirst ? y.value : x.value;
    return rate && std::abs(won / (dollars * *rate) - 1) <= sameByTable;
}

bool areOfUnlikeEvents(const extract::Relation& a, const extract::Relation& b)
{
    const bool haveUnlikeRounds = !a.round.isEmpty() && !b.round.isEmpty() && a.round != b.round;
    return haveUnlikeRounds || !ObjectWords(a.object).mayBe(ObjectWords(b.object));
}

/// The later one corrects an outlet that told the earlier one, or is the publisher's next word.
bool isRevised(const Archive& archive, const FactView& a, const FactView& b)
{
    if (a.forecast())
        return a.place.start != b.place.start;
    const auto outlets = [&](const FactView& fact) {
        std::vector<int> outlets;
        for (const int place : fact.articles)
            outlets.push_back(archive.articles.rows[size_t(place)].outlet);
        return outlets;
    };
    const std::vector<int> first = outlets(a), second = outlets(b);
    const bool shareOutlet = std::ranges::find_first_of(first, second) != first.end();
    return shareOutlet && a.firstReport != b.firstReport;
}

} // namespace

QString nameOf(ClashClass kind)
{
    return nameIn(classNames, kind);
}

bool isContradiction(ClashClass kind)
{
    return kind == ClashClass::UnitSlip || kind == ClashClass::CurrencySlip || kind == ClashClass::Conflict;
}

std::vector<Figure> figuresIn(const FactView& fact)
{
    std::vector<Figure> figures;
    if (const extract::Relation* relation = fact.relation()) {
        if (relation->amount && relation->amount->value && relation->status != extract::Status::Denied)
            figures.push_back({slotOf(fact, *relation), u"amount"_s, *relation->amount->value, relation->amount->unit,
                               intervalOf(*relation->amount), relation->amount->statedAlternative});
    } else if (const extract::Forecast* forecast = fact.forecast()) {
        for (const extract::ForecastPoint& point : forecast->points) {
            if (point.value)
                figures.push_back({slotOf(*forecast, point), QString::number(point.year), *point.value, point.unit,
                                   intervalOf(point), point.statedAlternative});
        }
    }
    return figures;
}

std::optional<ClashKind> clashOf(const Archive& archive, const FactView& a, const Figure& x, const FactView& b,
                                 const Figure& y)
{
    if (x.value == y.value && x.unit == y.unit)
        return std::nullopt;
    if (a.relation() && b.relation()) {
        if (std::abs(a.place.start.daysTo(b.place.start)) > mostDaysApart)
            return std::nullopt;
        if (areOfUnlikeEvents(*a.relation(), *b.relation()))
            return ClashKind{ClashClass::DifferentEvent, {}};
    }
    if (x.unit == y.unit) {
        if (meet(x.bounds, y.bounds))
            return ClashKind{ClashClass::Rounding, {}};
        if (const auto power = powerBetween(x.bounds, y.bounds))
            return ClashKind{ClashClass::UnitSlip, power};
    } else {
        if (convertsTo(x, y) || convertsTo(y, x) || isOneByTable(archive, a, x, b, y))
            return ClashKind{ClashClass::Rounding, {}};
        if (meet(x.bounds, y.bounds))
            return ClashKind{ClashClass::CurrencySlip, {}};
    }
    return ClashKind{isRevised(archive, a, b) ? ClashClass::Revision : ClashClass::Conflict, {}};
}

std::array<int, 6> Clashes::counts() const
{
    std::array<int, 6> counts{};
    for (const Row& row : rows)
        ++counts[size_t(row.clash.kind)];
    return counts;
}

Clashes clashes(const View& view, const Question& question)
{
    struct Told {
        const FactView* fact = nullptr;
        Figure figure;
    };
    std::map<QString, std::vector<Told>> slots; // by id within
    for (const FactView* fact : view.included) {
        if (!isIn(question.window, *fact))
            continue;
        for (Figure& figure : figuresIn(*fact))
            slots[figure.slot].push_back({fact, figure});
    }
    Clashes clashes;
    for (const auto& [slot, told] : slots) {
        for (size_t i = 0; i < told.size(); ++i) {
            for (size_t j = i + 1; j < told.size(); ++j) {
                const auto& [a, x] = told[i];
                const auto& [b, y] = told[j];
                const auto found = a == b ? std::nullopt : clashOf(view.archive, *a, x, *b, y);
                if (found)
                    clashes.rows.push_back({a->id(), b->id(), x.what, *found, {x.value, x.unit}, {y.value, y.unit}});
            }
        }
    }
    std::ranges::stable_sort(clashes.rows, [](const Clashes::Row& a, const Clashes::Row& b) {
        if (a.a != b.a)
            return comesBefore(a.a, b.a);
        return a.b != b.b ? comesBefore(a.b, b.b) : a.what < b.what;
    });
    return clashes;
}

} // namespace pado::insight
