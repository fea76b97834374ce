#include "text/number_format.h"
#include "ui/pictures/describe.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

using insight::ClashClass;
using insight::Verdict;

/// Rows of one number each, the largest first, without those of none.
Rows counted(std::vector<std::pair<QString, int>> counts, const QString& title, const QColor& colour)
{
    std::ranges::stable_sort(counts, std::ranges::greater(), &std::pair<QString, int>::second);
    Rows rows;
    BarPart part{{}, colour, BarFill::Solid, false, {}};
    for (const auto& [name, count] : counts) {
        rows.names << name;
        part.values.push_back(count);
        rows.ends << QCoreApplication::translate("pictures", "%L1건").arg(count);
    }
    rows.parts = {std::move(part)};
    rows.measure = {title, 0, 0, true};
    return rows;
}

QString wordFor(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return QCoreApplication::translate("pictures", "맞음");
    case Verdict::Flag:
        return QCoreApplication::translate("pictures", "어긋남");
    case Verdict::Unchecked:
        return QCoreApplication::translate("pictures", "셈할 수 없음");
    }
    return {};
}

QString wordFor(ClashClass kind)
{
    switch (kind) {
    case ClashClass::DifferentEvent:
        return QCoreApplication::translate("pictures", "다른 일");
    case ClashClass::Rounding:
        return QCoreApplication::translate("pictures", "반올림");
    case ClashClass::UnitSlip:
        return QCoreApplication::translate("pictures", "단위 착오");
    case ClashClass::CurrencySlip:
        return QCoreApplication::translate("pictures", "통화 착오");
    case ClashClass::Revision:
        return QCoreApplication::translate("pictures", "고친 값");
    case ClashClass::Conflict:
        return QCoreApplication::translate("pictures", "충돌");
    }
    return {};
}

/// Growth that the numbers give and that the sentence states, in percent: "계산 22.6~27.2% · 문장 24.9%".
QString bothOf(const insight::StatedCheck::Row& row, const Telling& telling)
{
    const auto percent = [&](double fraction) { return text::formatPercent(fraction, telling.labels.language()); };
    return QCoreApplication::translate("pictures", "계산 %1 ~ %2 · 문장 %3 ~ %4")
        .arg(percent(row.computed->low), percent(row.computed->high), percent(row.stated.low),
             percent(row.stated.high));
}

/// The flagged rates: what the numbers give as a bar, what the sentence states beside it.
Rows flagged(const insight::StatedCheck& check, const Telling& telling)
{
    Rows rows;
    BarPart computed{QCoreApplication::translate("pictures", "숫자에서 계산한 범위"),
                     telling.theme.series(0),
                     BarFill::Solid,
                     true,
                     {}};
    for (const insight::StatedCheck::Row& row : check.rows) {
        const bool isRate = row.what != extract::StatedFigure::What::Factor;
        if (row.verdict != Verdict::Flag || !isRate || !row.computed || row.computed->low < 0)
            continue;
        rows.names << telling.headline(row.fact);
        rows.starts.push_back(row.computed->low * 100);
        computed.values.push_back((row.computed->high - row.computed->low) * 100);
        rows.ends << bothOf(row, telling);
    }
    rows.parts = {std::move(computed)};
    rows.measure.title = QCoreApplication::translate("pictures", "비율 (%)");
    return rows;
}

/// How many times the smaller number the larger one is; of two currencies the bare numbers are equal.
double gapOf(const insight::Clashes::Row& row)
{
    const auto [low, high] = std::minmax(row.first.value, row.second.value);
    return row.first.unit == row.second.unit && low > 0 ? high / low : 1;
}

/// Of which one number is wrong, the widest apart first.
std::vector<insight::Clashes::Row> contradictions(const insight::Clashes& clashes)
{
    std::vector<insight::Clashes::Row> rows;
    std::ranges::copy_if(clashes.rows, std::back_inserter(rows),
                         [](const insight::Clashes::Row& row) { return insight::isContradiction(row.clash.kind); });
    std::ranges::stable_sort(rows, std::ranges::greater(), gapOf);
    return rows;
}

} // namespace

Described describe(const insight::StatedCheck& check, const Telling& telling)
{
    Described described;
    Picture& picture = described.picture;
    described.facts = QStringList();
    picture.title = QCoreApplication::translate("pictures", "산술: 문장의 성장률과 그 숫자");
    std::array<int, 3> counts{};
    for (const insight::StatedCheck::Row& row : check.rows) {
        *described.facts << row.fact;
        ++counts[size_t(row.verdict)];
    }
    picture.caption << QCoreApplication::translate("pictures", "살펴본 값 %1개").arg(check.rows.size());
    if (check.rows.empty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "성장률을 말한 전망"));
        return described;
    }
    std::vector<std::pair<QString, int>> verdicts;
    for (const Verdict verdict : {Verdict::Ok, Verdict::Flag, Verdict::Unchecked})
        verdicts.emplace_back(wordFor(verdict), counts[size_t(verdict)]);
    picture.panels.push_back(
        {{},
         counted(std::move(verdicts), QCoreApplication::translate("pictures", "값 (건)"), telling.theme.series(0)),
         0.5});
    if (Rows rows = flagged(check, telling); !rows.names.isEmpty())
        picture.panels.push_back({QCoreApplication::translate("pictures", "어긋난 비율"), std::move(rows), 1});
    return described;
}

