#pragma once

#include "article/near_duplicate.h"
#include "database.h"

#include <set>
#include <vector>

namespace pado::store
{

/// The fingerprints of some weeks in memory, found by their bands: a table of them would cost each article many writes
/// at random places. Days are read from the workspace when first asked for, and let go when time has moved on.
class StoryWindow
{
public:
    struct Candidate {
        qint64 article = 0;
        const article::Fingerprint* print = nullptr; ///< until the window is next changed
    };

    explicit StoryWindow(Database& database) : m_database(database) {}

    /// Forgets all where another connection has changed the workspace since: at the start of a transaction.
    void catchUp();
    /// Articles within `days` of `day` that share a band with `print`, likest first, at most `most`.
    std::vector<Candidate> candidates(const article::Fingerprint& print, qint64 day, int days, size_t most);
    /// An article that has just found its story: those that wait for theirs are no candidates.
    void add(qint64 article, qint64 day, article::Fingerprint print);
    void clear();

private:
    struct Kept {
        qint64 article = 0;
        qint64 day = 0;
        article::Fingerprint print;
    };
    /// A band of a fingerprint, chained to the one before in its bucket: a hash table of 12 bytes an entry, where one
    /// of lists would take five times as much for the bands that nobody shares.
    struct Band {
        quint32 key = 0;
        int kept = 0;
        int next = -1;
    };
    void need(qint64 first, qint64 last);
    void letGo(qint64 first, qint64 last);
    void keep(Kept kept);
    void growBuckets();
    int& bucketOf(quint32 key) { return m_buckets[key & (m_buckets.size() - 1)]; }

    Database& m_database;
    int m_version = -1;       ///< of the file, as SQLite counts others' changes
    std::set<qint64> m_days;  ///< that are here
    std::vector<Kept> m_kept; ///< in the order they came
    std::vector<Band> m_bands;
    std::vector<int> m_buckets; ///< a power of two of them, each its newest band; -1: none
};

} // namespace pado::store
