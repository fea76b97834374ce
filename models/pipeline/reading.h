#pragma once

#include "feed/feed.h"
#include "net/fetcher.h"
#include "store/rows.h"
#include "store/writer.h"

#include <vector>

namespace pado::pipeline
{

/// A feed's copy and its articles, ready to be stored.
struct ReadFeed {
    feed::Feed feed; ///< its items without their texts, which the articles have
    std::vector<store::NewArticle> articles;
    bool givesTeasers = false; ///< mere beginnings of articles
};

/// Reads what a server answered, as far as no workspace is needed.   @error feed.*   @thread any
Result<ReadFeed> readFeed(const store::FeedRow& feed, const net::Response& response);

} // namespace pado::pipeline
