#pragma once

#include "brief/brief.h"
#include "note_list.h"

namespace pado::brief
{

/// What key points are chosen from, each list latest first.
struct PointSources {
    const std::vector<store::FactRow>& deals;
    const std::vector<insight::ForecastSeries>& forecasts;
    const std::vector<store::FactRow>& benchmarks;
    const std::vector<store::FactRow>& affairs;
    const std::vector<store::FactRow>& launches;
    const std::vector<store::FactRow>& statements;
};

/// What an analyst would read first: the largest deals, then the newest forecast and benchmark and what was denied;
/// where the period has little of these, what else happened. Each line is said by a sentence.
std::vector<KeyPoint> keyPoints(const PointSources& sources, const insight::Labels& labels, NoteList& notes);

} // namespace pado::brief
