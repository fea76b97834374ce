#pragma once

#include "frames.h"
#include "language.h"
#include "units.h"

namespace pado::extract
{

/// Frames that name the nouns a genitive may belong to take no other: [하람의 자회사] is no round of 하람.
/// @param index  unit of the name, in whose slot it stands only by the noun that it belongs to
bool isForeignGenitive(const Frame& frame, Slot slot, const std::vector<Unit>& units, int index,
                       const Language& language);

} // namespace pado::extract
