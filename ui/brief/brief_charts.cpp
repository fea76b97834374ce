#include "ui/brief/brief_charts.h"

#include "ui/charts/deal_chart.h"
#include "ui/charts/forecast_chart.h"
#include "ui/charts/vector_image.h"
#include "ui/theme.h"

#include <QPainter>

namespace pado::ui
{

namespace
{

constexpr QSizeF dealsSize(700, 190), forecastsSize(700, 280);
constexpr double chartFontPoints = 8.5;
constexpr size_t fewestColumns = 3; // fewer show nothing that the table does not

QFont chartFont()
{
    QFont font;
    font.setFamilies(Theme::families());
    font.setPointSizeF(chartFontPoints);
    // With shaping, Qt's PDF engine drops digits that follow Latin letters from the text layer.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

BriefCharts::Drawn drawn(QChart* chart, const QSizeF& size)
{
    BriefCharts::Drawn drawn;
    drawn.size = size;
    QPainter painter(&drawn.picture);
    paintChart(painter, chart, size, {QPointF(), size});
    return drawn;
}

} // namespace

BriefCharts drawCharts(const brief::Brief& brief, const insight::Labels& labels)
{
    const Theme theme(Scheme::Light);
    const ChartStyle style{theme, chartFont()};
    BriefCharts charts;
    if (brief.dealCounts.quarters.size() >= fewestColumns) {
        charts.deals = drawn(makeDealChart(brief.dealCounts, labels, style), dealsSize);
        charts.figures.deals = chartSvg(makeDealChart(brief.dealCounts, labels, style), dealsSize);
    }
    ForecastChartOptions options;
    if (shownIn(options.unit, brief.chartForecasts).series.empty())
        options.unit = MoneyUnit::AsKrw;
    if (!shownIn(options.unit, brief.chartForecasts).series.empty()) {
        charts.forecasts = drawn(makeForecastChart(brief.chartForecasts, options, labels, style), forecastsSize);
        charts.figures.forecasts =
            chartSvg(makeForecastChart(brief.chartForecasts, options, labels, style), forecastsSize);
    }
    return charts;
}

} // namespace pado::ui
