#pragma once

#include "article_search.h"

namespace pado::store
{

/// The best articles of a search. Throws SQLite::Exception.
///
/// Σ idf·(2·[in the title] + tf/(tf + 1.2·(0.25 + 0.75·length/mean))) / Σ idf, which is BM25's weight of a word with
/// the title told apart, plus 2^(−age/180 days), so that of equal ones the newer comes first. Age counts from the
/// newest article. Candidates come newest first, those with a word in the title before the others: all that can still
/// enter the list are looked at, but at most 1,500 of each kind.
/// @source Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond"
/// @param filter  whose search has words
/// @param count   how many of the best
/// @return best first
std::vector<Cursor> bestArticles(Database& database, const Filter& filter, size_t count);

} // namespace pado::store
