#include "fact_store.h"

#include "base/clock.h"
#include "extract/fact_json.h"
#include "fact_columns.h"
#include "same_fact.h"
#include "store/rows.h"
#include "testimony.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

std::vector<ClaimText> claimsOf(const extract::Extraction& extraction)
{
    std::vector<ClaimText> claims;
    claims.reserve(extraction.facts.size());
    for (const extract::Fact& fact : extraction.facts)
        claims.push_back({claimText(fact.claim), hashOfMergeKey(utf8(mergeKey(fact.claim)))});
    return claims;
}

/// A fact as its articles tell it.
struct FactStore::Known {
    qint64 id = 0;
    std::string json = {}; ///< its claim as stored, until it is read
    When when;
    std::optional<double> won;
    int articles = 0; ///< that tell it now; 0: withdrawn
    std::optional<extract::Claim> claim = {};
    std::optional<Testimony> testimony = {};         ///< read when another article tells it too
    std::optional<Entities::Counted> corrected = {}; ///< as it counts where a person corrected it

    const extract::Claim* read()
    {
        if (!claim)
            claim = claimFrom(json);
        return claim ? &*claim : nullptr;
    }

    Entities::Counted counted()
    {
        if (corrected)
            return *corrected;
        const extract::Claim* told = read();
        return {told && isDeal(*told), when.start};
    }
};

FactStore::FactStore(Database& database, Entities& entities, const QDateTime& now)
    : m_database(database),
      m_entities(entities),
      m_history(database, now),
      m_now(now)
{
}

FactStore::~FactStore() = default;

FactStore::Stored FactStore::store(const extract::Fact& fact, ClaimText text, const extract::Extraction& extraction,
                                   const Place& place)
{
    const When when = whenOf(fact.claim, toKst(place.published).date());
    Candidates& candidates = candidatesOf(text.mergeHash);
    Known* known = findTwin(candidates, fact.claim, when);
    const bool isNew = !known;
    if (isNew)
        known = &candidates.emplace_back(insert(fact, text, when, extraction));
    else if (!known->testimony)
        known->testimony.emplace(m_database, known->id, known->claim);
    const bool isAdded = addEvidence(known->id, fact.evidence, place, isNew ? std::string(factsOwnClaim) : text.json);
    for (const extract::Evidence& further : fact.furtherEvidence)
        addEvidence(known->id, further, place, {});
    if (isNew)
        return {known->id, isNew};
    if (place.revision > 1 || place.isReread) // what the article told before is told no more
        known->testimony.emplace(m_database, known->id);
    else if (isAdded)
        known->testimony->add(place.article, utf8(place.source), place.published, fact.claim);
    update(*known, extraction);
    return {known->id, isNew};
}

FactStore::Candidates& FactStore::candidatesOf(qint64 mergeHash)
{
    const auto [place, isFirst] = m_known.try_emplace(mergeHash);
    if (!isFirst)
        return place->second;
    SQLite::Statement& statement =
        m_database.prepared("SELECT f.id, coalesce(c.claim, f.claim), coalesce(c.place_start, f.place_start), "
                            "coalesce(c.place_end, f.place_end), coalesce(c.is_placed_by_event, f.is_placed_by_event), "
                            "iif(c.fact IS NULL, f.amount_krw, c.amount_krw), f.articles, c.fact IS NOT NULL, f.claim, "
                            "f.place_start FROM facts f LEFT JOIN corrected_facts c ON c.fact = f.id WHERE "
                            "f.merge_hash = ? ORDER BY f.id");
    statement.bind(1, integer(mergeHash));
    while (statement.executeStep()) {
        const SQLite::Column won = statement.getColumn(5);
        place->second.push_back(
            {.id = statement.getColumn(0).getInt64(),
             .json = statement.getColumn(1).getString(),
             .when = {dayAt(statement, 2), dayAt(statement, 3), statement.getColumn(4).getInt() != 0},
             .won = won.isNull() ? std::nullopt : std::optional(won.getDouble()),
             .articles = statement.getColumn(6).getInt()});
        if (statement.getColumn(7).getInt() != 0) {
            const auto shown = claimFrom(statement.getColumn(8).getString());
            place->second.back().corrected = Entities::Counted{shown && isDeal(*shown), dayAt(statement, 9)};
        }
    }
    return place->second;
}

/// A fact that is told now goes before one that was withdrawn, an older one before a newer one.
FactStore::Known* FactStore::findTwin(Candidates& candidates, const extract::Claim& claim, const When& when)
{
    if (candidates.empty())
        return nullptr;
    const QString key = mergeKey(claim);
    const auto won = wonOf(claim);
    const auto isTwin = [&](Known& known) {
        // Unlike sums in won and days that cannot meet are told apart unread: a busy pair of companies has many deals.
        if ((won && known.won && *won != *known.won) || !mayMeet(claim, known.when, when))
            return false;
        const extract::Claim* told = known.read();
        return told && mergeKey(*told) == key && tellTheSame(*told, claim);
    };
    for (const bool isWithdrawn : {false, true}) {
        for (Known& known : candidates) {
            if ((known.articles == 0) == isWithdrawn && isTwin(known))
                return &known;
        }
    }
    return nullptr;
}

