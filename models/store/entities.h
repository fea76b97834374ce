#pragma once

#include "database.h"
#include "extract/fact.h"

#include <QHash>

#include <compare>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace pado::store
{

/// The names that a lot of articles brings, inside the caller's transaction: who is named where, and what that changes
/// in the counts, is gathered and written at the lot's end, in the order of the rows, which spares SQLite much
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

    /// One that was added before.
    std::optional<qint64> find(const QString& key) const
    {
        const auto known = m_ids.constFind(key);
        return known == m_ids.constEnd() ? std::nullopt : std::optional(*known);
    }
    /// Sees to it that the workspace has the entity; one it has stays as it is.   @return its number
    qint64 add(const QString& key, const QString& name, extract::EntityType type);
    void mention(qint64 entity, qint64 article);
    void forgetMentions(qint64 article);
    void link(qint64 fact, qint64 entity, QDate placeStart);
    /// @return those who were linked
    std::vector<qint64> unlink(qint64 fact);
    std::vector<qint64> linkedTo(qint64 fact);
    /// @param difference  1 where the entities have gained the fact, -1 where they have lost it
    void countFact(const std::vector<qint64>& entities, const Counted& fact, int difference);
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
        qint64 entity = 0;
        qint64 article = 0;
        auto operator<=>(const Mention&) const = default;
    };
    struct Link {
        qint64 entity = 0;
        qint64 placeStart = 0; ///< Julian day
        qint64 fact = 0;
        auto operator<=>(const Link&) const = default;
    };
    void writeMentions();
    void writeLinks();
    void write(qint64 entity, const Change& change);

    Database& m_database;
    QHash<QString, qint64> m_ids;       ///< of every entity seen, by key
    std::map<qint64, Change> m_changes; ///< by entity
    std::vector<Mention> m_mentions;
    std::unordered_map<qint64, std::vector<Link>> m_links; ///< by fact
};

} // namespace pado::store