Described describe(const insight::SentenceRates& rates, const Telling& telling)
{
    Described described;
    Picture& picture = described.picture;
    described.facts = QStringList();
    picture.title = QCoreApplication::translate("pictures", "문장 속 환율");
    qsizetype suspect = 0;
    Lines lines;
    Lines::Line told{{}, telling.theme.series(0), Qt::NoPen};
    Lines::Line doubtful{{}, telling.theme.series(1), Qt::NoPen, true, true};
    for (const insight::SentenceRates::Row& row : rates.rows) {
        *described.facts << row.fact;
        const Lines::Point point{double(row.day.toJulianDay()), row.wonPerDollar,
                                 std::pair(row.bounds.low, row.bounds.high)};
        const bool isSuspect = row.isSuspect().value_or(false);
        suspect += isSuspect;
        (isSuspect ? doubtful : told).points.push_back(point);
    }
    picture.caption << QCoreApplication::translate("pictures", "두 통화로 말한 금액 %1건").arg(rates.rows.size());
    if (rates.rows.empty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "원과 달러로 함께 말한 금액"));
        return described;
    }
    if (suspect > 0)
        picture.caption << QCoreApplication::translate("pictures", "환율표와 5% 넘게 다른 값 %1건(빈 점)").arg(suspect);
    Lines::Line medians{{}, telling.theme.text(), Qt::DotLine, false};
    for (const insight::SentenceRates::Month& month : rates.months) {
        const QDate middle = QDate::fromString(month.name, u"yyyy-MM"_s).addDays(14);
        medians.points.push_back({double(middle.toJulianDay()), *insight::medianOf(month.rates)});
    }
    lines.names = {
        {{medians.points.back().x, medians.points.back().y},
         medians.colour,
         QCoreApplication::translate("pictures", "월 중앙값 %1").arg(text::formatNumber(medians.points.back().y))}};
    lines.lines = {std::move(told), std::move(medians)};
    if (!doubtful.points.empty())
        lines.lines.push_back(std::move(doubtful));
    lines.ticks = dayTicks(rates.rows.front().day, rates.rows.back().day);
    lines.acrossTitle = QCoreApplication::translate("pictures", "날짜");
    lines.measure.title = QCoreApplication::translate("pictures", "환율 (원/달러)");
    lines.isFromZero = false;
    picture.panels.push_back({{}, std::move(lines), 1});
    return described;
}

Described describe(const insight::Clashes& clashes, const Telling& telling)
{
    Described described;
    Picture& picture = described.picture;
    described.facts = QStringList();
    picture.title = QCoreApplication::translate("pictures", "충돌: 서로 다르게 말한 값");
    for (const insight::Clashes::Row& row : clashes.rows)
        *described.facts << row.a << row.b;
    picture.caption << QCoreApplication::translate("pictures", "다른 값 %1쌍").arg(clashes.rows.size());
    if (clashes.rows.empty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "서로 다른 값"));
        return described;
    }
    std::vector<std::pair<QString, int>> counts;
    for (const ClashClass kind : {ClashClass::Conflict, ClashClass::UnitSlip, ClashClass::CurrencySlip,
                                  ClashClass::Revision, ClashClass::Rounding, ClashClass::DifferentEvent})
        counts.emplace_back(wordFor(kind), clashes.counts()[size_t(kind)]);
    picture.panels.push_back(
        {{},
         counted(std::move(counts), QCoreApplication::translate("pictures", "쌍 (건)"), telling.theme.series(0)),
         1});
    Rows worst;
    BarPart part{{}, telling.theme.series(3), BarFill::Solid, false, {}};
    for (const insight::Clashes::Row& row : contradictions(clashes)) {
        worst.names << telling.headline(row.a);
        part.values.push_back(gapOf(row));
        worst.ends << u"%1 ↔ %2 · %3"_s.arg(telling.money(row.first.value, row.first.unit),
                                            telling.money(row.second.value, row.second.unit), wordFor(row.clash.kind));
    }
    worst.parts = {std::move(part)};
    worst.measure.title = QCoreApplication::translate("pictures", "큰 값 ÷ 작은 값 (배)");
    worst.reference = 1;
    if (!worst.names.isEmpty())
        picture.panels.push_back(
            {QCoreApplication::translate("pictures", "어느 한쪽이 틀린 값"), std::move(worst), 1.4});
    return described;
}

