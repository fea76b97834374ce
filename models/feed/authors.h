#pragma once

#include "feed/feed.h"
#include "fields.h"

namespace pado::feed
{

/// Who wrote an item or edits a feed: Atom's persons, dc:creator, RSS's "mail (name)" in any of its spellings.
std::vector<Author> authorsOf(const Fields& fields, const QUrl& base);

} // namespace pado::feed
