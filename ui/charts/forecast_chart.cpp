#include "ui/charts/forecast_chart.h"

#include "text/number_format.h"
#include "ui/charts/forecast_labels.h"
#include "ui/theme.h"

#include <QCategoryAxis>
#include <QChart>
#include <QCoreApplication>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QScatterSeries>
#include <QSet>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr qreal newestWidth = 2.5, olderWidth = 1.2; // of lines, by vintage
constexpr qreal newestMark = 10, olderMark = 7;
constexpr int namedColours = 5; // a sixth publisher and later ones share the text colour, dotted

const extract::Forecast& forecastOf(const insight::ForecastSeries& series)
{
    return std::get<extract::Forecast>(series.fact.claim);
}

/// A point in one currency, in the unit of the axis; nothing where the sentence does not give it.
struct Shown {
    int year = 0;
    double low = 0, high = 0; ///< equal for an exact value
};

double divisorOf(MoneyUnit unit, text::Language language)
{
    if (unit == MoneyUnit::AsKrw)
        return 1e12;
    return language == text::Language::Korean ? 1e8 : 1e9;
}

QString unitName(MoneyUnit unit, text::Language language)
{
    if (language == text::Language::Korean)
        return unit == MoneyUnit::AsKrw ? u"조 원"_s : u"억 달러"_s;
    return unit == MoneyUnit::AsKrw ? u"₩tn"_s : u"$bn"_s;
}

std::vector<Shown> pointsIn(MoneyUnit unit, const extract::Forecast& forecast, double divisor)
{
    const QString wanted = unit == MoneyUnit::AsKrw ? u"KRW"_s : u"USD"_s;
    std::vector<Shown> shown;
    for (const extract::ForecastPoint& point : forecast.points) {
        if (point.unit == wanted && point.value)
            shown.push_back({point.year, *point.value / divisor, *point.value / divisor});
        else if (point.unit == wanted && point.min && point.max)
            shown.push_back({point.year, *point.min / divisor, *point.max / divisor});
        else if (point.statedAlternative && point.statedAlternative->unit == wanted)
            shown.push_back(
                {point.year, point.statedAlternative->value / divisor, point.statedAlternative->value / divisor});
    }
    return shown;
}

/// What makes a chart of forecasts, step by step.
class Drawing
{
public:
    Drawing(const ForecastChartOptions& options, const insight::Labels& labels, const ChartStyle& style,
            const std::function<void(qint64)>& onPressed)
        : m_options(options),
          m_labels(labels),
          m_style(style),
          m_onPressed(onPressed)
    {
        dress(*m_chart, style);
        m_chart->setLocalizeNumbers(true); // groups of three digits
    }

    /// All at once: whether a vintage is the newest shows only among the others.
    void add(const std::vector<const insight::ForecastSeries*>& series);
    QChart* finish();

private:
    std::vector<Shown> pointsOf(const insight::ForecastSeries& series) const
    {
        return pointsIn(m_options.unit, forecastOf(series), divisorOf(m_options.unit, m_labels.language()));
    }
    ForecastEnd endOf(const insight::ForecastSeries& series) const;
    void draw(const insight::ForecastSeries& series, const QColor& colour);
    void addLine(const insight::ForecastSeries& series, const std::vector<Shown>& points, const QColor& colour);
    void addMarks(const insight::ForecastSeries& series, const std::vector<Shown>& points, const QColor& colour);
    void addBand(const insight::ForecastSeries& series, const Shown& point, const QColor& colour);
    void include(const Shown& point);
    QColor colourOf(const QString& publisher);
    template <class Series>
    void answerPointer(Series* series, const insight::ForecastSeries& forecast);
    QAbstractAxis* years() const;
    QAbstractAxis* values() const;

    const ForecastChartOptions& m_options;
    const insight::Labels& m_labels;
    const ChartStyle& m_style;
    const std::function<void(qint64)>& m_onPressed;
    QChart* m_chart = new QChart;
    QStringList m_publishers;
    std::vector<ForecastEnd> m_ends;
    bool m_isNewest = true; ///< the vintage that is being drawn
    int m_firstYear = 9999, m_lastYear = 0;
    double m_lowest = 1e300, m_highest = 0;
};

