#pragma once

#include "feed/feed.h"

#include <QByteArray>

namespace pado::feed
{

/// Items that follow each other in a feed, and what they become.
struct Lot {
    std::vector<Item> items;
    QByteArray text; ///< for `ItemTaker::prepare` to fill
};

/// Takes a feed part by part, so that a long one is nowhere in memory as a whole.
class ItemTaker
{
public:
    virtual ~ItemTaker() = default;
    /// The feed without its items, before all of them.   @thread any
    virtual void begin(const Feed& feed) = 0;
    /// What can be done to a lot apart from all others.   @thread any, several at once
    virtual void prepare(Lot&) const {}
    /// Lots in the document's order.   @thread any, one at a time
    virtual void take(Lot lot) = 0;
};

/// Parses a document like `parse`, but hands its items over while it is read, on all cores. An XML document is read
/// twice at the same time: for the feed itself and whether all has to be repaired, and for its items, which wait for
/// that.
/// @error as of `parse`; nothing has been handed over then
Result<void> stream(QByteArrayView bytes, const Hint& hint, ItemTaker& taker, const Limits& limits = {});

} // namespace pado::feed
