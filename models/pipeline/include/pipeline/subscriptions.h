#pragma once

#include "base/result.h"
#include "store/writer.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>

#include <optional>
#include <span>
#include <vector>

namespace pado::pipeline
{

/// A subscription that an OPML document offers.
struct OfferedFeed {
    store::NewFeed feed;        ///< its address without secrets where it was refused
    std::optional<Error> error; ///< why it cannot be taken: net.unsupported_url, net.secret_in_url
    bool isKnown = false;       ///< subscribed already
    bool isDouble = false;      ///< stands further up in the same document
};

/// What can be subscribed out of an OPML document, in its order.
/// @param known  the workspace's subscriptions
/// @error opml.not_opml, opml.too_large
Result<std::vector<OfferedFeed>> offersOf(QByteArrayView opml, std::span<const store::FeedRow> known);

/// The workspace's own subscriptions as OPML: with folders, and with what another reader said of them.
QByteArray toOpml(std::span<const store::FeedRow> feeds, const QDateTime& created);

} // namespace pado::pipeline
