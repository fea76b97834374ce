#pragma once

#include "insight/figures/question.h"
#include "insight/figures/view.h"

#include <compare>
#include <optional>
#include <vector>

namespace pado::insight
{

/// What makes numbers of forecasts comparable.
struct MarketSlot {
    QString market; ///< id, or the name as it is told
    QString region; ///< empty: not told, which is not "global"
    QString unit;
    int fiscalEnd = 12; ///< month
    bool operator==(const MarketSlot&) const = default;
};
/// By code point, member by member.
std::strong_ordering operator<=>(const MarketSlot& a, const MarketSlot& b);

struct SeriesPoint {
    int year = 0;
    std::optional<double> value; ///< empty for a range
    std::optional<double> min;
    std::optional<double> max;
};

/// What one publisher said of one market at one time, in one unit.
struct MarketSeries {
    const FactView* fact = nullptr;
    QString publisher; ///< key
    MarketSlot slot;
    QDate vintage;                   ///< day of the announcement
    std::vector<SeriesPoint> points; ///< ascending years
};

enum class Told { Forecast, Actual };

/// By market, publisher, vintage and id.
std::vector<MarketSeries> seriesOf(const View& view, const Question& question, Told told);

/// A number that may only be known within bounds.
struct Bounded {
    std::optional<double> value; ///< nothing where one of the points is a range
    std::optional<double> min;
    std::optional<double> max;
};

/// Forecasts side by side.
struct ForecastChart {
    struct Series {
        MarketSeries series;
        Bounded factor; ///< last ÷ first point
        Bounded cagr;   ///< a fraction
    };
    struct Spread {
        MarketSlot slot;
        int year = 0;
        int publishers = 0; ///< at least two
        double min = 0, max = 0;
    };
    std::vector<Series> series;
    std::vector<Spread> spreads; ///< of the publishers' latest vintages, by slot and year
};
ForecastChart forecastChart(const View& view, const Question& question);

/// What one publisher said of one year, again and again.
struct Vintages {
    struct Point {
        QDate vintage;
        QString fact;
        double value = 0;
    };
    struct Row {
        QString publisher;
        MarketSlot slot;
        std::vector<Point> points; ///< by vintage
    };
    int year = 0;
    std::vector<Row> rows; ///< by publisher and slot
};
Vintages vintages(const View& view, const Question& question);

/// Forecasts against what the same publisher measured later.
struct Accuracy {
    struct Row {
        QString publisher, market;
        int year = 0;
        QDate vintage;
        QString forecast, actual; ///< facts
        double value = 0, measured = 0;
        double error() const { return value / measured - 1; }
        int horizon() const { return year - vintage.year(); } ///< years; may be negative
    };
    struct Publisher {
        QString key;
        int n = 0;
        double bias = 0; ///< mean error
        double meanAbsoluteError = 0;
    };
    std::vector<Row> rows;
    std::vector<Publisher> publishers;
};
Accuracy accuracy(const View& view, const Question& question);

} // namespace pado::insight
