#include "text/number_format.h"
#include "ui/charts/forecast_labels.h"
#include "ui/pictures/describe.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr size_t mostPanels = 2; // numbers of unlike market, region or unit never share an axis
constexpr size_t mostLines = 12;
constexpr int publisherColours = 6;

/// Colours of publishers, in their order; beyond six the text's colour, dotted.
class Publishers
{
public:
    explicit Publishers(const Theme& theme) : m_theme(theme) {}
    /// A line without points in the publisher's colour.
    Lines::Line line(const QString& key, Qt::PenStyle pen)
    {
        const int number = m_numbers.try_emplace(key, int(m_numbers.size())).first->second;
        if (number < publisherColours)
            return {{}, m_theme.series(number), pen};
        return {{}, m_theme.text(), Qt::DotLine};
    }

private:
    const Theme& m_theme;
    std::map<QString, int> m_numbers;
};

std::vector<std::pair<double, QString>> yearTicks(const std::set<int>& years)
{
    std::vector<std::pair<double, QString>> ticks;
    if (years.empty())
        return ticks;
    const int step = std::max(1, (*years.rbegin() - *years.begin() + 9) / 10);
    for (int year = *years.begin(); year <= *years.rbegin(); year += step)
        ticks.emplace_back(year, QString::number(year));
    return ticks;
}

QString signedPercent(double fraction, const Telling& telling)
{
    return (fraction > 0 ? u"+"_s : QString()) + text::formatPercent(fraction, telling.labels.language());
}

/// Market, region and unlike years: what makes numbers comparable, but for the unit, which the axis names.
QString slotName(const insight::MarketSlot& slot, const Telling& telling)
{
    constexpr int december = 12;
    QString name = telling.name(slot.market);
    if (!slot.region.isEmpty())
        name += u" ("_s + telling.labels.region(slot.region) + u')';
    if (slot.fiscalEnd != december)
        name += QCoreApplication::translate("pictures", ", %1월까지의 회계연도").arg(slot.fiscalEnd);
    return name;
}

/// Things by their slot, the slots with most of them first.
template <class Thing>
std::vector<std::pair<insight::MarketSlot, std::vector<Thing>>> bySlot(const std::vector<Thing>& things, auto slotOf)
{
    std::map<insight::MarketSlot, std::vector<Thing>> groups;
    for (const Thing& thing : things)
        groups[slotOf(thing)].push_back(thing);
    std::vector<std::pair<insight::MarketSlot, std::vector<Thing>>> sorted(groups.begin(), groups.end());
    std::ranges::stable_sort(sorted, std::ranges::greater(), [](const auto& group) { return group.second.size(); });
    return sorted;
}

void tellLeftOut(QStringList& caption, size_t count)
{
    if (count > 0)
        caption << QCoreApplication::translate("pictures", "다른 시장·지역·단위의 전망 %L1건은 뺌").arg(count);
}

/// Of many series each publisher's newest; of still too many the newest of all.
std::vector<insight::MarketSeries> newest(std::vector<insight::MarketSeries> series)
{
    if (series.size() <= mostLines)
        return series;
    std::vector<insight::MarketSeries> kept;
    for (size_t i = 0; i < series.size(); ++i) { // by publisher, then vintage
        if (i + 1 == series.size() || series[i + 1].publisher != series[i].publisher)
            kept.push_back(series[i]);
    }
    std::ranges::stable_sort(kept, std::ranges::greater(), &insight::MarketSeries::vintage);
    kept.resize(std::min(kept.size(), mostLines));
    return kept;
}

Lines::Point pointOf(const insight::SeriesPoint& point, double factor)
{
    Lines::Point shown{double(point.year), point.value.value_or(0) / factor};
    if (!point.value && point.min && point.max) {
        shown.y = (*point.min + *point.max) / 2 / factor;
        shown.range = {*point.min / factor, *point.max / factor};
    }
    return shown;
}

