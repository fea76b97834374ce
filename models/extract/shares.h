#pragma once

#include "relation_draft.h"
#include "triggers.h"
#include "units.h"

namespace pado::extract
{

/// One draft for each deal that a sentence tells with one verb:
/// "A와 B는 각각 C와 D에 300억 원, 150억 원을 투자했다" pairs names and sums in order,
/// "A에 692억 원, B에 308억 원을 부과했다" repeats the verb for each sum. Others come back as they are.
std::vector<RelationDraft> sharesOf(RelationDraft draft, const Trigger& trigger, const std::vector<Unit>& units,
                                    const Reading& reading);

} // namespace pado::extract
