#include "ui/charts/fact_chart.h"

#include "insight/deals.h"
#include "ui/charts/stacked_bars.h"
#include "ui/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int mostColumns = 20;

enum FactKind { Deal, Forecast, Benchmark, Rest, FactKindCount };

FactKind kindOf(const extract::Claim& claim)
{
    if (const auto* relation = std::get_if<extract::Relation>(&claim))
        return extract::isDeal(relation->type) ? Deal : Rest;
    if (std::holds_alternative<extract::Forecast>(claim))
        return Forecast;
    return std::holds_alternative<extract::Benchmark>(claim) ? Benchmark : Rest;
}

QString nameOf(FactKind kind)
{
    switch (kind) {
    case Deal:
        return QCoreApplication::translate("charts", "딜");
    case Forecast:
        return QCoreApplication::translate("charts", "전망");
    case Benchmark:
        return QCoreApplication::translate("charts", "벤치마크");
    case Rest:
    case FactKindCount:
        return QCoreApplication::translate("charts", "정책·제품·발언");
    }
    return {};
}

enum class Step { Day, Month, Quarter, Year };

QDate startOf(QDate day, Step step)
{
    switch (step) {
    case Step::Day:
        return day;
    case Step::Month:
        return {day.year(), day.month(), 1};
    case Step::Quarter:
        return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1};
    case Step::Year:
        return {day.year(), 1, 1};
    }
    return day;
}

QDate next(QDate start, Step step)
{
    switch (step) {
    case Step::Day:
        return start.addDays(1);
    case Step::Month:
        return start.addMonths(1);
    case Step::Quarter:
        return start.addMonths(3);
    case Step::Year:
        return start.addYears(1);
    }
    return start;
}

QString nameOf(QDate start, Step step)
{
    switch (step) {
    case Step::Day:
        return start.toString(u"M/d"_s);
    case Step::Month:
        return start.toString(u"yy/MM"_s);
    case Step::Quarter:
        return start.toString(u"yy"_s) + u'Q' + QString::number((start.month() - 1) / 3 + 1);
    case Step::Year:
        return QString::number(start.year());
    }
    return {};
}

std::vector<QDate> columnsOf(QDate first, QDate last, Step step)
{
    std::vector<QDate> starts;
    for (QDate start = startOf(first, step); start <= last; start = next(start, step)) {
        starts.push_back(start);
        if (starts.size() > 200)
            break; // a date read wrongly must not make a thousand columns
    }
    return starts;
}

} // namespace

QChart* makeFactChart(const std::vector<store::FactRow>& facts, const ChartStyle& style, const OnDays& onPressed)
{
    if (facts.empty())
        return nullptr;
    const auto [first, last] = std::ranges::minmax(facts, {}, &store::FactRow::placeStart);
    Step step = Step::Day;
    std::vector<QDate> starts = columnsOf(first.placeStart, last.placeStart, step);
    for (const Step wider : {Step::Month, Step::Quarter, Step::Year}) {
        if (starts.size() <= mostColumns)
            break;
        step = wider;
        starts = columnsOf(first.placeStart, last.placeStart, step);
    }
    StackedBars bars;
    for (const QDate& start : starts)
        bars.categories << nameOf(start, step);
    for (int kind = 0; kind < FactKindCount; ++kind) {
        BarPart part{nameOf(FactKind(kind)), style.theme.series(kind), BarFill::Solid, true,
                     std::vector<double>(starts.size(), 0)};
        bars.parts.push_back(std::move(part));
    }
    for (const store::FactRow& fact : facts) {
        const auto at = std::ranges::find(starts, startOf(fact.placeStart, step));
        if (at != starts.end())
            ++bars.parts[kindOf(fact.claim)].values[size_t(at - starts.begin())];
    }
    bars.describe = [parts = bars.parts, names = bars.categories](int part, int column) {
        return QCoreApplication::translate("charts", "%1 · %2 %3건")
            .arg(names.value(column), parts[size_t(part)].name)
            .arg(parts[size_t(part)].values[size_t(column)]);
    };
    if (onPressed)
        bars.onPressed = [onPressed, starts, step](int, int column) {
            onPressed(starts[size_t(column)], next(starts[size_t(column)], step));
        };
    return makeStackedBars(bars, style);
}

} // namespace pado::ui
