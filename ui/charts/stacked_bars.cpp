#include "ui/charts/stacked_bars.h"

#include "ui/charts/chart_legend.h"
#include "ui/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace pado::ui
{

namespace
{

constexpr double widestBar = 0.6;    // of its column
constexpr double widestShare = 0.08; // of the plot: few columns must not become walls

/// The smallest of 1, 2, 5 × 10ⁿ that gives at most five steps, and never a fraction: things are counted.
double niceStep(double highest)
{
    const double rough = std::max(1.0, highest / 5);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough)
            return factor * power;
    }
    return 10 * power;
}

double highestColumn(const StackedBars& bars)
{
    double highest = 0;
    for (qsizetype category = 0; category < bars.categories.size(); ++category) {
        double sum = 0;
        for (const BarPart& part : bars.parts)
            sum += part.values[size_t(category)];
        highest = std::max(highest, sum);
    }
    return highest;
}

QBrush brushOf(const BarPart& part)
{
    return part.isPlanned ? plannedBrush(part.colour) : QBrush(part.colour);
}

QBarSet* makeSet(const BarPart& part, const ChartStyle& style)
{
    auto* set = new QBarSet(part.name);
    for (const double value : part.values)
        set->append(value);
    set->setBrush(brushOf(part));
    set->setPen(part.isPlanned ? QPen(part.colour, 1) : QPen(style.theme.page(), 1));
    set->setLabelFont(style.font);
    return set;
}

QValueAxis* makeValueAxis(const StackedBars& bars, const ChartStyle& style)
{
    auto* axis = new QValueAxis;
    const double highest = highestColumn(bars);
    const double step = niceStep(highest);
    const double top = std::max(step, std::ceil(highest / step) * step);
    axis->setRange(0, top);
    axis->setTickCount(int(std::lround(top / step)) + 1);
    axis->setLabelFormat(QStringLiteral("%.0f"));
    dress(*axis, style);
    axis->setLineVisible(false);
    return axis;
}

void answerPointer(QStackedBarSeries& series, const StackedBars& bars)
{
    const auto partOf = [&series](QBarSet* set) { return int(series.barSets().indexOf(set)); };
    if (bars.onPressed) {
        QObject::connect(
            &series, &QAbstractBarSeries::clicked, &series,
            [partOf, onPressed = bars.onPressed](int category, QBarSet* set) { onPressed(partOf(set), category); });
    }
    if (bars.describe) {
        QObject::connect(&series, &QAbstractBarSeries::hovered, &series,
                         [partOf, describe = bars.describe](bool isOver, int category, QBarSet* set) {
                             QToolTip::showText(QCursor::pos(), isOver ? describe(partOf(set), category) : QString());
                         });
    }
}

} // namespace

QChart* makeStackedBars(const StackedBars& bars, const ChartStyle& style)
{
    auto* chart = new QChart;
    dress(*chart, style);
    chart->setLocalizeNumbers(true); // groups of three digits
    auto* series = new QStackedBarSeries;
    for (const BarPart& part : bars.parts)
        series->append(makeSet(part, style));
    series->setBarWidth(std::min(widestBar, widestShare * double(bars.categories.size())));
    chart->addSeries(series);
    std::vector<LegendEntry> entries;
    for (const BarPart& part : bars.parts) {
        if (part.isInLegend)
            entries.push_back({part.name, brushOf(part), part.isPlanned ? QPen(part.colour, 1) : QPen(Qt::NoPen)});
    }
    new ChartLegend(chart, std::move(entries), style);
    auto* categories = new QBarCategoryAxis;
    categories->append(bars.categories);
    dress(*categories, style);
    categories->setGridLineVisible(false);
    categories->setTruncateLabels(false);
    chart->addAxis(categories, Qt::AlignBottom);
    auto* values = makeValueAxis(bars, style);
    chart->addAxis(values, Qt::AlignLeft);
    series->attachAxis(categories);
    series->attachAxis(values);
    answerPointer(*series, bars);
    return chart;
}

} // namespace pado::ui
