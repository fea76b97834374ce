#include "entities.h"

#include "extract/fact_json.h"

#include <algorithm>
#include <iterator>

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

void Entities::mention(const QString& key, qint64 article)
{
    m_mentions.push_back({utf8(key), article});
}

void Entities::forgetMentions(qint64 article)
{
    writeMentions(); // the article may be of this lot
    SQLite::Statement& named = m_database.prepared("SELECT key FROM mentions WHERE article = ?");
    named.bind(1, integer(article));
    while (named.executeStep())
        --m_changes[textAt(named, 0)].articles;
    SQLite::Statement& forget = m_database.prepared("DELETE FROM mentions WHERE article = ?");
    forget.bind(1, integer(article));
    forget.exec();
}

void Entities::link(qint64 fact, const QString& key, QDate placeStart, const QString& role)
{
    m_links[fact].push_back({utf8(key), placeStart.toJulianDay(), fact, utf8(role)});
}

QStringList Entities::unlink(qint64 fact)
{
    QStringList linked = linkedTo(fact);
    m_links.erase(fact);
    SQLite::Statement& forget = m_database.prepared("DELETE FROM fact_entities WHERE fact = ?");
    forget.bind(1, integer(fact));
    forget.exec();
    return linked;
}

QStringList Entities::linkedTo(qint64 fact)
{
    QStringList keys;
    if (const auto links = m_links.find(fact); links != m_links.end()) {
        for (const Link& link : links->second)
            keys << QString::fromStdString(link.key);
    }
    SQLite::Statement& linked = m_database.prepared("SELECT key FROM fact_entities WHERE fact = ?");
    linked.bind(1, integer(fact));
    while (linked.executeStep())
        keys << textAt(linked, 0);
    keys.removeDuplicates();
    return keys;
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
    writeMentions();
    writeLinks();
    for (const auto& [key, change] : m_changes.asKeyValueRange()) {
        if (change != Change{})
            write(key, change);
    }
    m_changes.clear();
}

void Entities::writeMentions()
{
    std::ranges::sort(m_mentions);
    for (const Mention& mention : m_mentions) {
        SQLite::Statement& statement =
            m_database.prepared("INSERT OR IGNORE INTO mentions (key, article) VALUES (?, ?)");
        statement.bindNoCopy(1, mention.key);
        statement.bind(2, integer(mention.article));
        m_changes[QString::fromStdString(mention.key)].articles += statement.exec();
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
    for (const Link& link : links) {
        SQLite::Statement& statement = m_database.prepared(
            "INSERT OR IGNORE INTO fact_entities (key, place_start, fact, role) VALUES (?, ?, ?, ?)");
        statement.bindNoCopy(1, link.key);
        statement.bind(2, integer(link.placeStart));
        statement.bind(3, integer(link.fact));
        statement.bindNoCopy(4, link.role);
        statement.exec();
    }
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
