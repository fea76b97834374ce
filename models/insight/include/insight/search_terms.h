#pragma once

#include "base/result.h"
#include "store/search.h"

#include <QDate>

namespace pado::extract
{
class KnowledgeBase;
}

namespace pado::insight
{

/// What a text of the query language (text/search_query.h) asks for. A word that names somebody finds all of his names;
/// first consonants (ㅍㄹㅇㅅ) and what was typed on the wrong keyboard (vbfldhtk) find whom they mean.
/// @param today  in Korea: 기간:30일 counts from it
/// @error those of text::parseQuery; search.bad_value, search.bad_comparison (`what`: the piece, `where`: its column,
///        `hint`: what would be right)
Result<store::Search> understandQuery(const QString& query, const extract::KnowledgeBase& knowledge, QDate today);

/// A word and what else says the same, the word itself first.
QStringList waysToSay(const QString& word, const extract::KnowledgeBase& knowledge);

} // namespace pado::insight
