#pragma once

#include "ui/brief/brief_charts.h"

class QIODevice;

namespace pado::ui
{

/// The brief as a PDF: title page, deals, forecasts, benchmarks, evidence notes. Vector charts, embedded fonts,
/// Korean text that can be selected.
/// @thread any   @return whether the device took all of it
bool writePdf(const brief::Brief& brief, const BriefCharts& charts, QIODevice& device);

} // namespace pado::ui
