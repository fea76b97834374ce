#pragma once

#include "store/search.h"
#include "text/search_match.h"

#include <vector>

namespace pado::store
{

/// The words that a search wants to find, not those that it excludes: of each entry any.
std::vector<std::vector<text::SearchTerm>> wantedTerms(const Search& search);

/// The sentence of a text that holds most of the terms, the first of several; cut around the first place where it is
/// long. Empty where none holds any.
QString hitSentence(const QString& text, const std::vector<std::vector<text::SearchTerm>>& terms);

} // namespace pado::store
