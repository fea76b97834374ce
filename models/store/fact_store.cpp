#include "fact_store.h"

#include "base/clock.h"
#include "extract/fact_json.h"
#include "same_fact.h"
#include "store/rows.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

std::optional<double> wonOf(const extract::Claim& claim)
{
    const auto* relation = std::get_if<extract::Relation>(&claim);
    if (!relation || !relation->amount)
        return std::nullopt;
    const extract::Amount& amount = *relation->amount;
    if (amount.unit == u"KRW")
        return amount.value;
    if (amount.statedAlternative && amount.statedAlternative->unit == u"KRW")
        return amount.statedAlternative->value;
    return std::nullopt;
}

std::optional<extract::Claim> claimAt(SQLite::Statement& statement, int column)
{
    const QByteArray bytes = QByteArray::fromStdString(statement.getColumn(column).getString());
    auto claim = extract::claimFromJson(QJsonDocument::fromJson(bytes).object());
    return claim ? std::optional(*std::move(claim)) : std::nullopt;
}

std::string json(const extract::Claim& claim)
{
    return extract::jsonOf(claim).toStdString();
}

} // namespace

struct FactStore::Draft {
    QString kind, type, status, key;
    extract::Claim claim;
    QDate placeStart, placeEnd; ///< of the event, else the day of its first report
    bool isPlacedByEvent = false;
};

FactStore::Draft FactStore::draftOf(const extract::Claim& claim, QDate reported)
{
    Draft draft;
    draft.claim = claim;
    draft.kind = extract::kindOf(claim);
    draft.key = mergeKey(claim);
    if (const auto* relation = std::get_if<extract::Relation>(&claim)) {
        draft.type = extract::nameOf(relation->type);
        draft.status = extract::nameOf(relation->status);
    }
    const auto event = eventOf(claim);
    draft.isPlacedByEvent = event.has_value();
    draft.placeStart = event ? event->start : reported;
    draft.placeEnd = event ? event->end : reported.addDays(1);
    return draft;
}

int FactStore::store(const extract::Fact& fact, const extract::Extraction& extraction, const Place& place)
{
    const Draft draft = draftOf(fact.claim, toKst(place.published).date());
    const std::optional<qint64> twin = findTwin(draft);
    const qint64 id = twin ? *twin : insert(draft, fact);
    addEvidence(id, fact.evidence, place, json(fact.claim));
    for (const extract::Evidence& further : fact.furtherEvidence)
        addEvidence(id, further, place, {});
    if (twin)
        rebuild(id, extraction);
    else
        link(id, draft.claim, draft.placeStart, extraction);
    count(id);
    return twin ? 0 : 1;
}

std::optional<qint64> FactStore::findTwin(const Draft& draft)
{
    // Unlike sums in won are told apart here already: a busy pair of companies has many deals of one key.
    SQLite::Statement& statement =
        m_database.prepared("SELECT id, claim, place_start, place_end, is_placed_by_event FROM facts WHERE merge_key = "
                            "?1 AND (?2 IS NULL OR amount_krw IS NULL OR amount_krw = ?2) ORDER BY articles = 0, id");
    statement.bind(1, utf8(draft.key));
    if (const auto won = wonOf(draft.claim))
        statement.bind(2, *won);
    const Placed said{draft.claim, draft.placeStart, draft.placeEnd, draft.isPlacedByEvent};
    while (statement.executeStep()) {
        const auto claim = claimAt(statement, 1);
        if (claim &&
            tellTheSame({*claim, dayAt(statement, 2), dayAt(statement, 3), statement.getColumn(4).getInt() != 0}, said))
            return statement.getColumn(0).getInt64();
    }
    return std::nullopt;
}

qint64 FactStore::insert(const Draft& draft, const extract::Fact& fact)
{
    SQLite::Statement& statement =
        m_database.prepared("INSERT INTO facts (kind, type, status, merge_key, claim, confidence, rule, first_seen, "
                            "place_start, place_end, is_placed_by_event, amount_krw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
                            "?, ?, ?, ?)");
    statement.bind(1, utf8(draft.kind));
    statement.bind(2, utf8(draft.type));
    statement.bind(3, utf8(draft.status));
    statement.bind(4, utf8(draft.key));
    statement.bind(5, json(draft.claim));
    statement.bind(6, fact.confidence);
    statement.bind(7, utf8(fact.rule));
    bindInstant(statement, 8, m_now);
    statement.bind(9, integer(draft.placeStart.toJulianDay()));
    statement.bind(10, integer(draft.placeEnd.toJulianDay()));
    statement.bind(11, int(draft.isPlacedByEvent));
    if (const auto won = wonOf(draft.claim))
        statement.bind(12, *won);
    else
        statement.bind(12);
    statement.exec();
    return m_database.raw().getLastInsertRowid();
}

/// A fact says what its current evidences say together, in the order of their articles.
void FactStore::rebuild(qint64 id, const extract::Extraction& extraction)
{
    SQLite::Statement& told =
        m_database.prepared("SELECT e.claim, a.published FROM evidences e JOIN articles a ON a.id = e.article AND "
                            "a.revision = e.revision WHERE e.fact = ? AND e.claim <> '' ORDER BY a.published, e.id");
    told.bind(1, integer(id));
    std::optional<extract::Claim> whole;
    QDate first, last;
    while (told.executeStep()) {
        const auto claim = claimAt(told, 0);
        if (!claim)
            continue;
        const QDate day = toKst(instantAt(told, 1)).date();
        const auto* more = std::get_if<extract::Relation>(&*claim);
        auto* known = whole ? std::get_if<extract::Relation>(&*whole) : nullptr;
        if (!whole) {
            whole = claim;
            first = day;
        } else if (known && more) {
            *known = joined(*known, *more, day > last);
        }
        last = day;
    }
    if (whole)
        replace(id, draftOf(*whole, first), extraction);
}

