#pragma once

#include "language.h"
#include "market_index.h"
#include "reading.h"
#include "units.h"

#include <vector>

namespace pado::extract
{

/// Who expects which market at what size: a research firm (or who else forecasts) with a market and a value for a year.
std::vector<Fact> findForecasts(const Reading& reading, const UnitTable& units, const MarketIndex& markets,
                                const Language& language);

/// Who won which named test, by which factor, score or rank, and over whom.
std::vector<Fact> findBenchmarks(const Reading& reading, const UnitTable& units, const Language& language);

/// Who said what in direct speech of some length.
std::vector<Fact> findStatements(const Reading& reading, const UnitTable& units);

/// The sentence as evidence.
inline Evidence evidenceOf(const Reading& reading, const text::Sentence& sentence)
{
    return {sentence.start, sentence.end, reading.text.mid(sentence.start, sentence.end - sentence.start)};
}

} // namespace pado::extract
