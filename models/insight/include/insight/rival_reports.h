#pragma once

#include "base/result.h"
#include "insight/conflicts.h"
#include "store/rows.h"

#include <vector>

namespace pado::store
{
class Reader;
}

namespace pado::insight
{

/// Another fact of the workspace that gives the same figure otherwise.
struct RivalReport {
    store::FactRow fact; ///< whole, with its sentences
    Difference difference;
};

Account accountOf(const store::FactRow& fact);

/// What else the workspace has on a fact's figure, the gravest first: at most 16 reports, those nearest in time. One
/// indexed query, and one for each rival.
/// @error as those of store::Reader
Result<std::vector<RivalReport>> rivalReports(const store::Reader& reader, const store::FactRow& fact);

} // namespace pado::insight
