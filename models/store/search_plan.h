#pragma once

#include "query.h"
#include "store/search.h"

#include <string>

namespace pado::store
{

/// How the articles that a search means are found.
struct SearchPlan {
    std::string match;     ///< what the index is asked for candidates; empty: it cannot help, each article is looked at
    Query conditions;      ///< what SQL says of every hit
    Search rest;           ///< what their texts must be asked; empty: nothing
    bool isProof = false;  ///< candidates are hits, their texts need not be looked at to count them
    SearchedPeriod period; ///< in which all hits lie
};

/// Throws SQLite::Exception.
/// @param sources  outlets that the list is narrowed to; empty: all
SearchPlan planSearch(Database& database, const Search& search, const QStringList& sources);

} // namespace pado::store
