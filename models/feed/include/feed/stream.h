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
    /// What can be done to a lot apart from all others.   @thread any, several at once
    virtual void prepare(Lot&) const {}
    /// Lots in the document's order.   @thread any, one at a time
    virtual void take(Lot lot) = 0;
};

/// Parses a document like `parse`, but hands its items over while it is read, on all cores. Where an XML document has
/// to be repaired, what was handed over before its first fault stands, and the repaired one is read for the rest.
/// @return the feed without its items, after all of them
/// @error as of `parse`; nothing has been handed over then
Result<Feed> stream(QByteArrayView bytes, const Hint& hint, ItemTaker& taker, const Limits& limits = {});

} // namespace pado::feed
