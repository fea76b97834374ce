#include "ui/charts/stacked_bars.h"

#include "ui/charts/bar_hatch.h"
#include "ui/charts/value_axis.h"
#include "ui/theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>

namespace pado::ui
{

namespace
{

constexpr double widestBar = 0.6;    // of its column
constexpr double widestShare = 0.08; // of the plot: few columns must not become walls

double highestColumn(const StackedBars& bars)
{
    double highest = 0;
    for (qsizetype category = 0; category < bars.categories.size(); ++category) {
        double sum = 0;
        for (const BarPart& part : bars.parts) {
            const double value = part.values[size_t(category)];
            sum = bars.isStacked ? sum + value : std::max(sum, value);
        }
        highest = std::max(highest, sum);
    }
    return highest;
}

QBarSet* makeSet(const BarPart& part, const ChartStyle& style)
{
    auto* set = new QBarSet(part.name);
    for (const double value : part.values)
        set->append(value);
    set->setBrush(brushOf(part.colour, part.fill, style));
    set->setPen(edgeOf(part.colour, part.fill, style));
    set->setLabelFont(style.font);
    return set;
}

/// Where the bars with a pattern lie; columns are numbered from 0, a column is as wide as `width` around its number.
std::vector<BarHatch::Bar> hatched(const StackedBars& bars, double width)
{
    std::vector<BarHatch::Bar> hatched;
    const double share = bars.isStacked ? width : width / double(bars.parts.size());
    for (qsizetype category = 0; category < bars.categories.size(); ++category) {
        double base = 0, left = double(category) - width / 2;
        for (const BarPart& part : bars.parts) {
            const double value = part.values[size_t(category)];
            if (part.fill != BarFill::Solid && value > 0)
                hatched.push_back({QRectF(left, base, share, value), part.colour, part.fill});
            bars.isStacked ? base += value : left += share;
        }
    }
    return hatched;
}

void answerPointer(QAbstractBarSeries& series, const StackedBars& bars)
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

LegendEntry legendEntry(const BarPart& part, const ChartStyle& style)
{
    const bool isSolid = part.fill == BarFill::Solid;
    return {part.name, brushOf(part.colour, part.fill, style),
            isSolid ? QPen(Qt::NoPen) : edgeOf(part.colour, part.fill, style), part.fill};
}

QChart* makeStackedBars(const StackedBars& bars, const ChartStyle& style)
{
    auto* chart = new QChart;
    dress(*chart, style);
    chart->setLocalizeNumbers(true); // groups of three digits
    QAbstractBarSeries* series =
        bars.isStacked ? static_cast<QAbstractBarSeries*>(new QStackedBarSeries) : new QBarSeries;
    for (const BarPart& part : bars.parts)
        series->append(makeSet(part, style));
    series->setBarWidth(std::min(widestBar, widestShare * double(bars.categories.size())));
    chart->addSeries(series);
    std::vector<LegendEntry> entries;
    for (const BarPart& part : bars.parts) {
        if (part.isInLegend)
            entries.push_back(legendEntry(part, style));
    }
    new ChartLegend(chart, std::move(entries), style);
    auto* categories = new QBarCategoryAxis;
    categories->append(bars.categories);
    dress(*categories, style);
    categories->setGridLineVisible(false);
    categories->setTruncateLabels(false);
    chart->addAxis(categories, Qt::AlignBottom);
    auto* values = makeValueAxis({bars.valueTitle, 0, highestColumn(bars) * bars.room, bars.areCounts}, style);
    chart->addAxis(values, Qt::AlignLeft);
    series->attachAxis(categories);
    series->attachAxis(values);
    new BarHatch(chart, hatched(bars, series->barWidth())); // the chart owns it
    answerPointer(*series, bars);
    return chart;
}

} // namespace pado::ui
