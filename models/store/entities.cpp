#include "entities.h"

#include "extract/fact_json.h"

namespace pado::store
{

void Entities::add(const QString& key, const QString& name, extract::EntityType type)
{
    if (isKnown(key))
        return;
    SQLite::Statement& statement =
        m_database.prepared("INSERT OR IGNORE INTO entities (key, name, type) VALUES (?, ?, ?)");
    statement.bind(1, utf8(key));
    statement.bind(2, utf8(name));
    statement.bind(3, utf8(extract::nameOf(type)));
    statement.exec();
    m_changes.insert(key, {});
}

void Entities::countArticles(const QString& key, int difference)
{
    m_changes[key].articles += difference;
}

void Entities::countFact(const QString& key, const Counted& fact, int difference)
{
    Change& change = m_changes[key];
    change.facts += difference;
    change.deals += fact.isDeal ? difference : 0;
    if (difference < 0)
        change.hasLostAFact = true;
    else if (!change.lastFact.isValid() || fact.placeStart > change.lastFact)
        change.lastFact = fact.placeStart;
}

void Entities::finish()
{
    for (const auto& [key, change] : m_changes.asKeyValueRange()) {
        if (change != Change{})
            write(key, change);
    }
    m_changes.clear();
}

void Entities::write(const QString& key, const Change& change)
{
    SQLite::Statement& statement = m_database.prepared(
        "UPDATE entities SET articles = articles + ?2, facts = facts + ?3, deals = deals + ?4, last_fact = "
        "nullif(max(coalesce(last_fact, -1), coalesce(?5, -1)), -1) WHERE key = ?1");
    statement.bind(1, utf8(key));
    statement.bind(2, change.articles);
    statement.bind(3, change.facts);
    statement.bind(4, change.deals);
    if (change.lastFact.isValid())
        statement.bind(5, integer(change.lastFact.toJulianDay()));
    statement.exec();
    if (!change.hasLostAFact)
        return;
    SQLite::Statement& last = m_database.prepared(
        "UPDATE entities SET last_fact = (SELECT fe.place_start FROM fact_entities fe JOIN facts f ON f.id = fe.fact "
        "WHERE fe.key = ?1 AND f.articles > 0 ORDER BY fe.place_start DESC LIMIT 1) WHERE key = ?1");
    last.bind(1, utf8(key));
    last.exec();
}

} // namespace pado::store
