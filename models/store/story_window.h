#pragma once

#include "article/near_duplicate.h"
#include "database.h"

#include <QHash>

#include <map>
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

    /// Articles of `days` days around `day` that share a band with `print`, likest first, at most `most`.
    std::vector<Candidate> candidates(const article::Fingerprint& print, qint64 day, int days, size_t most);
    /// An article whose fingerprint has been stored.
    void add(qint64 article, qint64 day, article::Fingerprint print);
    /// Forgets all where another connection has changed the workspace since: at the start of a transaction.
    void catchUp();
    void clear();

private:
    void need(qint64 first, qint64 last);
    void letGo(qint64 before);

    Database& m_database;
    int m_version = -1;                                              ///< of the file, as SQLite counts others' changes
    std::map<qint64, std::vector<qint64>> m_days;                    ///< articles of the days that are here
    QHash<qint64, std::pair<qint64, article::Fingerprint>> m_prints; ///< by article: its day, its fingerprint
    QHash<qint64, std::vector<qint64>> m_bands;                      ///< articles by band, in the order they came
};

} // namespace pado::store
