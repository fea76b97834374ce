#pragma once

#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_style.h"
#include "ui/charts/end_labels.h"
#include "ui/charts/stacked_bars.h"
#include "ui/charts/value_axis.h"

#include <QColor>
#include <QStringList>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace pado::ui
{

// What a picture of figures shows, before anybody has painted: each kind of figures is turned into this, and few
// painters turn this into charts.

/// Columns over periods or classes.
struct Columns {
    StackedBars bars;
    QStringList tops;          ///< written above each column; empty: nothing
    std::vector<bool> partial; ///< columns of periods that are not full, drawn with a dashed frame; empty: none
};

/// Rows from the left, the first one on top.
struct Rows {
    QStringList names;
    std::vector<BarPart> parts; ///< one value a row, in the order of the names
    bool isStacked = true;
    std::vector<double> starts;      ///< where each row begins; empty: at zero. Not below zero.
    QStringList ends;                ///< written at the right of each row; empty: nothing
    std::optional<double> reference; ///< a dotted line
    Measure measure;                 ///< its range grows to what is drawn
};

/// Points over a measured axis, joined or not.
struct Lines {
    struct Point {
        double x = 0, y = 0;
        std::optional<std::pair<double, double>> range = {}; ///< lower and upper end
    };
    struct Line {
        std::vector<Point> points; ///< ascending x
        QColor colour;
        Qt::PenStyle pen = Qt::SolidLine; ///< Qt::NoPen: points only
        bool hasMarks = true;
        bool areHollow = false; ///< what has not come yet, or is doubted
    };
    std::vector<Line> lines;
    std::vector<EndLabel> names;                   ///< at the ends of lines
    std::vector<std::pair<double, QString>> ticks; ///< of the axis across
    std::vector<ChartArea> areas;                  ///< over the whole height where theirs is zero
    QString acrossTitle;
    Measure measure;        ///< of the axis up
    bool isFromZero = true; ///< false: of numbers whose zero says nothing
};

/// How strongly things go together, by rows and columns of the same things.
struct Matrix {
    QStringList names;
    std::vector<std::vector<double>> values; ///< symmetric; 0: empty
    QString legend;                          ///< what a cell's number counts
};

/// Stations from left to right, with what ties each to the next.
struct Chain {
    QStringList stations;
    QStringList ties; ///< one less
};

struct Panel {
    QString heading; ///< empty where the picture's title says it
    std::variant<Columns, Rows, Lines, Matrix, Chain> body;
    double share = 1; ///< of the picture's height, against the other panels
};

struct Picture {
    QString title;
    QString subtitle;    ///< period and filters
    QStringList caption; ///< how many of how many, what was left out
    std::vector<Panel> panels;
    QString nothing;     ///< the sentence in place of panels, where there is nothing to draw
    QString source;      ///< whose figures, as of when, from how many facts
    QString alternative; ///< what a reader who sees no picture is told
};

} // namespace pado::ui
