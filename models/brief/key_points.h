#pragma once

#include "brief/brief.h"
#include "note_list.h"

namespace pado::brief
{

/// The largest deals, the newest forecasts and benchmarks, and what was denied: each line said by a sentence.
std::vector<KeyPoint> keyPoints(const std::vector<store::FactRow>& deals,
                                const std::vector<insight::ForecastSeries>& forecasts,
                                const std::vector<store::FactRow>& benchmarks, const insight::Labels& labels,
                                NoteList& notes);

} // namespace pado::brief
