#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace pado::text
{

/// What a search may say of an article beside its words. Each has a Korean and an English name.
enum class SearchField { Company, Type, Source, Topic, Title, From, To, Period, Status, Amount, Is, Has };

enum class Comparison { Equal, Less, AtMost, More, AtLeast };

struct QueryNode;

/// A word, or several in quotation marks.
struct QueryWords {
    QString words;
    bool isQuoted = false;
    bool isPrefix = false; ///< 하이퍼*
};

/// 같은문장(A,B), 근접(A,B,10)
struct QueryNear {
    QStringList words;
    int distance = 0; ///< words from the first to the last at most; 0: in one sentence
};

/// 기업:네이버, amount>100억
struct QueryValue {
    SearchField field = SearchField::Company;
    Comparison comparison = Comparison::Equal;
    QString value; ///< as typed, without quotation marks; not empty
};

struct QueryGroup {
    enum class Join { All, Any, None };
    Join join = Join::All;
    std::vector<QueryNode> parts; ///< None: one
};

struct QueryNode {
    std::variant<QueryGroup, QueryWords, QueryNear, QueryValue> what;
    int column = 1; ///< where it begins, in code points
};

/// Reads the query language: blank = AND, OR, NOT or a leading -, brackets, "phrase", x*, 같은문장(A,B), 근접(A,B,10),
/// field:value, field>value. An empty query is a group without parts.
/// @error search.unclosed_quote, search.unclosed_bracket, search.extra_bracket, search.missing_word,
///        search.unknown_field, search.too_much (`what`: the piece, `where`: its column, `hint`: what would be right)
Result<QueryNode> parseQuery(const QString& query);

std::optional<SearchField> searchFieldNamed(const QString& name);
/// In Korean and in English, the one meant for people first.
QStringList namesOf(SearchField field);

} // namespace pado::text
