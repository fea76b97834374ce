#include "entities.h"

#include "base/sorted_unique.h"
#include "extract/fact_json.h"

#include <algorithm>
#include <iterator>

namespace pado::store
{

qint64 Entities::add(const QString& key, const QString& name, extract::EntityType type)
{
    if (const auto seen = find(key))
        return *seen;
    const std::string keyText = utf8(key);
    SQLite::Statement& known = m_database.prepared("SELECT id FROM entities WHERE key = ?");
    known.bindNoCopy(1, keyText);
    if (known.executeStep())
        return *m_ids.insert(key, known.getColumn(0).getInt64());
    SQLite::Statement& statement = m_database.prepared("INSERT INTO entities (key, name, type) VALUES (?, ?, ?)");
    statement.bindNoCopy(1, keyText);
    statement.bind(2, utf8(name));
    statement.bind(3, utf8(extract::nameOf(type)));
    statement.exec();
    return *m_ids.insert(key, m_database.raw().getLastInsertRowid());
}

void Entities::mention(qint64 entity, qint64 article)
{
    m_mentions.push_back({entity, article});
}

void Entities::forgetMentions(qint64 article)
{
    writeMentions(); // the article may be of this lot
    SQLite::Statement& named = m_database.prepared("SELECT entity FROM mentions WHERE article = ?");
    named.bind(1, integer(article));
    while (named.executeStep())
        --m_changes[named.getColumn(0).getInt64()].articles;
    SQLite::Statement& forget = m_database.prepared("DELETE FROM mentions WHERE article = ?");
    forget.bind(1, integer(article));
    forget.exec();
}

void Entities::link(qint64 fact, qint64 entity, QDate placeStart)
{
    m_links[fact].push_back({entity, placeStart.toJulianDay(), fact});
}

std::vector<qint64> Entities::unlink(qint64 fact)
{
    std::vector<qint64> linked = linkedTo(fact);
    m_links.erase(fact);
    SQLite::Statement& forget = m_database.prepared("DELETE FROM fact_entities WHERE fact = ?");
    forget.bind(1, integer(fact));
    forget.exec();
    return linked;
}

std::vector<qint64> Entities::linkedTo(qint64 fact)
{
    std::vector<qint64> entities;
    if (const auto links = m_links.find(fact); links != m_links.end())
        std::ranges::transform(links->second, std::back_inserter(entities), &Link::entity);
    SQLite::Statement& linked = m_database.prepared("SELECT entity FROM fact_entities WHERE fact = ?");
    linked.bind(1, integer(fact));
    while (linked.executeStep())
        entities.push_back(linked.getColumn(0).getInt64());
    makeSortedUnique(entities);
    return entities;
}

void Entities::countFact(const std::vector<qint64>& entities, const Counted& fact, int difference)
{
    for (const qint64 entity : entities) {
        Change& change = m_changes[entity];
        change.facts += difference;
        change.deals += fact.isDeal ? difference : 0;
        if (difference < 0)
            change.hasLostAFact = true;
        else if (!change.lastFact.isValid() || fact.placeStart > change.lastFact)
            change.lastFact = fact.placeStart;
    }
}

void Entities::finish()
{
    writeMentions();
    writeLinks();
    for (const auto& [entity, change] : m_changes) {
        if (change != Change{})
            write(entity, change);
    }
    m_changes.clear();
    m_ids.clear();
}

void Entities::writeMentions()
{
    std::ranges::sort(m_mentions);
    SQLite::Statement& statement =
        m_database.prepared("INSERT OR IGNORE INTO mentions (entity, article) VALUES (?, ?)");
    for (const Mention& mention : m_mentions) {
        statement.reset();
        statement.bind(1, integer(mention.entity));
        statement.bind(2, integer(mention.article));
        m_changes[mention.entity].articles += statement.exec();
    }
    m_mentions.clear();
}

void Entities::writeLinks()
{
    std::vector<Link> links;
    for (auto& [fact, some] : m_links)
        std::ranges::move(some, std::back_inserter(links));
    m_links.clear();
    std::ranges::sort(links);
    SQLite::Statement& statement =
        m_database.prepared("INSERT OR IGNORE INTO fact_entities (entity, place_start, fact) VALUES (?, ?, ?)");
    for (const Link& link : links) {
        statement.reset();
        statement.bind(1, integer(link.entity));
        statement.bind(2, integer(link.placeStart));
        statement.bind(3, integer(link.fact));
        statement.exec();
    }
}

void Entities::write(qint64 entity, const Change& change)
{
    SQLite::Statement& statement = m_database.prepared(
        "UPDATE entities SET articles = articles + ?2, facts = facts + ?3, deals = deals + ?4, last_fact = "
        "nullif(max(coalesce(last_fact, -1), coalesce(?5, -1)), -1) WHERE id = ?1");
    statement.bind(1, integer(entity));
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
        "WHERE fe.entity = ?1 AND f.articles > 0 ORDER BY fe.place_start DESC LIMIT 1) WHERE id = ?1");
    last.bind(1, integer(entity));
    last.exec();
}

} // namespace pado::store
