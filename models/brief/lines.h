#pragma once

#include "brief/brief.h"
#include "note_list.h"

namespace pado::brief
{

/// Rows of the brief's tables: a fact in words, with the number of its sentence.
DealLine dealLine(const store::FactRow& deal, const insight::Labels& labels, NoteList& notes);
/// A policy or dispute.
DealLine affairLine(const store::FactRow& affair, const insight::Labels& labels, NoteList& notes);
LaunchLine launchLine(const store::FactRow& launch, const insight::Labels& labels, NoteList& notes);
ForecastLine forecastLine(const insight::ForecastSeries& series, const insight::Labels& labels, NoteList& notes);
BenchmarkLine benchmarkLine(const store::FactRow& fact, const insight::Labels& labels, NoteList& notes);
StatementLine statementLine(const store::FactRow& fact, const insight::Labels& labels, NoteList& notes);

} // namespace pado::brief
