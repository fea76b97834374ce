#pragma once

#include "brief/brief.h"

#include <QStringList>

namespace pado::brief
{

/// Words that all formats of a brief share.
namespace words
{
QString keyPoints();
QString deals();
QString forecasts();
QString benchmarks();
QString notes();
QString nothing();
QString dealsLine(const Brief& brief);
QString forecastsLine();
QString notesLine();
QString coverage(const Brief& brief);
QString footer(const Brief& brief);
QString dealsFigure();
QString forecastsFigure(const Brief& brief);
QStringList dealsHead();
QStringList forecastsHead();
QStringList benchmarksHead();
/// "전자신문 · 2023-06-21 09:12 · 매체 3곳 · 확신 94"
QString noteSource(const Note& note);
} // namespace words

/// Rows of the tables as text; the number of the note is the last cell.
QStringList cells(const DealLine& line);
QStringList cells(const ForecastLine& line);
QStringList cells(const BenchmarkLine& line);

} // namespace pado::brief
