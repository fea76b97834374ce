#pragma once

#include "feed/feed.h"

#include <QByteArrayView>
#include <QString>
#include <QUrl>

#include <vector>

namespace pado::feed
{

/// Why an address may be a feed's, the surest first.
enum class Hunch {
    Itself,    ///< the document looked at is one
    Declared,  ///< link rel="alternate" or rel="feed" of a feed's type
    Generator, ///< where the program that made the page puts its feed
    Linked,    ///< a link in the text that looks like a feed's
    WellKnown, ///< where many sites put theirs
};

struct Candidate {
    QUrl url;      ///< absolute, http or https, without fragment
    QString title; ///< what the page calls it; may be empty
    Hunch hunch = Hunch::WellKnown;
    int score = 0; ///< only to compare candidates of one page
    bool operator==(const Candidate&) const = default;
};

/// Addresses that may be feeds of a page, no network asked: what it declares and links, where its generator and other
/// sites put theirs. Each once, the likeliest first: feeds of the same site, of the page's own section and of
/// technology go up, feeds of comments down. A document that is a feed is its own only candidate.
/// @param bytes  as received; may be empty, then only the well-known addresses of the site are given
/// @param page  final URL and Content-Type
/// @return at most 200   @thread any
/// @source HTML Living Standard §4.6.7.1 (alternate); "RSS autodiscovery", rssboard.org.
std::vector<Candidate> findCandidates(QByteArrayView bytes, const Hint& page);

} // namespace pado::feed
