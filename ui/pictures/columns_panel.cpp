#include "ui/pictures/panels.h"
#include "ui/pictures/telling.h"

#include <QChart>
#include <QFontMetricsF>
#include <QValueAxis>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr double roomForTops = 1.15; // of the highest column

double heightOf(const StackedBars& bars, size_t category)
{
    double height = 0;
    for (const BarPart& part : bars.parts)
        height = bars.isStacked ? height + part.values[category] : std::max(height, part.values[category]);
    return height;
}

qsizetype fitting(const QStringList& names, const ChartStyle& style, qreal width)
{
    qreal widest = 1;
    for (const QString& name : names)
        widest = std::max(widest, QFontMetricsF(style.font).horizontalAdvance(name) + Theme::spaceCell);
    return std::max<qsizetype>(1, qsizetype(width / widest));
}

/// Columns whose texts do not touch, the highest first: of the others the axis tells the height.
std::vector<qsizetype> readable(const Columns& columns, qsizetype most)
{
    std::vector<qsizetype> order;
    for (qsizetype i = 0; i < columns.tops.size(); ++i) {
        if (!columns.tops[i].isEmpty())
            order.push_back(i);
    }
    const qsizetype apart = columns.tops.isEmpty() ? 1 : (columns.tops.size() - 1) / most + 1;
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](qsizetype i) { return heightOf(columns.bars, size_t(i)); });
    std::vector<qsizetype> shown;
    for (const qsizetype i : order) {
        if (std::ranges::all_of(shown, [&](qsizetype other) { return std::abs(other - i) >= apart; }))
            shown.push_back(i);
    }
    return shown;
}

} // namespace

QChart* makeChart(const Columns& columns, const ChartStyle& style, const QSizeF& size)
{
    constexpr qreal axisWidth = 80; // of the values at the left, about
    StackedBars bars = columns.bars;
    const qreal width = size.width() - axisWidth;
    bars.categories = thinned(bars.categories, fitting(bars.categories, style, width));
    if (!columns.tops.isEmpty())
        bars.room = roomForTops;
    QChart* chart = makeStackedBars(bars, style);
    std::vector<ChartText> texts;
    std::vector<ChartArea> areas;
    for (const qsizetype i : readable(columns, fitting(columns.tops, style, width)))
        texts.push_back({{double(i), heightOf(bars, size_t(i))}, columns.tops[i], ChartText::Above});
    const auto* axis = qobject_cast<QValueAxis*>(chart->axes(Qt::Vertical).value(0));
    for (size_t i = 0; axis && i < columns.partial.size(); ++i) {
        if (columns.partial[i])
            areas.push_back(
                {{QPointF(double(i) - 0.45, 0), QPointF(double(i) + 0.45, axis->max())}, ChartArea::DashedFrame});
    }
    new ChartMarks(chart, std::move(texts), std::move(areas), style); // the chart owns it
    return chart;
}

} // namespace pado::ui
