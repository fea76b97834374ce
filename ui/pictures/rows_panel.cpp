#include "ui/charts/bar_hatch.h"
#include "ui/charts/chart_legend.h"
#include "ui/pictures/panels.h"
#include "ui/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr qreal thickestBar = 26; // pixels: few rows must not become walls
constexpr double widestRow = 0.7; // of its row

/// For an axis, which reads its labels as HTML and joins equal ones: spaces before, which nobody sees, tell them apart.
QStringList axisNames(const QStringList& names)
{
    QStringList shown;
    for (QString name : names) {
        name = name.toHtmlEscaped();
        while (shown.contains(name))
            name.prepend(u' ');
        shown << name;
    }
    return shown;
}

double startOf(const Rows& rows, size_t row)
{
    return rows.starts.empty() ? 0 : rows.starts[row];
}

/// How far a row reaches to the right, and to the left.
std::pair<double, double> reachOf(const Rows& rows, size_t row)
{
    double right = startOf(rows, row), left = 0;
    for (const BarPart& part : rows.parts) {
        const double value = part.values[row];
        right = rows.isStacked ? right + std::max(0.0, value) : std::max(right, value);
        left = rows.isStacked ? left + std::min(0.0, value) : std::min(left, value);
    }
    return {right, left};
}

QBarSet* makeRowSet(const BarPart& part, const ChartStyle& style)
{
    auto* set = new QBarSet(part.name);
    for (auto value = part.values.rbegin(); value != part.values.rend(); ++value) // the axis runs upwards
        set->append(*value);
    set->setBrush(brushOf(part.colour, part.fill, style));
    set->setPen(edgeOf(part.colour, part.fill, style));
    return set;
}

QAbstractBarSeries* makeSeries(const Rows& rows, const ChartStyle& style, const QSizeF& size)
{
    QAbstractBarSeries* series =
        rows.isStacked ? static_cast<QAbstractBarSeries*>(new QHorizontalStackedBarSeries) : new QHorizontalBarSeries;
    if (!rows.starts.empty()) {
        auto* before = new QBarSet({});
        for (auto start = rows.starts.rbegin(); start != rows.starts.rend(); ++start)
            before->append(*start);
        before->setBrush(Qt::transparent);
        before->setPen(Qt::NoPen);
        series->append(before);
    }
    if (rows.isStacked) {
        for (const BarPart& part : rows.parts)
            series->append(makeRowSet(part, style));
    } else { // bars side by side run upwards, too
        for (auto part = rows.parts.rbegin(); part != rows.parts.rend(); ++part)
            series->append(makeRowSet(*part, style));
    }
    const qreal row = size.height() / std::max<qreal>(1, qreal(rows.names.size()));
    const qreal thickest = rows.isStacked ? thickestBar : thickestBar * qreal(rows.parts.size());
    series->setBarWidth(std::min(widestRow, thickest / row));
    return series;
}

void addLegend(QChart* chart, const Rows& rows, const ChartStyle& style)
{
    std::vector<LegendEntry> entries;
    for (const BarPart& part : rows.parts) {
        if (part.isInLegend && !part.name.isEmpty())
            entries.push_back(legendEntry(part, style));
    }
    if (!entries.empty())
        new ChartLegend(chart, std::move(entries), style); // the chart owns it
}

/// Where the bars with a pattern lie; a row is as high as `width` around its number, the last one is 0.
std::vector<BarHatch::Bar> hatched(const Rows& rows, double width)
{
    std::vector<BarHatch::Bar> hatched;
    const double share = rows.isStacked ? width : width / double(rows.parts.size());
    for (size_t row = 0; row < size_t(rows.names.size()); ++row) {
        double right = startOf(rows, row), left = 0;
        double top = double(rows.names.size()) - 1 - double(row) + width / 2 - share;
        for (const BarPart& part : rows.parts) {
            const double value = part.values[row];
            double& end = value < 0 ? left : right;
            if (part.fill != BarFill::Solid && value != 0)
                hatched.push_back({QRectF(end, top, value, share), part.colour, part.fill});
            rows.isStacked ? end += value : top -= share;
        }
    }
    return hatched;
}

} // namespace

QChart* makeChart(const Rows& rows, const ChartStyle& style, const QSizeF& size)
{
    auto* chart = new QChart;
    dress(*chart, style);
    chart->setLocalizeNumbers(true); // groups of three digits
    QAbstractBarSeries* bars = makeSeries(rows, style, size);
    chart->addSeries(bars);
    const double last = double(rows.names.size()) - 1;
    Measure measure = rows.measure;
    std::vector<ChartText> texts;
    for (size_t i = 0; i < size_t(rows.names.size()); ++i) {
        const auto [right, left] = reachOf(rows, i);
        measure.high = std::max(measure.high, right);
        measure.low = std::min(measure.low, left);
        if (!rows.ends.isEmpty())
            texts.push_back({{right, last - double(i)}, rows.ends[qsizetype(i)], ChartText::RightOf});
    }
    if (rows.reference) {
        measure.high = std::max(measure.high, *rows.reference);
        auto* line = new QLineSeries;
        line->append(*rows.reference, -0.5);
        line->append(*rows.reference, last + 0.5);
        line->setPen(QPen(style.theme.muted(), 1, Qt::DotLine));
        chart->addSeries(line);
    }
    auto* names = new QBarCategoryAxis;
    QStringList upwards = axisNames(rows.names);
    std::ranges::reverse(upwards);
    names->append(upwards);
    dress(*names, style);
    names->setLabelsColor(style.theme.text());
    names->setGridLineVisible(false);
    names->setTruncateLabels(false);
    chart->addAxis(names, Qt::AlignLeft);
    auto* values = makeValueAxis(measure, style);
    chart->addAxis(values, Qt::AlignBottom);
    for (QAbstractSeries* series : chart->series()) {
        series->attachAxis(values);
        series->attachAxis(names);
    }
    addLegend(chart, rows, style);
    new BarHatch(chart, hatched(rows, bars->barWidth())); // the chart owns it
    new ChartMarks(chart, std::move(texts), {}, style);   // the chart owns it
    return chart;
}

} // namespace pado::ui
