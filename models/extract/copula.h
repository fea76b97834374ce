#pragma once

#include "triggers.h"
#include "units.h"

namespace pado::extract
{

/// 누리칩은 다온전자의 자회사다: the frame's noun itself is the predicate, or a verb follows.
bool isCopula(const Trigger& trigger, const std::vector<Unit>& units);

} // namespace pado::extract
