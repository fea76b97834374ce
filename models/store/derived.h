#pragma once

#include "check.h"

namespace pado::store
{

// Numbers kept beside what they count, and stories. Both throw SQLite::Exception.

/// Numbers that are not those counted, and articles in no story of those there are.
std::vector<Finding> derivedFindings(Database& database);
/// Counts all of them anew, inside the caller's transaction. Stories are not its business.
void countAnew(Database& database);

} // namespace pado::store
