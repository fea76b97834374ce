#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace pado::store
{

/// What articles are searched for, with all names understood. Its text form is read by `insight::understandQuery`.
struct Search;

/// A word or phrase, or any of several ways to say it.
struct SearchedWords {
    QStringList anyOf;
    bool isPrefix = false; ///< where a word begins
    bool isOfTitle = false;
    bool operator==(const SearchedWords&) const = default;
};

struct SearchedNear {
    std::vector<QStringList> words; ///< of each entry any
    int distance = 0;               ///< words from the first to the last at most; 0: in one sentence
    bool operator==(const SearchedNear&) const = default;
};

struct SearchedSource {
    QString name;
    bool operator==(const SearchedSource&) const = default;
};

/// Published on days of Korea, half-open; an end that is not valid is open.
struct SearchedPeriod {
    QDate from;
    QDate to;
    bool operator==(const SearchedPeriod&) const = default;
};

struct SearchedCompany {
    QString key; ///< of the entity, or its name
    bool operator==(const SearchedCompany&) const = default;
};

/// The article tells a fact that is all of this. Empty fields do not restrict.
struct SearchedFact {
    QStringList companies; ///< as SearchedCompany; all are named
    QStringList types;
    QStringList statuses;
    std::optional<double> least, most; ///< of the sum, both inclusive
    QString currency = QStringLiteral("KRW");
    bool operator==(const SearchedFact&) const = default;
};

enum class SearchedMark { Unread, Starred, Revised, WithFact };

struct SearchedGroup {
    enum class Join { All, Any, None };
    Join join = Join::All;
    std::vector<Search> parts;
    bool operator==(const SearchedGroup& other) const;
};

struct Search {
    using What = std::variant<SearchedGroup, SearchedWords, SearchedNear, SearchedSource, SearchedPeriod,
                              SearchedCompany, SearchedFact, SearchedMark>;
    What what; ///< a group without parts: every article
    bool isEmpty() const;
    bool operator==(const Search&) const = default;
};

inline bool Search::isEmpty() const
{
    const auto* group = std::get_if<SearchedGroup>(&what);
    return group && group->parts.empty();
}

inline bool SearchedGroup::operator==(const SearchedGroup& other) const
{
    return join == other.join && parts == other.parts;
}

} // namespace pado::store
