#pragma once

#include "store/search.h"
#include "text/search_match.h"

#include <vector>

namespace pado::store
{

/// Ways to say one thing, of which any will do.
using SearchTerms = std::vector<text::SearchTerm>;
SearchTerms termsOf(const QStringList& anyOf, text::SearchTerm::Place place = text::SearchTerm::Place::Anywhere);
bool isAnyIn(const SearchTerms& terms, text::SearchedText& text);

/// The words that a search wants to find, not those that it excludes.
std::vector<SearchTerms> wantedTerms(const Search& search);

/// The sentence of a text that holds most of the terms, the first of several; cut around the first place where it is
/// long. Empty where none holds any.
QString hitSentence(const QString& text, const std::vector<SearchTerms>& terms);

} // namespace pado::store
