#include "extract/fact_json.h"
#include "text/number_format.h"
#include "ui/pictures/describe.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

using extract::Status;
using insight::Outcome;

QString days(const std::optional<double>& median, const QString& text)
{
    return median ? text.arg(text::formatNumber(*median)) : QString();
}

QString wordFor(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Fulfilled:
        return QCoreApplication::translate("pictures", "이행");
    case Outcome::Broken:
        return QCoreApplication::translate("pictures", "무산");
    case Outcome::Contracted:
        return QCoreApplication::translate("pictures", "본계약");
    case Outcome::Silent:
        return QCoreApplication::translate("pictures", "침묵 (180일 이상)");
    case Outcome::Quiet:
        return QCoreApplication::translate("pictures", "뜸함 (30일 이상)");
    case Outcome::Active:
        return QCoreApplication::translate("pictures", "진행");
    }
    return {};
}

BarFill fillOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Fulfilled:
    case Outcome::Active:
        return BarFill::Solid;
    case Outcome::Contracted:
    case Outcome::Quiet:
        return BarFill::Hatched;
    case Outcome::Silent:
        return BarFill::Dotted;
    case Outcome::Broken:
        return BarFill::Crossed;
    }
    return BarFill::Solid;
}

/// From what was kept to what was broken.
constexpr std::array outcomes = {Outcome::Fulfilled, Outcome::Contracted, Outcome::Active,
                                 Outcome::Quiet,     Outcome::Silent,     Outcome::Broken};

/// Memorandums by the year, or in a short time the quarter, in which they were signed.
Columns bySigning(const insight::FollowThrough& chart, const Telling& telling)
{
    constexpr qint64 shortTime = 3 * 366; // days
    const QDate first = chart.rows.front().start, last = chart.rows.back().start;
    const auto length = first.daysTo(last) < shortTime ? insight::PeriodLength::Quarter : insight::PeriodLength::Year;
    const auto periods = insight::periodsOf({first, last.addDays(1)}, length, last);
    Columns columns;
    for (const insight::Period& period : periods)
        columns.bars.categories << period.name;
    for (size_t i = 0; i < outcomes.size(); ++i)
        columns.bars.parts.push_back({wordFor(outcomes[i]), telling.theme.series(int(i)), fillOf(outcomes[i]), true,
                                      std::vector<double>(periods.size(), 0)});
    for (const insight::FollowThrough::Row& row : chart.rows) {
        const auto period =
            std::ranges::find_if(periods, [&](const insight::Period& one) { return one.days.contains(row.start); });
        const auto outcome = std::ranges::find(outcomes, row.outcome);
        ++columns.bars.parts[size_t(outcome - outcomes.begin())].values[size_t(period - periods.begin())];
    }
    columns.bars.valueTitle = QCoreApplication::translate("pictures", "MOU (건)");
    return columns;
}

} // namespace

Described describe(const insight::Funnel& funnel, const Telling& telling)
{
    Picture picture;
    picture.title = QCoreApplication::translate("pictures", "상태 깔때기: 알려진 딜은 어떻게 되었나");
    const int all = std::accumulate(funnel.now.begin(), funnel.now.end(), 0);
    picture.caption << QCoreApplication::translate("pictures", "사실 %L1건").arg(all)
                    << QCoreApplication::translate("pictures", "예정·보도 가운데 지금 완료 %1/%2")
                           .arg(funnel.resolved.n)
                           .arg(funnel.resolved.m);
    if (const QString median = days(funnel.medianDays, QCoreApplication::translate("pictures", "완료까지 중앙값 %1일"));
        !median.isEmpty())
        picture.caption << median;
    if (all == 0) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "딜"));
        return {picture};
    }
    constexpr std::array ladder = {Status::Reported, Status::Planned, Status::Done, Status::Denied};
    Rows rows;
    BarPart ever{QCoreApplication::translate("pictures", "그 상태였던 적이 있음"),
                 telling.theme.series(2),
                 BarFill::Hatched,
                 true,
                 {}};
    BarPart now{QCoreApplication::translate("pictures", "지금"), telling.theme.series(0), BarFill::Solid, true, {}};
    for (const Status status : ladder) {
        rows.names << telling.labels.status(status);
        ever.values.push_back(funnel.ever[size_t(status)]);
        now.values.push_back(funnel.now[size_t(status)]);
        rows.ends << QCoreApplication::translate("pictures", "지금 %1 · 있었음 %2")
                         .arg(funnel.now[size_t(status)])
                         .arg(funnel.ever[size_t(status)]);
    }
    rows.parts = {std::move(now), std::move(ever)};
    rows.isStacked = false;
    rows.measure = {QCoreApplication::translate("pictures", "사실 (건)"), 0, 0, true};
    picture.panels.push_back({{}, std::move(rows), 1});
    if (funnel.moves.empty())
        return {picture};
    Rows moves;
    BarPart part{{}, telling.theme.series(1), BarFill::Solid, false, {}};
    std::vector<std::pair<int, QString>> sorted;
    for (const auto& [move, count] : funnel.moves)
        sorted.emplace_back(count, telling.labels.status(move.first) + u" → "_s + telling.labels.status(move.second));
    std::ranges::stable_sort(sorted, std::ranges::greater(), &std::pair<int, QString>::first);
    for (const auto& [count, name] : sorted) {
        moves.names << name;
        part.values.push_back(count);
        moves.ends << QString::number(count);
    }
    moves.parts = {std::move(part)};
    moves.measure = {QCoreApplication::translate("pictures", "바뀐 횟수 (번)"), 0, 0, true};
    picture.panels.push_back({QCoreApplication::translate("pictures", "상태가 바뀐 횟수"), std::move(moves), 0.8});
    return {picture};
}

Described describe(const insight::FollowThrough& chart, const Telling& telling)
{
    Described described;
    Picture& picture = described.picture;
    described.facts = QStringList();
    picture.title = QCoreApplication::translate("pictures", "MOU 후속: 양해각서 뒤에 무엇이 있었나");
    picture.caption
        << QCoreApplication::translate("pictures", "이행 %1/%2").arg(chart.fulfilled.n).arg(chart.fulfilled.m);
    if (const QString median =
            days(chart.medianDays, QCoreApplication::translate("pictures", "첫 후속까지 중앙값 %1일"));
        !median.isEmpty())
        picture.caption << median;
    for (const insight::FollowThrough::Row& row : chart.rows)
        *described.facts << row.memorandum << row.followUps;
    if (chart.rows.empty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "MOU"));
        return described;
    }
    Rows rows;
    BarPart part{{}, telling.theme.series(0), BarFill::Solid, false, {}};
    for (const Outcome outcome : outcomes) {
        const int count = chart.outcomes[size_t(outcome)];
        rows.names << wordFor(outcome);
        part.values.push_back(count);
        rows.ends << u"%1 (%2)"_s.arg(
            QCoreApplication::translate("pictures", "%L1건").arg(count),
            text::formatPercent(double(count) / double(chart.rows.size()), telling.labels.language(), 0));
    }
    rows.parts = {std::move(part)};
    rows.measure = {QCoreApplication::translate("pictures", "MOU (건)"), 0, 0, true};
    picture.panels.push_back({QCoreApplication::translate("pictures", "지금 상태"), std::move(rows), 1});
    picture.panels.push_back({QCoreApplication::translate("pictures", "맺은 때"), bySigning(chart, telling), 1});
    return described;
}

} // namespace pado::ui
