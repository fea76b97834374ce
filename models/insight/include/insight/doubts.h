#pragma once

#include "insight/arithmetic.h"
#include "insight/rival_reports.h"

namespace pado::insight
{

/// What speaks against a fact.
struct Doubts {
    std::vector<RivalReport> rivals;
    std::vector<Miscount> miscounts; ///< in its first sentence

    bool isContradicted() const; ///< by another fact of the workspace
};

/// @error as those of store::Reader
Result<Doubts> doubtsOf(const store::Reader& reader, const store::FactRow& fact);

} // namespace pado::insight
