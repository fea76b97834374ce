#pragma once

#include "insight/figures/view.h"

#include <vector>

namespace pado::insight
{

/// The day of each story: that of its first article that was known. By the number of the story; invalid: none was.
std::vector<QDate> daysOfStories(const Archive& archive);

/// The stories of each name, once each, ascending: by place in `namings.names`.
std::vector<std::vector<int>> storiesByName(const store::Namings& namings, const Archive& archive);

} // namespace pado::insight
