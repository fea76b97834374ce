#pragma once

#include "base/result.h"
#include "store/reader.h"
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

/// What an OPML document offers.
struct OfferedList {
    std::vector<OfferedFeed> feeds; ///< in its order
    QByteArray frame;               ///< JSON of what it says beside its feeds: head, folders' attributes, empty folders
};

/// @param known  the workspace's subscriptions
/// @error opml.not_opml, opml.too_large
Result<OfferedList> offersOf(QByteArrayView opml, std::span<const store::FeedRow> known);

/// Keeps the frame of an imported list for the export; of what two lists say of one thing the later counts.
/// @error store.*
Result<void> keepFrame(const store::Reader& reader, store::Writer& writer, const QByteArray& frame);

/// The workspace's own subscriptions as OPML: with folders, and with what another reader said of them.   @error store.*
Result<QByteArray> toOpml(const store::Reader& reader, const QDateTime& created);

} // namespace pado::pipeline
