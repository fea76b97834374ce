#pragma once

#include <algorithm>

namespace pado
{

/// Puts values into their order, each once.
template <class Values>
void makeSortedUnique(Values& values)
{
    std::ranges::sort(values);
    const auto rest = std::ranges::unique(values);
    values.erase(rest.begin(), rest.end());
}

} // namespace pado
