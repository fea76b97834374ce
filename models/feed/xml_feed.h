#pragma once

#include "feed/feed.h"
#include "xml.h"

namespace pado::feed
{

/// RSS 0.9x, 1.0, 2.0 and RDF.
Feed readRss(const xmlNode* root, const Hint& hint, const Limits& limits);
/// Atom 0.3 and 1.0.
Feed readAtom(const xmlNode* root, const Hint& hint, const Limits& limits);
/// JSON Feed 1.0 and 1.1.   @error feed.not_a_feed
Result<Feed> readJson(const QByteArray& bytes, const Hint& hint, const Limits& limits);

/// A link made absolute; empty unless http(s) or another harmless scheme of feeds.
QString absoluteUrl(const QString& link, const QUrl& base);

} // namespace pado::feed
