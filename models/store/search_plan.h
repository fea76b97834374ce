#pragma once

#include "database.h"
#include "text/search_match.h"

#include <string>
#include <vector>

namespace pado::store
{

/// How the articles that hold every word of a search are found.
struct SearchPlan {
    std::vector<text::SearchTerm> terms; ///< all must be in title or text; none: every article is meant
    std::string match;    ///< what the index is asked for candidates; empty: it cannot help, each article is looked at
    bool isProof = false; ///< candidates are hits, their texts need not be looked at to count them
};

/// Words are divided by blanks and all meant. Throws SQLite::Exception.
/// @param sources  outlets that the list is narrowed to; empty: all
SearchPlan planSearch(Database& database, const QString& query, const QStringList& sources);

} // namespace pado::store
