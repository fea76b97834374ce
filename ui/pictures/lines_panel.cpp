#include "ui/pictures/panels.h"
#include "ui/theme.h"

#include <QCategoryAxis>
#include <QChart>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>

namespace pado::ui
{

namespace
{

constexpr qreal lineWidth = 2, markSize = 9;
constexpr double margin = 0.03; // of the axis across, before the first and after the last

void addRanges(QChart* chart, const Lines::Line& line)
{
    QColor pale = line.colour;
    pale.setAlphaF(0.4F);
    QPen pen(pale, Theme::spaceCell);
    pen.setCapStyle(Qt::FlatCap);
    for (const Lines::Point& point : line.points) {
        if (!point.range)
            continue;
        auto* band = new QLineSeries;
        band->append(point.x, point.range->first);
        band->append(point.x, point.range->second);
        band->setPen(pen);
        chart->addSeries(band);
    }
}

void addLine(QChart* chart, const Lines::Line& line, const ChartStyle& style)
{
    addRanges(chart, line);
    auto* joined = new QLineSeries;
    auto* marks = new QScatterSeries;
    for (const Lines::Point& point : line.points) {
        joined->append(point.x, point.y);
        marks->append(point.x, point.y);
    }
    joined->setPen(line.pen == Qt::NoPen || line.points.size() < 2 ? QPen(Qt::NoPen)
                                                                   : QPen(line.colour, lineWidth, line.pen));
    chart->addSeries(joined);
    if (!line.hasMarks && line.points.size() > 1) {
        delete marks;
        return;
    }
    marks->setMarkerSize(markSize);
    marks->setColor(line.areHollow ? style.theme.page() : line.colour);
    marks->setBorderColor(line.colour);
    marks->setPen(QPen(line.colour, lineWidth));
    chart->addSeries(marks);
}

struct Reach {
    double left = 0, right = 0, low = 0, high = 0;
};

Reach reachOf(const Lines& lines)
{
    Reach reach{0, 0, lines.measure.low, lines.measure.high};
    if (!lines.isFromZero && !lines.lines.empty())
        reach.low = reach.high = lines.lines.front().points.front().y;
    bool isFirst = true;
    const auto widen = [&](double x) {
        reach.left = isFirst ? x : std::min(reach.left, x);
        reach.right = isFirst ? x : std::max(reach.right, x);
        isFirst = false;
    };
    for (const Lines::Line& line : lines.lines) {
        for (const Lines::Point& point : line.points) {
            widen(point.x);
            reach.low = std::min({reach.low, point.y, point.range ? point.range->first : point.y});
            reach.high = std::max({reach.high, point.y, point.range ? point.range->second : point.y});
        }
    }
    for (const auto& [x, name] : lines.ticks)
        widen(x);
    const double edge = reach.right > reach.left ? (reach.right - reach.left) * margin : 0.5;
    reach.left -= edge;
    reach.right += edge;
    return reach;
}

/// Years and days are names rather than numbers: they are not written in groups of three digits.
QCategoryAxis* makeAcross(const Lines& lines, const Reach& reach, const ChartStyle& style)
{
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setRange(reach.left, reach.right);
    axis->setStartValue(reach.left);
    for (const auto& [x, name] : lines.ticks)
        axis->append(name, x);
    axis->setTitleText(lines.acrossTitle);
    dress(*axis, style);
    axis->setGridLineVisible(false);
    return axis;
}

/// Marks on the axis' last step are cut in half unless there is room beyond it; its steps stay.
void liftOffTheEdges(QValueAxis& axis)
{
    const double span = axis.max() - axis.min(), step = span / (axis.tickCount() - 1);
    axis.setTickType(QValueAxis::TicksDynamic);
    axis.setTickAnchor(axis.min());
    axis.setTickInterval(step);
    axis.setRange(axis.min() < 0 ? axis.min() - span * margin : axis.min(), axis.max() + span * margin);
}

} // namespace

QChart* makeChart(const Lines& lines, const ChartStyle& style, const QSizeF&)
{
    auto* chart = new QChart;
    dress(*chart, style);
    chart->setLocalizeNumbers(true);
    for (const Lines::Line& line : lines.lines)
        addLine(chart, line, style);
    const Reach reach = reachOf(lines);
    QCategoryAxis* across = makeAcross(lines, reach, style);
    Measure measure = lines.measure;
    measure.low = reach.low;
    measure.high = reach.high;
    QValueAxis* up = makeValueAxis(measure, style);
    chart->addAxis(across, Qt::AlignBottom);
    chart->addAxis(up, Qt::AlignLeft);
    for (QAbstractSeries* series : chart->series()) {
        series->attachAxis(across);
        series->attachAxis(up);
    }
    liftOffTheEdges(*up);
    std::vector<ChartArea> areas = lines.areas;
    for (ChartArea& area : areas) {
        if (area.values.height() == 0)
            area.values = QRectF(QPointF(area.values.left(), up->min()), QPointF(area.values.right(), up->max()));
    }
    new ChartMarks(chart, {}, std::move(areas), style); // the chart owns both
    if (!lines.names.empty())
        new EndLabels(chart, lines.names, style);
    return chart;
}

} // namespace pado::ui