FactStore::Known FactStore::insert(const extract::Fact& fact, const ClaimText& text, const When& when,
                                   const extract::Extraction& extraction)
{
    SQLite::Statement& statement = m_database.prepared(
        "INSERT INTO facts (type, status, claim, place_start, place_end, is_placed_by_event, "
        "amount_krw, kind, merge_hash, confidence, rule, first_seen, sources, articles) VALUES (?1, "
        "?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1, 1)");
    bindClaim(statement, fact.claim, text.json, when);
    statement.bind(8, utf8(extract::kindOf(fact.claim)));
    statement.bind(9, integer(text.mergeHash));
    statement.bind(10, fact.confidence);
    statement.bind(11, utf8(fact.rule));
    bindInstant(statement, 12, m_now);
    statement.exec();
    Known known{.id = m_database.raw().getLastInsertRowid(),
                .when = when,
                .won = wonOf(fact.claim),
                .articles = 1,
                .claim = fact.claim};
    count(link(known.id, fact.claim, when.start, extraction), known, 1);
    return known;
}

/// A fact says what its current evidences say together, in the order of their articles.
void FactStore::update(Known& known, const extract::Extraction& extraction)
{
    const bool wasTold = known.articles > 0;
    if (const auto& whole = known.testimony->whole())
        replace(known, whole->claim, whenOf(whole->claim, whole->first), extraction);
    known.articles = known.testimony->articles();
    const bool isTold = known.articles > 0;
    if (isTold == wasTold)
        return;
    m_history.willChange(known.id);
    count(m_entities.linkedTo(known.id), known, isTold ? 1 : -1);
}

void FactStore::replace(Known& known, const extract::Claim& claim, const When& when,
                        const extract::Extraction& extraction)
{
    const extract::Claim* old = known.read();
    if (old && *old == claim && known.when == when)
        return;
    if (known.corrected) {
        known.json = claimText(claim);
        known.claim = claim;
        known.when = when;
        known.won = wonOf(claim);
        return writeTold(known);
    }
    const bool isLinked =
        old && rolesOf(*old) == rolesOf(claim) && isDeal(*old) == isDeal(claim) && known.when.start == when.start;
    if (!isLinked) {
        const std::vector<qint64> parties = m_entities.unlink(known.id);
        if (known.articles > 0)
            count(parties, known, -1);
    }
    spellOut(known.id);
    known.json = claimText(claim);
    known.claim = claim;
    known.when = when;
    known.won = wonOf(claim);
    writeShown(known.id, claim, known.json, when);
    if (isLinked)
        return;
    const std::vector<qint64> named = link(known.id, claim, when.start, extraction);
    if (known.articles > 0)
        count(named, known, 1);
}

bool FactStore::correct(qint64 fact, const extract::Claim& claim, const extract::Extraction& named)
{
    Known* known = find(fact);
    if (!known)
        return false;
    QDate reported = known->when.start;
    Testimony told(m_database, fact);
    if (const auto& whole = told.whole())
        reported = whole->first;
    if (!known->corrected) {
        spellOut(fact);
        writeTold(*known);
    }
    show(*known, claim, whenOf(claim, reported), named);
    return true;
}

bool FactStore::restore(qint64 fact)
{
    Known* known = find(fact);
    if (!known)
        return false;
    const extract::Claim* told = known->read();
    if (!known->corrected || !told)
        return true;
    show(*known, *told, known->when, {});
    SQLite::Statement& statement = m_database.prepared("DELETE FROM corrected_facts WHERE fact = ?");
    statement.bind(1, integer(fact));
    statement.exec();
    known->corrected.reset();
    return true;
}

/// What lists and filters go by.
void FactStore::show(Known& known, const extract::Claim& claim, const When& when, const extract::Extraction& named)
{
    const std::vector<qint64> before = m_entities.unlink(known.id);
    if (known.articles > 0)
        count(before, known, -1);
    writeShown(known.id, claim, claimText(claim), when);
    known.corrected = Entities::Counted{isDeal(claim), when.start};
    const std::vector<qint64> after = link(known.id, claim, when.start, named);
    if (known.articles > 0)
        count(after, known, 1);
}

void FactStore::writeShown(qint64 id, const extract::Claim& claim, const std::string& json, const When& when)
{
    m_history.willChange(id);
    SQLite::Statement& fact =
        m_database.prepared("UPDATE facts SET type = ?1, status = ?2, claim = ?3, place_start = ?4, place_end = ?5, "
                            "is_placed_by_event = ?6, amount_krw = ?7 WHERE id = ?8");
    bindClaim(fact, claim, json, when);
    fact.bind(8, integer(id));
    fact.exec();
}

