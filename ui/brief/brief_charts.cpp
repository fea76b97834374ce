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

constexpr QSizeF chartSize(700, 250);
constexpr double chartFontPoints = 8.5;

QFont chartFont()
{
    QFont font;
    font.setFamilies(Theme::families());
    font.setPointSizeF(chartFontPoints);
    // With shaping, Qt's PDF engine drops digits that follow Latin letters from the text layer.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QPicture picture(QChart* chart)
{
    QPicture picture;
    QPainter painter(&picture);
    paintChart(painter, chart, chartSize, {QPointF(), chartSize});
    return picture;
}

} // namespace

BriefCharts drawCharts(const brief::Brief& brief, const insight::Labels& labels)
{
    const Theme theme(Scheme::Light);
    const ChartStyle style{theme, chartFont()};
    BriefCharts charts;
    charts.size = chartSize;
    if (!brief.dealCounts.quarters.empty()) {
        charts.deals = picture(makeDealChart(brief.dealCounts, labels, style));
        charts.figures.deals = chartSvg(makeDealChart(brief.dealCounts, labels, style), chartSize);
    }
    ForecastChartOptions options;
    if (shownIn(options.unit, brief.chartForecasts).series.empty())
        options.unit = MoneyUnit::AsKrw;
    if (!shownIn(options.unit, brief.chartForecasts).series.empty()) {
        charts.forecasts = picture(makeForecastChart(brief.chartForecasts, options, labels, style));
        charts.figures.forecasts = chartSvg(makeForecastChart(brief.chartForecasts, options, labels, style), chartSize);
    }
    return charts;
}

} // namespace pado::ui