Lines linesOf(const std::vector<insight::MarketSeries>& chosen, Publishers& publishers, const Telling& telling)
{
    double highest = 0;
    for (const insight::MarketSeries& series : chosen) {
        for (const insight::SeriesPoint& point : series.points)
            highest = std::max({highest, point.value.value_or(0), point.max.value_or(0)});
    }
    const MoneyScale scale = moneyScale(highest, chosen.front().slot.unit, telling.labels.language());
    Lines lines;
    std::set<int> years;
    std::vector<ForecastEnd> ends;
    for (const insight::MarketSeries& series : chosen) {
        Lines::Line line = publishers.line(series.publisher, Qt::DashLine);
        line.areHollow = true;
        for (const insight::SeriesPoint& point : series.points) {
            years.insert(point.year);
            line.points.push_back(pointOf(point, scale.factor));
        }
        if (line.points.empty())
            continue;
        const Lines::Point& last = line.points.back();
        ends.push_back({{last.x, last.y},
                        telling.shortName(series.publisher),
                        series.slot.market,
                        series.vintage.year(),
                        text::formatNumber(last.y),
                        line.colour});
        lines.lines.push_back(std::move(line));
    }
    lines.names = endLabels(ends);
    lines.ticks = yearTicks(years);
    lines.acrossTitle = QCoreApplication::translate("pictures", "연도");
    lines.measure.title = QCoreApplication::translate("pictures", "시장 규모 (%1)").arg(scale.unit);
    return lines;
}

/// The widest spread between publishers.
QString spreadOf(const insight::ForecastChart& chart, const Telling& telling)
{
    if (chart.spreads.empty())
        return {};
    const auto widest = std::ranges::max_element(chart.spreads, {}, [](const insight::ForecastChart::Spread& one) {
        return one.min > 0 ? one.max / one.min : 0;
    });
    if (widest->min <= 0)
        return {};
    return QCoreApplication::translate("pictures", "기관 간 차이 최대 %1 (%2, %3년, %4곳)")
        .arg(text::formatPercent(widest->max / widest->min - 1, telling.labels.language(), 0),
             slotName(widest->slot, telling))
        .arg(widest->year)
        .arg(widest->publishers);
}

} // namespace

Described describe(const insight::ForecastChart& chart, const Telling& telling)
{
    Described described;
    Picture& picture = described.picture;
    described.facts = QStringList();
    std::vector<insight::MarketSeries> all;
    for (const insight::ForecastChart::Series& one : chart.series) {
        *described.facts << one.series.fact->id();
        all.push_back(one.series);
    }
    const auto groups = bySlot(all, [](const insight::MarketSeries& series) { return series.slot; });
    picture.title =
        groups.size() == 1
            ? QCoreApplication::translate("pictures", "시장 전망: %1").arg(slotName(groups[0].first, telling))
            : QCoreApplication::translate("pictures", "시장 전망");
    picture.caption << QCoreApplication::translate("pictures", "전망 %L1건").arg(all.size());
    if (all.empty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "전망"));
        return described;
    }
    if (const QString spread = spreadOf(chart, telling); !spread.isEmpty())
        picture.caption << spread;
    Publishers publishers(telling.theme);
    size_t drawn = 0, older = 0;
    for (size_t i = 0; i < std::min(mostPanels, groups.size()); ++i) {
        const auto& [slot, series] = groups[i];
        const auto chosen = newest(series);
        drawn += series.size();
        older += series.size() - chosen.size();
        const QString heading = groups.size() == 1 ? QString() : slotName(slot, telling);
        picture.panels.push_back({heading, linesOf(chosen, publishers, telling), 1});
    }
    if (older > 0)
        picture.caption << QCoreApplication::translate("pictures", "기관마다 새 판본만, 앞 판본 %L1건은 뺌").arg(older);
    tellLeftOut(picture.caption, all.size() - drawn);
    return described;
}

namespace
{

Lines linesOf(const std::vector<insight::Vintages::Row>& rows, int year, Publishers& publishers, const Telling& telling)
{
    double highest = 0;
    QDate first = rows.front().points.front().vintage, last = first;
    for (const insight::Vintages::Row& row : rows) {
        for (const insight::Vintages::Point& point : row.points) {
            highest = std::max(highest, point.value);
            first = std::min(first, point.vintage);
            last = std::max(last, point.vintage);
        }
    }
    const MoneyScale scale = moneyScale(highest, rows.front().slot.unit, telling.labels.language());
    Lines lines;
    for (const insight::Vintages::Row& row : rows) {
        Lines::Line line = publishers.line(row.publisher, Qt::SolidLine);
        for (const insight::Vintages::Point& point : row.points)
            line.points.push_back({double(point.vintage.toJulianDay()), point.value / scale.factor});
        QString name = telling.shortName(row.publisher) + u" · "_s + text::formatNumber(line.points.back().y);
        if (row.points.size() > 1 && row.points.front().value > 0)
            name += u" ("_s + signedPercent(row.points.back().value / row.points.front().value - 1, telling) + u')';
        lines.names.push_back({{line.points.back().x, line.points.back().y}, line.colour, name});
        lines.lines.push_back(std::move(line));
    }
    lines.ticks = dayTicks(first, last);
    lines.acrossTitle = QCoreApplication::translate("pictures", "발표한 날");
    lines.measure.title = QCoreApplication::translate("pictures", "%1년 시장 규모 (%2)").arg(year).arg(scale.unit);
    return lines;
}

} // namespace

