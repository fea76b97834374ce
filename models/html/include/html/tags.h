#pragma once

#include <gumbo.h>

#include <bitset>
#include <initializer_list>

namespace pado::html
{

/// A set of elements, asked by `test(size_t(tag))`.
using Tags = std::bitset<GUMBO_TAG_LAST + 1>;

inline Tags tags(std::initializer_list<GumboTag> list)
{
    Tags set;
    for (const GumboTag tag : list)
        set.set(size_t(tag));
    return set;
}

} // namespace pado::html