QColor Drawing::colourOf(const QString& publisher)
{
    qsizetype index = m_publishers.indexOf(publisher);
    if (index < 0) {
        index = m_publishers.size();
        m_publishers << publisher;
    }
    return index < namedColours ? m_style.theme.series(int(index)) : m_style.theme.muted();
}

void Drawing::include(const Shown& point)
{
    m_firstYear = std::min(m_firstYear, point.year);
    m_lastYear = std::max(m_lastYear, point.year);
    m_lowest = std::min(m_lowest, point.low);
    m_highest = std::max(m_highest, point.high);
}

ForecastEnd Drawing::endOf(const insight::ForecastSeries& series) const
{
    const Shown last = pointsOf(series).back();
    const QString high = text::formatNumber(last.high);
    const QString figure = last.low < last.high ? text::formatNumber(last.low) + u'~' + high : high;
    const extract::Forecast& forecast = forecastOf(series);
    return {QPointF(last.year, last.high),
            m_labels.name(forecast.publisher),
            insight::marketKey(forecast),
            series.vintageYear,
            figure,
            {}};
}

void Drawing::add(const std::vector<const insight::ForecastSeries*>& series)
{
    for (const insight::ForecastSeries* one : series)
        m_ends.push_back(endOf(*one));
    for (size_t i = 0; i < series.size(); ++i) {
        m_ends[i].colour = colourOf(m_ends[i].publisher);
        m_isNewest = isNewest(m_ends, i);
        draw(*series[i], m_ends[i].colour);
    }
}

void Drawing::draw(const insight::ForecastSeries& series, const QColor& colour)
{
    const auto points = pointsOf(series);
    addLine(series, points, colour);
    addMarks(series, points, colour);
    for (const Shown& point : points) {
        include(point);
        if (point.low < point.high)
            addBand(series, point, colour);
    }
}

template <class Series>
void Drawing::answerPointer(Series* series, const insight::ForecastSeries& forecast)
{
    const QString words = m_labels.headline(forecast.fact.claim) + u'\n' + m_labels.figure(forecast.fact.claim) +
                          u'\n' + m_labels.date(forecast.fact);
    QObject::connect(series, &QXYSeries::hovered, m_chart, [words](const QPointF&, bool isOver) {
        QToolTip::showText(QCursor::pos(), isOver ? words : QString());
    });
    if (m_onPressed) {
        QObject::connect(series, &QXYSeries::clicked, m_chart,
                         [onPressed = m_onPressed, fact = forecast.fact.id] { onPressed(fact); });
    }
}

void Drawing::addLine(const insight::ForecastSeries& series, const std::vector<Shown>& points, const QColor& colour)
{
    auto* line = new QLineSeries;
    for (const Shown& point : points) {
        if (point.low == point.high)
            line->append(point.year, point.high);
    }
    const bool isNamed = colour != m_style.theme.muted();
    line->setPen(QPen(colour, m_isNewest ? newestWidth : olderWidth, isNamed ? Qt::DashLine : Qt::DotLine));
    answerPointer(line, series);
    m_chart->addSeries(line);
}

void Drawing::addMarks(const insight::ForecastSeries& series, const std::vector<Shown>& points, const QColor& colour)
{
    for (const bool isPast : {true, false}) {
        auto* marks = new QScatterSeries;
        for (const Shown& point : points) {
            if (point.low == point.high && (point.year <= series.vintageYear) == isPast)
                marks->append(point.year, point.high);
        }
        if (marks->count() == 0) {
            delete marks;
            continue;
        }
        marks->setMarkerSize(m_isNewest ? newestMark : olderMark);
        marks->setColor(isPast ? colour : m_style.theme.page());
        marks->setBorderColor(colour);
        marks->setPen(QPen(colour, m_isNewest ? newestWidth : olderWidth));
        answerPointer(marks, series);
        m_chart->addSeries(marks);
    }
}