void FactStore::replace(qint64 id, const Draft& draft, const extract::Extraction& extraction)
{
    SQLite::Statement& fact = m_database.prepared("UPDATE facts SET type = ?, status = ?, claim = ?, place_start = ?, "
                                                  "place_end = ?, is_placed_by_event = ?, amount_krw = ? WHERE id = ?");
    fact.bind(1, utf8(draft.type));
    fact.bind(2, utf8(draft.status));
    fact.bind(3, json(draft.claim));
    fact.bind(4, integer(draft.placeStart.toJulianDay()));
    fact.bind(5, integer(draft.placeEnd.toJulianDay()));
    fact.bind(6, int(draft.isPlacedByEvent));
    if (const auto won = wonOf(draft.claim))
        fact.bind(7, *won);
    else
        fact.bind(7);
    fact.bind(8, integer(id));
    fact.exec();
    touchParties(id);
    SQLite::Statement& forget = m_database.prepared("DELETE FROM fact_entities WHERE fact = ?");
    forget.bind(1, integer(id));
    forget.exec();
    link(id, draft.claim, draft.placeStart, extraction);
}

void FactStore::storeEntity(Database& database, const QString& key, const QString& name, const QString& type)
{
    SQLite::Statement& statement =
        database.prepared("INSERT OR IGNORE INTO entities (key, name, type) VALUES (?, ?, ?)");
    statement.bind(1, utf8(key));
    statement.bind(2, utf8(name));
    statement.bind(3, utf8(type));
    statement.exec();
}

void FactStore::link(qint64 id, const extract::Claim& claim, QDate placeStart, const extract::Extraction& extraction)
{
    for (const NamedRole& role : rolesOf(claim)) {
        const QString key = keyOf(role.entity);
        const auto mentioned = std::ranges::find(extraction.entities, role.entity, &extract::MentionedEntity::entity);
        const bool isPerson = role.role == u"speaker";
        const QString type = mentioned != extraction.entities.end() ? extract::nameOf(mentioned->type)
                             : isPerson                             ? u"person"_s
                                                                    : u"company"_s;
        storeEntity(m_database, key, role.entity.name, type);
        SQLite::Statement& statement = m_database.prepared(
            "INSERT OR IGNORE INTO fact_entities (key, place_start, fact, role) VALUES (?, ?, ?, ?)");
        statement.bind(1, utf8(key));
        statement.bind(2, integer(placeStart.toJulianDay()));
        statement.bind(3, integer(id));
        statement.bind(4, utf8(role.role));
        statement.exec();
        m_touched.insert(key);
    }
}

void FactStore::addEvidence(qint64 id, const extract::Evidence& evidence, const Place& place, const std::string& claim)
{
    SQLite::Statement& statement = m_database.prepared("INSERT OR IGNORE INTO evidences (fact, article, revision, "
                                                       "start, end, quote, claim) VALUES (?, ?, ?, ?, ?, ?, ?)");
    statement.bind(1, integer(id));
    statement.bind(2, integer(place.article));
    statement.bind(3, place.revision);
    statement.bind(4, integer(evidence.start));
    statement.bind(5, integer(evidence.end));
    statement.bind(6, utf8(evidence.quote));
    statement.bind(7, claim);
    statement.exec();
}

void FactStore::count(qint64 id)
{
    SQLite::Statement& statement =
        m_database.prepared("UPDATE facts SET (sources, articles) = (SELECT count(DISTINCT a.source), count(DISTINCT "
                            "a.id) FROM evidences e JOIN articles a ON a.id = e.article AND a.revision = e.revision "
                            "WHERE e.fact = ?1) WHERE id = ?1");
    statement.bind(1, integer(id));
    statement.exec();
}

void FactStore::recountOf(qint64 article, const extract::Extraction& extraction)
{
    std::vector<qint64> facts;
    SQLite::Statement& told = m_database.prepared("SELECT DISTINCT fact FROM evidences WHERE article = ?");
    told.bind(1, integer(article));
    while (told.executeStep())
        facts.push_back(told.getColumn(0).getInt64());
    for (const qint64 fact : facts) {
        rebuild(fact, extraction);
        count(fact);
        touchParties(fact);
    }
}

void FactStore::touchParties(qint64 fact)
{
    SQLite::Statement& parties = m_database.prepared("SELECT DISTINCT key FROM fact_entities WHERE fact = ?");
    parties.bind(1, integer(fact));
    while (parties.executeStep())
        m_touched.insert(textAt(parties, 0));
}

void FactStore::finish()
{
    for (const QString& key : m_touched) {
        SQLite::Statement& statement =
            m_database.prepared("UPDATE entities SET (facts, deals, last_fact) = (SELECT count(DISTINCT fe.fact), "
                                "count(DISTINCT CASE WHEN f.type IN "
                                "('partnership', 'mou', 'joint_development', 'investment', 'acquisition', 'supply', "
                                "'adoption') THEN fe.fact END), "
                                "max(f.place_start) FROM fact_entities fe JOIN facts f ON f.id = fe.fact WHERE fe.key "
                                "= ?1 AND f.articles > 0) WHERE key = ?1");
        statement.bind(1, utf8(key));
        statement.exec();
    }
    m_touched.clear();
}

} // namespace pado::store
