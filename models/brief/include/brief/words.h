#pragma once

#include "brief/brief.h"

namespace pado::brief
{

/// Words that all formats of a brief share.
namespace words
{
QString keyPoints();
QString notes();
QString nothing();
QString notesLine();
QString coverage(const Brief& brief);
QString footer(const Brief& brief);
QString dealsFigure();
QString forecastsFigure(const Brief& brief);
/// "전자신문 · 2023-06-21 09:12 · 매체 3곳 · 확신 94"
QString noteSource(const Note& note);
} // namespace words

} // namespace pado::brief
