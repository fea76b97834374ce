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

} // namespace

QChart* makeBenchmarkChart(const std::vector<store::FactRow>& benchmarks, const insight::Labels& labels,
                           const ChartStyle& style, const std::function<void(qint64 fact)>& onPressed)
{
    std::vector<const store::FactRow*> drawn;
    for (const store::FactRow& fact : benchmarks) {
        if (benchmarkOf(fact).factor && !benchmarkOf(fact).versus.empty() && drawn.size() < mostBars)
            drawn.push_back(&fact);
    }
    if (drawn.empty())
        return nullptr;
    std::ranges::reverse(drawn); // the axis runs upwards: the latest stands on top
    auto* before = new QBarSet({});
    auto* range = new QBarSet(QCoreApplication::translate("charts", "배수"));
    auto* names = new QBarCategoryAxis;
    double highest = 1;
    for (size_t i = 0; i < drawn.size(); ++i) {
        const extract::Factor& factor = *benchmarkOf(*drawn[i]).factor;
        const double width = std::max(thinnest, factor.max - factor.min);
        before->append(std::max(0.0, factor.max - width));
        range->append(width);
        names->append(nameOf(*drawn[i], names->categories(), labels));
        highest = std::max(highest, factor.max);
    }
    before->setBrush(Qt::transparent);
    before->setPen(Qt::NoPen);
    range->setBrush(style.theme.series(0));
    range->setPen(Qt::NoPen);
    auto* bars = new QHorizontalStackedBarSeries;
    bars->append(before);
    bars->append(range);
    bars->setBarWidth(0.45);
    auto* equal = new QLineSeries;
    equal->append(1, -0.5);
    equal->append(1, double(drawn.size()) - 0.5);
    equal->setPen(QPen(style.theme.muted(), 1, Qt::DotLine));
    auto* chart = new QChart;
    dress(*chart, style);
    chart->addSeries(bars);
    chart->addSeries(equal);
    dress(*names, style);
    names->setLabelsColor(style.theme.text());
    names->setGridLineVisible(false);
    auto* values = makeAxis(highest, style);
    chart->addAxis(names, Qt::AlignLeft);
    chart->addAxis(values, Qt::AlignBottom);
    for (QAbstractSeries* series : chart->series()) {
        series->attachAxis(values);
        series->attachAxis(names);
    }
    std::vector<std::pair<qint64, QString>> told;
    for (const store::FactRow* fact : drawn)
        told.emplace_back(fact->id, labels.headline(fact->claim) + u'\n' + labels.figure(fact->claim));
    QObject::connect(bars, &QAbstractBarSeries::clicked, chart, [told, onPressed](int row) {
        if (onPressed)
            onPressed(told[size_t(row)].first);
    });
    QObject::connect(bars, &QAbstractBarSeries::hovered, chart, [told](bool isOver, int row) {
        QToolTip::showText(QCursor::pos(), isOver ? told[size_t(row)].second : QString());
    });
    return chart;
}

} // namespace pado::ui
