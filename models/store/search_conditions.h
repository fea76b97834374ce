#pragma once

#include "query.h"
#include "store/search.h"

namespace pado::store
{

/// What of a search SQL can say of an article `a` with its state `s`; empty for words and groups.
std::optional<Query> conditionOf(const Search& search);

} // namespace pado::store