Described describe(const insight::Vintages& chart, const Telling& telling)
{
    Described described;
    Picture& picture = described.picture;
    described.facts = QStringList();
    picture.title = QCoreApplication::translate("pictures", "판본: %1년을 두고 한 말의 변화").arg(chart.year);
    for (const insight::Vintages::Row& row : chart.rows) {
        for (const insight::Vintages::Point& point : row.points)
            *described.facts << point.fact;
    }
    picture.caption << QCoreApplication::translate("pictures", "전망 %L1건").arg(described.facts->size());
    if (chart.rows.empty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "%1년의 전망").arg(chart.year));
        return described;
    }
    picture.caption << QCoreApplication::translate("pictures", "괄호는 처음 판본에서의 변화");
    const auto groups = bySlot(chart.rows, [](const insight::Vintages::Row& row) { return row.slot; });
    Publishers publishers(telling.theme);
    for (size_t i = 0; i < std::min(mostPanels, groups.size()); ++i)
        picture.panels.push_back(
            {slotName(groups[i].first, telling), linesOf(groups[i].second, chart.year, publishers, telling), 1});
    size_t left = 0;
    for (size_t i = mostPanels; i < groups.size(); ++i) {
        for (const insight::Vintages::Row& row : groups[i].second)
            left += row.points.size();
    }
    tellLeftOut(picture.caption, left);
    return described;
}

Described describe(const insight::Accuracy& chart, const Telling& telling)
{
    Described described;
    Picture& picture = described.picture;
    described.facts = QStringList();
    picture.title = QCoreApplication::translate("pictures", "적중: 전망과 실제");
    picture.caption << QCoreApplication::translate("pictures", "견준 전망 %L1건").arg(chart.rows.size());
    for (const insight::Accuracy::Row& row : chart.rows)
        *described.facts << row.forecast << row.actual;
    if (chart.rows.empty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "실제 값과 견줄 전망"));
        return described;
    }
    Rows rows;
    BarPart bias{QCoreApplication::translate("pictures", "평균 오차 (＋: 높게 봄)"),
                 telling.theme.series(0),
                 BarFill::Solid,
                 true,
                 {}};
    BarPart size{
        QCoreApplication::translate("pictures", "평균 절대 오차"), telling.theme.series(1), BarFill::Hatched, true, {}};
    for (const insight::Accuracy::Publisher& one : chart.publishers) {
        rows.names << telling.shortName(one.key);
        bias.values.push_back(one.bias * 100);
        size.values.push_back(one.meanAbsoluteError * 100);
        rows.ends << QCoreApplication::translate("pictures", "평균 %1 · 절대 %2 (%3건)")
                         .arg(signedPercent(one.bias, telling),
                              text::formatPercent(one.meanAbsoluteError, telling.labels.language()))
                         .arg(one.n);
    }
    rows.parts = {std::move(bias), std::move(size)};
    rows.isStacked = false;
    rows.measure.title = QCoreApplication::translate("pictures", "오차 (%, 전망 ÷ 실제 − 1)");
    picture.panels.push_back({QCoreApplication::translate("pictures", "기관별"), std::move(rows), 1});
    Lines points;
    Lines::Line line{{}, telling.theme.series(0), Qt::NoPen};
    std::set<int> horizons;
    for (const insight::Accuracy::Row& row : chart.rows) {
        line.points.push_back({double(row.horizon()), row.error() * 100});
        horizons.insert(row.horizon());
    }
    points.lines.push_back(std::move(line));
    points.ticks = yearTicks(horizons);
    points.acrossTitle = QCoreApplication::translate("pictures", "몇 해 앞을 보았나 (년)");
    points.measure.title = QCoreApplication::translate("pictures", "오차 (%)");
    picture.panels.push_back({QCoreApplication::translate("pictures", "전망마다"), std::move(points), 1});
    return described;
}

} // namespace pado::ui
