#pragma once

#include "database.h"
#include "extract/fact.h"

#include <QHash>

#include <compare>
#include <unordered_map>
#include <vector>

namespace pado::store
{

/// The names that a lot of articles brings, inside the caller's transaction: who is named where, and what that changes
/// in the counts, is gathered and written at the lot's end, in the order of the keys, which spares SQLite much
/// searching. Throws SQLite::Exception.
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
    void mention(const QString& key, qint64 article);
    void forgetMentions(qint64 article);
    void link(qint64 fact, const QString& key, QDate placeStart, const QString& role);
    /// @return the keys of those who were linked
    QStringList unlink(qint64 fact);
    QStringList linkedTo(qint64 fact);
    /// @param difference  1 where the entity has gained the fact, -1 where it has lost it
    void countFact(const QString& key, const Counted& fact, int difference);
    /// Writes all of it. The counts of facts must be written by then.
    void finish();

private:
    struct Change {
        int articles = 0, facts = 0, deals = 0;
        QDate lastFact;            ///< of the facts that came
        bool hasLostAFact = false; ///< maybe its last
        bool operator==(const Change&) const = default;
    };
    struct Mention {
        std::string key;
        qint64 article = 0;
        auto operator<=>(const Mention&) const = default;
    };
    struct Link {
        std::string key;
        qint64 placeStart = 0; ///< Julian day
        qint64 fact = 0;
        std::string role;
        auto operator<=>(const Link&) const = default;
    };
    void writeMentions();
    void writeLinks();
    void write(const QString& key, const Change& change);

    Database& m_database;
    QHash<QString, Change> m_changes; ///< of every entity seen
    std::vector<Mention> m_mentions;
    std::unordered_map<qint64, std::vector<Link>> m_links; ///< by fact
};

} // namespace pado::store
