#pragma once

namespace pado
{

/// Deleter for handles of C libraries: std::unique_ptr<xmlDoc, Releases<xmlFreeDoc>>.
template <auto release>
struct Releases {
    void operator()(auto* handle) const noexcept { release(handle); }
};

} // namespace pado
