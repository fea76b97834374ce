#pragma once

#include "base/progress.h"
#include "database.h"

#include <optional>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace pado::store
{

// An article's place in the search index: the day it was published (Korea's, since 1970), then its number in the day.
inline constexpr int searchDayBits = 24; ///< more articles than a day can have; SQLite stores the distance, not the key

inline qint64 firstSearchKey(qint64 day)
{
    return day * (qint64(1) << searchDayBits);
}
inline qint64 searchDayOfKey(qint64 key)
{
    return key >> searchDayBits;
}

/// The row of `gram_frequencies` that tells how many articles it counted: no gram is spelt so.
inline constexpr const char* sampledArticles = "";

/// In how many of the sampled articles a gram is.
qint64 gramFrequency(Database& database, const std::string& gram);

/// Up to which key the index is filled; empty: wholly. Until then the texts themselves must be searched.
std::optional<qint64> searchFilledTo(Database& database);

/// Changes the search index inside the caller's transaction; flush() closes it. An instance serves one transaction.
/// Throws SQLite::Exception.
class SearchIndex
{
public:
    explicit SearchIndex(Database& database);

    /// The next free key of the day.
    qint64 nextKey(qint64 publishedMs);
    void add(qint64 key, std::string grams);
    /// @param grams  exactly those that were added: others would stay behind
    void remove(qint64 key, std::string grams);
    /// Writes what was asked in the order of keys: SQLite writes out its buffer whenever one falls.
    void flush();

private:
    struct Change {
        qint64 key;
        bool isRemoval;
        std::string grams;
    };
    void countGrams();
    bool isFilledAt(qint64 key) const;

    Database& m_database;
    std::optional<qint64> m_filledTo;
    std::unordered_map<qint64, qint64> m_lastKeys; ///< by day
    std::vector<Change> m_changes;
};

/// Empties the index, to be filled anew.
void emptySearchIndex(Database& database);

/// Fills an index that another version of the grams made, or that was left half filled.
Result<void> completeSearchIndex(const QString& file, Database& database, const std::stop_token& stop,
                                 const OnProgress& onProgress);

/// Puts into an index that is not whole what it lacks, a few thousand articles a transaction of its own: another
/// program may write between them, and what was done when `stop` is requested, or power fails, stays done.
Result<void> fillSearchIndex(const QString& file, Database& database, const std::stop_token& stop,
                             const OnProgress& onProgress);

} // namespace pado::store
