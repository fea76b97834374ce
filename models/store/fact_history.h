#pragma once

#include "database.h"

#include <QDateTime>

#include <set>

namespace pado::store
{

/// Who brought a fact into a state, as bundles write it.
inline constexpr const char* byExtraction = "extract";
inline constexpr const char* byPerson = "person";

/// Keeps the states that facts went through, inside the caller's transaction: only those of facts that change, so that
/// a fact told once and for all costs nothing. Throws SQLite::Exception.
class FactHistory
{
public:
    FactHistory(Database& database, const QDateTime& now) : m_database(database), m_now(now) {}

    /// Before the fact's row changes: what it said until now is kept. One that came in this transaction has no past.
    void willChange(qint64 fact);
    /// The rows are written: a state is kept of each fact that says something else by now.
    void finish(const char* source);

private:
    Database& m_database;
    QDateTime m_now;
    std::set<qint64> m_changing;
};

} // namespace pado::store
