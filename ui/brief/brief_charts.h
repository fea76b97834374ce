#pragma once

#include "brief/brief.h"

#include <QPicture>
#include <QSizeF>

namespace pado::ui
{

/// The charts of a brief, drawn once on the main thread, where Qt Charts must be; then any thread may put them on
/// paper.
struct BriefCharts {
    struct Drawn {
        QPicture picture; ///< null where there is nothing to draw
        QSizeF size;      ///< in pixels of the screen
    };
    Drawn deals, forecasts;
    brief::Figures figures; ///< the same as SVG
};

/// @thread main
BriefCharts drawCharts(const brief::Brief& brief, const insight::Labels& labels);

} // namespace pado::ui
