#pragma once

#include "frames.h"
#include "units.h"

namespace pado::extract
{

/// Where a frame fires in a sentence.
struct Trigger {
    int frame = 0;
    int unit = 0;  ///< of the predicate; of the noun where it stands bare
    int noun = -1; ///< unit of the frame's noun, -1: a verb alone
    bool isBare = false;
    qsizetype start = 0; ///< of noun or verb, whichever comes first
    qsizetype end = 0;
};

/// All triggers of a sentence, in order. Work is proportional to the stems found.
std::vector<Trigger> triggersOf(const std::vector<Unit>& units, QStringView text, const text::Sentence& sentence,
                                const Frames& frames);

} // namespace pado::extract
