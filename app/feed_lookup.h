#pragma once

#include "base/result.h"
#include "store/reader.h"

#include <algorithm>
#include <vector>

namespace pado::app
{

/// The feed that a person names by its number or address.   @error store.not_found
inline Result<store::FeedRow> feedNamed(const std::vector<store::FeedRow>& feeds, const QString& name)
{
    const auto feed = std::ranges::find_if(
        feeds, [&](const store::FeedRow& row) { return row.url == name || QString::number(row.id) == name; });
    return feed == feeds.end() ? Result<store::FeedRow>(failure("store.not_found", name)) : *feed;
}

inline Result<store::FeedRow> feedNamed(const store::Reader& reader, const QString& name)
{
    return reader.feeds().and_then([&](const std::vector<store::FeedRow>& feeds) { return feedNamed(feeds, name); });
}

} // namespace pado::app