Described describe(const insight::BenchmarkChart& chart, const Telling& telling)
{
    Described described;
    Picture& picture = described.picture;
    described.facts = QStringList();
    picture.title = QCoreApplication::translate("pictures", "벤치마크: 누가 누구의 몇 배인가");
    picture.caption << QCoreApplication::translate("pictures", "견준 사실 %L1건").arg(chart.rows.size());
    if (!chart.undecided.empty())
        picture.caption << QCoreApplication::translate("pictures", "가려지지 않은 짝 %1").arg(chart.undecided.size());
    for (const insight::BenchmarkChart::Row& row : chart.rows)
        *described.facts << row.fact;
    if (chart.rows.empty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "배수로 견준 벤치마크"));
        return described;
    }
    std::vector<insight::BenchmarkChart::Row> sorted = chart.rows;
    std::ranges::stable_sort(sorted, std::ranges::greater(), &insight::BenchmarkChart::Row::max);
    const double thinnest = std::max(1.0, sorted.front().max) / 150; // an exact factor is a mark rather than a range
    Rows rows;
    BarPart part{{}, telling.theme.series(0), BarFill::Solid, false, {}};
    for (const insight::BenchmarkChart::Row& row : sorted) {
        const double width = std::max(thinnest, row.max - row.min);
        QString name = telling.shortName(row.subject);
        if (!row.versus.isEmpty())
            name += u" ÷ "_s + telling.shortName(row.versus.front());
        if (row.versus.size() > 1)
            name += QCoreApplication::translate("pictures", " 외 %1").arg(row.versus.size() - 1);
        rows.names << name;
        rows.starts.push_back(std::max(0.0, row.max - width));
        part.values.push_back(width);
        const QString factor = row.min == row.max ? text::formatNumber(row.max)
                                                  : text::formatNumber(row.min) + u"–"_s + text::formatNumber(row.max);
        rows.ends
            << QCoreApplication::translate("pictures", "%1배 · %2").arg(factor, telling.shortName(row.benchmark)) +
                   (row.metric.isEmpty() ? QString() : u" · "_s + row.metric);
    }
    rows.parts = {std::move(part)};
    rows.reference = 1;
    rows.measure.title = QCoreApplication::translate("pictures", "비교 대상의 몇 배인가 (배, 점선 1 = 같음)");
    picture.panels.push_back({{}, std::move(rows), 1});
    return described;
}

Described describe(const insight::Calibration& calibration, const Telling& telling)
{
    Described described;
    Picture& picture = described.picture;
    described.facts = QStringList();
    for (const insight::FactView& fact : telling.view().facts) {
        if (fact.state().review != store::Review::None)
            *described.facts << fact.id();
    }
    picture.title = QCoreApplication::translate("pictures", "확신 곡선: 확신한 만큼 맞았나");
    picture.caption << QCoreApplication::translate("pictures", "사람이 확인한 사실 %L1건").arg(calibration.n);
    if (calibration.n == 0) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "사람이 확인한 사실"));
        return described;
    }
    if (calibration.expectedError && calibration.brier)
        picture.caption << u"ECE %1"_s.arg(text::formatNumber(*calibration.expectedError))
                        << u"Brier %1"_s.arg(text::formatNumber(*calibration.brier));
    picture.caption << QCoreApplication::translate("pictures", "띠는 95% 구간, 점선은 확신한 그대로");
    Lines lines;
    Lines::Line held{{}, telling.theme.series(0)};
    for (const insight::Calibration::Bin& bin : calibration.bins) {
        const auto [low, high] = bin.interval();
        held.points.push_back({bin.mean * 100, bin.rate() * 100, std::pair(low * 100, high * 100)});
    }
    const insight::Calibration::Bin& last = calibration.bins.back();
    lines.names = {{{last.mean * 100, last.rate() * 100},
                    held.colour,
                    QCoreApplication::translate("pictures", "%1건 가운데 %2건 맞음").arg(last.n).arg(last.hits)}};
    Lines::Line ideal{{{0, 0}, {100, 100}}, telling.theme.muted(), Qt::DotLine, false};
    lines.lines = {std::move(held), std::move(ideal)};
    for (int percent = 0; percent <= 100; percent += 20)
        lines.ticks.emplace_back(percent, QString::number(percent));
    lines.acrossTitle = QCoreApplication::translate("pictures", "확신 (%)");
    lines.measure = {QCoreApplication::translate("pictures", "맞은 비율 (%)"), 0, 100};
    picture.panels.push_back({{}, std::move(lines), 1});
    return described;
}

} // namespace pado::ui
