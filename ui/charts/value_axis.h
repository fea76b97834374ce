#pragma once

#include "ui/charts/chart_style.h"

#include <QString>

class QValueAxis;

namespace pado::ui
{

/// What an axis measures, and how far.
struct Measure {
    QString title; ///< holds the unit; may be empty
    double low = 0;
    double high = 0;
    bool isCount = false; ///< whole steps only
};

/// Round steps of 1, 2 or 5 times a power of ten, at most six, from a step below `low` to one above `high`.
QValueAxis* makeValueAxis(const Measure& measure, const ChartStyle& style);

} // namespace pado::ui