void Drawing::addBand(const insight::ForecastSeries& series, const Shown& point, const QColor& colour)
{
    auto* band = new QLineSeries;
    band->append(point.year, point.low);
    band->append(point.year, point.high);
    QColor pale = colour;
    pale.setAlphaF(0.4F);
    QPen pen(pale, 12);
    pen.setCapStyle(Qt::FlatCap);
    band->setPen(pen);
    answerPointer(band, series);
    m_chart->addSeries(band);
}

QAbstractAxis* Drawing::years() const
{
    // Years are names rather than numbers: they are not written in groups of three digits.
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setRange(m_firstYear - 0.5, m_lastYear + 0.5);
    axis->setStartValue(m_firstYear - 0.5);
    for (int year = m_firstYear; year <= m_lastYear; year += std::max(1, (m_lastYear - m_firstYear + 7) / 8))
        axis->append(QString::number(year), year);
    dress(*axis, m_style);
    axis->setGridLineVisible(false);
    return axis;
}

QAbstractAxis* Drawing::values() const
{
    const QString unit = unitName(m_options.unit, m_labels.language());
    if (m_options.scale == Scale::Logarithmic) {
        const double lowest = m_lowest > 0 ? m_lowest : m_highest / 1000;
        auto* axis = new QLogValueAxis;
        axis->setBase(10);
        axis->setRange(std::pow(10, std::floor(std::log10(lowest))), std::pow(10, std::ceil(std::log10(m_highest))));
        axis->setLabelFormat(u"%.%1f"_s.arg(std::max(0, -int(std::floor(std::log10(lowest))))));
        axis->setTitleText(QCoreApplication::translate("charts", "시장 규모 (%1, 로그 눈금)").arg(unit));
        dress(*axis, m_style);
        return axis;
    }
    auto* axis = new QValueAxis;
    axis->setRange(0, m_highest * 1.05);
    axis->setTickCount(6);
    axis->applyNiceNumbers();
    axis->setLabelFormat(axis->max() < 5 ? u"%.1f"_s : u"%.0f"_s);
    axis->setTitleText(QCoreApplication::translate("charts", "시장 규모 (%1)").arg(unit));
    dress(*axis, m_style);
    return axis;
}

QChart* Drawing::finish()
{
    if (m_ends.empty())
        return m_chart;
    QAbstractAxis* x = years();
    QAbstractAxis* y = values();
    m_chart->addAxis(x, Qt::AlignBottom);
    m_chart->addAxis(y, Qt::AlignLeft);
    for (QAbstractSeries* series : m_chart->series()) {
        series->attachAxis(x);
        series->attachAxis(y);
    }
    new EndLabels(m_chart, endLabels(m_ends), m_style);
    return m_chart;
}

} // namespace

ShownForecasts shownIn(MoneyUnit unit, const std::vector<insight::ForecastSeries>& series)
{
    ShownForecasts shown;
    for (const insight::ForecastSeries& one : series) {
        if (pointsIn(unit, forecastOf(one), 1).empty())
            ++shown.omitted;
        else
            shown.series.push_back(&one);
    }
    return shown;
}

QChart* makeForecastChart(const std::vector<insight::ForecastSeries>& series, const ForecastChartOptions& options,
                          const insight::Labels& labels, const ChartStyle& style,
                          const std::function<void(qint64 fact)>& onPressed)
{
    Drawing drawing(options, labels, style, onPressed);
    drawing.add(shownIn(options.unit, series).series);
    return drawing.finish();
}

QString sourceLine(const std::vector<insight::ForecastSeries>& series, const insight::Labels& labels)
{
    if (series.empty())
        return {};
    const auto nameOf = [&](const insight::ForecastSeries& one) {
        return labels.name(forecastOf(one).publisher) + u'(' + QString::number(one.vintageYear) + u')';
    };
    QSet<QString> names;
    for (const insight::ForecastSeries& one : series)
        names.insert(nameOf(one));
    const QString first = nameOf(series.front());
    if (names.size() == 1)
        return QCoreApplication::translate("charts", "출처: %1").arg(first);
    return QCoreApplication::translate("charts", "출처: %1 외 %2건").arg(first).arg(names.size() - 1);
}

} // namespace pado::ui
