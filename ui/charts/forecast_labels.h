#pragma once

#include "ui/charts/end_labels.h"

namespace pado::ui
{

/// Where a publisher's line ends.
struct ForecastEnd {
    QPointF value; ///< year, size in the unit of the axis
    QString publisher;
    QString market; ///< only forecasts of one market are vintages of each other
    int vintageYear = 0;
    QString figure; ///< the size in words
    QColor colour;
};

/// Whether it is the publisher's newest vintage; the first of equals.
bool isNewest(const std::vector<ForecastEnd>& ends, size_t index);

/// "가트너 2024 · 920" for the newest vintage of each publisher, strong where there are older ones; "2022" for these.
/// Lines that end in one point under one name are named once.
std::vector<EndLabel> endLabels(const std::vector<ForecastEnd>& ends);

} // namespace pado::ui
