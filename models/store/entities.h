#pragma once

#include "database.h"
#include "extract/fact.h"

#include <QHash>

namespace pado::store
{

/// The names that a lot of articles brings, inside the caller's transaction: what the lot changes in their counts is
/// added up and written at its end. Throws SQLite::Exception.
class Entities
{
public:
    explicit Entities(Database& database) : m_database(database) {}

    /// A fact as it counts for those it names.
    struct Counted {
        bool isDeal = false;
        QDate placeStart;
    };

    bool isKnown(const QString& key) const { return m_changes.contains(key); }
    /// Sees to it that the workspace has the entity; one it has stays as it is.
    void add(const QString& key, const QString& name, extract::EntityType type);
    void countArticles(const QString& key, int difference);
    /// @param difference  1 where the entity has gained the fact, -1 where it has lost it
    void countFact(const QString& key, const Counted& fact, int difference);
    /// Writes the counts. Facts and their parties must be written by then.
    void finish();

private:
    struct Change {
        int articles = 0, facts = 0, deals = 0;
        QDate lastFact;            ///< of the facts that came
        bool hasLostAFact = false; ///< maybe its last
        bool operator==(const Change&) const = default;
    };
    void write(const QString& key, const Change& change);

    Database& m_database;
    QHash<QString, Change> m_changes; ///< of every entity seen
};

} // namespace pado::store