/// What the articles say of a fact whose row says something else.
void FactStore::writeTold(const Known& known)
{
    SQLite::Statement& told = m_database.prepared(
        "INSERT OR REPLACE INTO corrected_facts (fact, claim, place_start, place_end, is_placed_by_event, amount_krw) "
        "VALUES (?, ?, ?, ?, ?, ?)");
    told.bind(1, integer(known.id));
    told.bindNoCopy(2, known.json);
    told.bind(3, integer(known.when.start.toJulianDay()));
    told.bind(4, integer(known.when.end.toJulianDay()));
    told.bind(5, int(known.when.isByEvent));
    if (known.won)
        told.bind(6, *known.won);
    told.exec();
}

/// The fact is about to say something else than the evidences that say just what it says.
void FactStore::spellOut(qint64 id)
{
    SQLite::Statement& statement = m_database.prepared(
        "UPDATE evidences SET claim = (SELECT claim FROM facts WHERE id = ?1) WHERE fact = ?1 AND claim = ?2");
    statement.bind(1, integer(id));
    statement.bind(2, factsOwnClaim);
    statement.exec();
}

/// @return everybody the claim names, once
std::vector<qint64> FactStore::link(qint64 id, const extract::Claim& claim, QDate placeStart,
                                    const extract::Extraction& extraction)
{
    std::vector<qint64> linked;
    for (const NamedRole& role : rolesOf(claim)) {
        const QString key = keyOf(role.entity);
        std::optional<qint64> entity = m_entities.find(key);
        if (!entity) {
            const auto mentioned =
                std::ranges::find(extraction.entities, role.entity, &extract::MentionedEntity::entity);
            const bool isPerson = role.role == u"speaker";
            entity = m_entities.add(key, role.entity.name,
                                    mentioned != extraction.entities.end() ? mentioned->type
                                    : isPerson                             ? extract::EntityType::Person
                                                                           : extract::EntityType::Company);
        }
        if (std::ranges::find(linked, *entity) != linked.end())
            continue;
        linked.push_back(*entity);
        m_entities.link(id, *entity, placeStart);
    }
    return linked;
}

bool FactStore::addEvidence(qint64 id, const extract::Evidence& evidence, const Place& place, const std::string& claim)
{
    SQLite::Statement& statement = m_database.prepared("INSERT OR IGNORE INTO evidences (fact, article, revision, "
                                                       "start, end, quote, claim) VALUES (?, ?, ?, ?, ?, ?, ?)");
    statement.bind(1, integer(id));
    statement.bind(2, integer(place.article));
    statement.bind(3, place.revision);
    statement.bind(4, integer(evidence.start));
    statement.bind(5, integer(evidence.end));
    const std::string quote = utf8(evidence.quote);
    statement.bindNoCopy(6, quote);
    statement.bindNoCopy(7, claim);
    return statement.exec() > 0;
}

void FactStore::recountOf(qint64 article, const extract::Extraction& extraction)
{
    std::vector<qint64> facts;
    SQLite::Statement& told = m_database.prepared("SELECT DISTINCT fact FROM evidences WHERE article = ?");
    told.bind(1, integer(article));
    while (told.executeStep())
        facts.push_back(told.getColumn(0).getInt64());
    for (const qint64 fact : facts)
        recount(fact, extraction);
}

void FactStore::recount(qint64 fact, const extract::Extraction& extraction)
{
    Known* known = find(fact);
    if (!known)
        return;
    known->testimony.emplace(m_database, fact);
    update(*known, extraction);
}

FactStore::Known* FactStore::find(qint64 fact)
{
    SQLite::Statement& statement = m_database.prepared("SELECT merge_hash FROM facts WHERE id = ?");
    statement.bind(1, integer(fact));
    if (!statement.executeStep())
        return nullptr;
    const qint64 mergeHash = statement.getColumn(0).getInt64();
    return &*std::ranges::find(candidatesOf(mergeHash), fact, &Known::id);
}

void FactStore::count(const std::vector<qint64>& parties, Known& known, int difference)
{
    m_entities.countFact(parties, known.counted(), difference);
}

void FactStore::finish(const char* source)
{
    std::vector<Known*> told;
    for (auto& [mergeHash, facts] : m_known) {
        for (Known& known : facts) {
            if (known.testimony)
                told.push_back(&known);
        }
    }
    std::ranges::sort(told, {}, &Known::id); // as they lie in the table
    for (Known* known : told) {
        SQLite::Statement& statement = m_database.prepared("UPDATE facts SET sources = ?, articles = ? WHERE id = ?");
        statement.bind(1, known->testimony->sources());
        statement.bind(2, known->testimony->articles());
        statement.bind(3, integer(known->id));
        statement.exec();
    }
    m_history.finish(source);
    m_known.clear();
}

} // namespace pado::store
