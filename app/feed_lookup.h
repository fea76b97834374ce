#pragma once

#include "base/result.h"
#include "store/reader.h"

#include <algorithm>

namespace pado::app
{

/// The feed that a person names by its number or address.   @error store.not_found
inline Result<store::FeedRow> feedNamed(const store::Reader& reader, const QString& name)
{
    const auto feeds = reader.feeds();
    if (!feeds)
        return tl::unexpected(feeds.error());
    const auto feed = std::ranges::find_if(
        *feeds, [&](const store::FeedRow& row) { return row.url == name || QString::number(row.id) == name; });
    return feed == feeds->end() ? Result<store::FeedRow>(failure("store.not_found", name)) : *feed;
}

} // namespace pado::app
