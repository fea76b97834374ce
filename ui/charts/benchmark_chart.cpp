#include "ui/charts/benchmark_chart.h"

#include "ui/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr size_t mostBars = 12;
constexpr double thinnest = 0.06; // width of an exact factor, in factors: a mark rather than a range

const extract::Benchmark& benchmarkOf(const store::FactRow& fact)
{
    return std::get<extract::Benchmark>(fact.claim);
}

/// Category names must differ, or the axis joins them: a space before tells a second one apart.
QString nameOf(const store::FactRow& fact, const QStringList& others, const insight::Labels& labels)
{
    QStringList rivals;
    for (const extract::EntityRef& rival : benchmarkOf(fact).versus)
        rivals << labels.name(rival);
    QString pair = labels.name(benchmarkOf(fact).subject) + u" ÷ "_s + rivals.join(u", "_s);
    while (others.contains(pair))
        pair.prepend(u' ');
    return pair;
}

QValueAxis* makeAxis(double highest, const ChartStyle& style)
{
    auto* axis = new QValueAxis;
    axis->setRange(0, highest * 1.1);
    axis->setTickCount(5);
    axis->applyNiceNumbers();
    axis->setLabelFormat(u"%.1f"_s);
    axis->setTitleText(QCoreApplication::translate("charts", "비교 대상의 몇 배인가 (1 = 같음)"));
    dress(*axis, style);
    return axis;
}

/// Those that compare by a factor; the axis runs upwards, so that the latest stands on top.
std::vector<const store::FactRow*> comparable(const std::vector<store::FactRow>& benchmarks)
{
    std::vector<const store::FactRow*> drawn;
    for (const store::FactRow& fact : benchmarks) {
        if (benchmarkOf(fact).factor && !benchmarkOf(fact).versus.empty() && drawn.size() < mostBars)
            drawn.push_back(&fact);
    }
    std::ranges::reverse(drawn);
    return drawn;
}

/// A bar from the least to the greatest factor, on an invisible one that lifts it there.
QHorizontalStackedBarSeries* makeRanges(const std::vector<const store::FactRow*>& drawn, const ChartStyle& style)
{
    auto* before = new QBarSet({});
    auto* range = new QBarSet(QCoreApplication::translate("charts", "배수"));
    for (const store::FactRow* fact : drawn) {
        const extract::Factor& factor = *benchmarkOf(*fact).factor;
        const double width = std::max(thinnest, factor.max - factor.min);
        before->append(std::max(0.0, factor.max - width));
        range->append(width);
    }
    before->setBrush(Qt::transparent);
    before->setPen(Qt::NoPen);
    range->setBrush(style.theme.series(0));
    range->setPen(Qt::NoPen);
    auto* bars = new QHorizontalStackedBarSeries;
    bars->append(before);
    bars->append(range);
    bars->setBarWidth(0.45);
    return bars;
}

QBarCategoryAxis* makeNames(const std::vector<const store::FactRow*>& drawn, const insight::Labels& labels,
                            const ChartStyle& style)
{
    auto* names = new QBarCategoryAxis;
    for (const store::FactRow* fact : drawn)
        names->append(nameOf(*fact, names->categories(), labels));
    dress(*names, style);
    names->setLabelsColor(style.theme.text());
    names->setGridLineVisible(false);
    return names;
}

void answerPointer(QAbstractBarSeries* bars, const std::vector<const store::FactRow*>& drawn,
                   const insight::Labels& labels, const std::function<void(qint64 fact)>& onPressed)
{
    std::vector<std::pair<qint64, QString>> told;
    for (const store::FactRow* fact : drawn)
        told.emplace_back(fact->id, labels.headline(fact->claim) + u'\n' + labels.figure(fact->claim));
    QObject::connect(bars, &QAbstractBarSeries::clicked, bars, [told, onPressed](int row) {
        if (onPressed)
            onPressed(told[size_t(row)].first);
    });
    QObject::connect(bars, &QAbstractBarSeries::hovered, bars, [told](bool isOver, int row) {
        QToolTip::showText(QCursor::pos(), isOver ? told[size_t(row)].second : QString());
    });
}

} // namespace

QChart* makeBenchmarkChart(const std::vector<store::FactRow>& benchmarks, const insight::Labels& labels,
                           const ChartStyle& style, const std::function<void(qint64 fact)>& onPressed)
{
    const auto drawn = comparable(benchmarks);
    if (drawn.empty())
        return nullptr;
    double highest = 1;
    for (const store::FactRow* fact : drawn)
        highest = std::max(highest, benchmarkOf(*fact).factor->max);
    auto* bars = makeRanges(drawn, style);
    auto* equal = new QLineSeries;
    equal->append(1, -0.5);
    equal->append(1, double(drawn.size()) - 0.5);
    equal->setPen(QPen(style.theme.muted(), 1, Qt::DotLine));
    auto* chart = new QChart;
    dress(*chart, style);
    chart->addSeries(bars);
    chart->addSeries(equal);
    auto* names = makeNames(drawn, labels, style);
    auto* values = makeAxis(highest, style);
    chart->addAxis(names, Qt::AlignLeft);
    chart->addAxis(values, Qt::AlignBottom);
    for (QAbstractSeries* series : chart->series()) {
        series->attachAxis(values);
        series->attachAxis(names);
    }
    answerPointer(bars, drawn, labels, onPressed);
    return chart;
}

} // namespace pado::ui
