#include "fact_store.h"

#include "base/clock.h"
#include "extract/fact_json.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr qint64 daysApart = 90; ///< reports of one event

struct NamedRole {
    extract::EntityRef entity;
    QString role;
};

std::vector<NamedRole> rolesOf(const extract::Claim& claim)
{
    std::vector<NamedRole> roles;
    if (const auto* relation = std::get_if<extract::Relation>(&claim)) {
        for (const extract::Party& party : relation->parties)
            roles.push_back({party.entity, extract::nameOf(party.role)});
    } else if (const auto* forecast = std::get_if<extract::Forecast>(&claim)) {
        roles.push_back({forecast->publisher, u"publisher"_s});
    } else if (const auto* benchmark = std::get_if<extract::Benchmark>(&claim)) {
        roles.push_back({benchmark->benchmark, u"benchmark"_s});
        roles.push_back({benchmark->subject, u"subject"_s});
        for (const extract::EntityRef& rival : benchmark->versus)
            roles.push_back({rival, u"versus"_s});
    } else if (const auto* statement = std::get_if<extract::Statement>(&claim)) {
        roles.push_back({statement->speaker, u"speaker"_s});
        if (!statement->organisation.name.isEmpty())
            roles.push_back({statement->organisation, u"organisation"_s});
    }
    return roles;
}

QString number(double value)
{
    return QString::number(value, 'g', 12);
}

/// What two reports of one fact have in common, whoever writes them.
QString mergeKey(const extract::Claim& claim)
{
    QStringList parts;
    for (const NamedRole& role : rolesOf(claim))
        parts << role.role + u'=' + keyOf(role.entity);
    parts.sort();
    parts.prepend(extract::kindOf(claim));
    if (const auto* relation = std::get_if<extract::Relation>(&claim)) {
        parts << extract::nameOf(relation->type);
        if (relation->type == extract::RelationType::Investment && !relation->round.isEmpty())
            parts << relation->round;
    } else if (const auto* forecast = std::get_if<extract::Forecast>(&claim)) {
        parts << (forecast->marketId.isEmpty() ? QString(forecast->market).remove(u' ') : forecast->marketId)
              << forecast->region;
        for (const extract::ForecastPoint& point : forecast->points)
            parts << QString::number(point.year) + u':' + number(point.value.value_or(point.max.value_or(0))) +
                         point.unit;
    } else if (const auto* benchmark = std::get_if<extract::Benchmark>(&claim)) {
        if (benchmark->factor)
            parts << number(benchmark->factor->min) + u'-' + number(benchmark->factor->max);
        parts << number(benchmark->value.value_or(0)) << QString::number(benchmark->rank.value_or(0));
    } else if (const auto* statement = std::get_if<extract::Statement>(&claim)) {
        parts << QString(statement->quote).remove(u' ').left(60);
    }
    return parts.join(u'|');
}

std::optional<extract::DateRange> eventOf(const extract::Claim& claim)
{
    return std::visit(
        [](const auto& alternative) -> std::optional<extract::DateRange> {
            if constexpr (requires { alternative.date; })
                return alternative.date;
            else
                return std::nullopt;
        },
        claim);
}

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

std::string json(const extract::Claim& claim)
{
    return QJsonDocument(extract::toJson(claim)).toJson(QJsonDocument::Compact).toStdString();
}

bool sayUnlikeAmounts(const extract::Claim& a, const extract::Claim& b)
{
    const auto* x = std::get_if<extract::Relation>(&a);
    const auto* y = std::get_if<extract::Relation>(&b);
    return x && y && x->amount && y->amount && x->amount->value != y->amount->value &&
           x->amount->unit == y->amount->unit;
}

} // namespace

QString keyOf(const extract::EntityRef& entity)
{
    return entity.id.isEmpty() ? u'~' + entity.name : entity.id;
}

struct FactStore::Draft {
    QString kind, type, status, key;
    extract::Claim claim;
    QDate placeStart, placeEnd, reported;
    bool isPlacedByEvent = false;
};

int FactStore::store(const extract::Fact& fact, const extract::Extraction& extraction, const Place& place)
{
    Draft draft;
    draft.claim = fact.claim;
    draft.kind = extract::kindOf(fact.claim);
    draft.key = mergeKey(fact.claim);
    draft.reported = toKst(place.published).date();
    if (const auto* relation = std::get_if<extract::Relation>(&fact.claim)) {
        draft.type = extract::nameOf(relation->type);
        draft.status = extract::nameOf(relation->status);
    }
    const auto event = eventOf(fact.claim);
    draft.isPlacedByEvent = event.has_value();
    draft.placeStart = event ? event->start : draft.reported;
    draft.placeEnd = event ? event->end : draft.reported.addDays(1);

    const std::optional<qint64> twin = findTwin(draft, place);
    const qint64 id = twin ? *twin : insert(draft, fact);
    if (twin)
        enrich(id, fact, place);
    else
        link(id, draft, extraction);
    addEvidence(id, fact.evidence, place);
    for (const extract::Evidence& further : fact.furtherEvidence)
        addEvidence(id, further, place);
    count(id);
    return twin ? 0 : 1;
}

std::optional<qint64> FactStore::findTwin(const Draft& draft, const Place& place)
{
    SQLite::Statement& statement = m_database.prepared("SELECT id, claim, place_start, place_end, is_placed_by_event, "
                                                       "first_report FROM facts WHERE merge_key = ? ORDER BY id");
    statement.bind(1, utf8(draft.key));
    const QDate reported = toKst(place.published).date();
    while (statement.executeStep()) {
        const auto claim = extract::claimFromJson(
            QJsonDocument::fromJson(QByteArray::fromStdString(statement.getColumn(1).getString())).object());
        if (!claim || sayUnlikeAmounts(*claim, draft.claim))
            continue;
        const bool isTimeless = draft.kind != u"relation" || draft.type == u"product" || draft.type == u"affiliate";
        const bool haveBothEvents = statement.getColumn(4).getInt() != 0 && draft.isPlacedByEvent;
        const bool eventsMeet = dayAt(statement, 2) < draft.placeEnd && draft.placeStart < dayAt(statement, 3);
        const bool reportsMeet =
            qAbs(QDate::fromJulianDay(statement.getColumn(5).getInt64()).daysTo(reported)) <= daysApart;
        if (isTimeless || (haveBothEvents ? eventsMeet : reportsMeet))
            return statement.getColumn(0).getInt64();
    }
    return std::nullopt;
}

qint64 FactStore::insert(const Draft& draft, const extract::Fact& fact)
{
    SQLite::Statement& statement =
        m_database.prepared("INSERT INTO facts (kind, type, status, merge_key, claim, confidence, rule, first_seen, "
                            "first_report, place_start, place_end, "
                            "is_placed_by_event, amount_krw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    statement.bind(1, utf8(draft.kind));
    statement.bind(2, utf8(draft.type));
    statement.bind(3, utf8(draft.status));
    statement.bind(4, utf8(draft.key));
    statement.bind(5, json(draft.claim));
    statement.bind(6, fact.confidence);
    statement.bind(7, utf8(fact.rule));
    bindInstant(statement, 8, m_now);
    statement.bind(9, integer(draft.reported.toJulianDay()));
    statement.bind(10, integer(draft.placeStart.toJulianDay()));
    statement.bind(11, integer(draft.placeEnd.toJulianDay()));
    statement.bind(12, int(draft.isPlacedByEvent));
    if (const auto won = wonOf(draft.claim))
        statement.bind(13, *won);
    else
        statement.bind(13);
    statement.exec();
    return m_database.raw().getLastInsertRowid();
}

/// A later report may say more: an amount, a date, that a plan came true.
void FactStore::enrich(qint64 id, const extract::Fact& fact, const Place& place)
{
    const auto* more = std::get_if<extract::Relation>(&fact.claim);
    if (!more)
        return;
    SQLite::Statement& known = m_database.prepared("SELECT claim, first_report FROM facts WHERE id = ?");
    known.bind(1, integer(id));
    if (!known.executeStep())
        return;
    const QDate firstReport = QDate::fromJulianDay(known.getColumn(1).getInt64());
    auto claim = extract::claimFromJson(
        QJsonDocument::fromJson(QByteArray::fromStdString(known.getColumn(0).getString())).object());
    auto* relation = claim ? std::get_if<extract::Relation>(&*claim) : nullptr;
    if (!relation)
        return;
    const extract::Relation before = *relation;
    if (!relation->amount)
        relation->amount = more->amount;
    if (relation->object.isEmpty())
        relation->object = more->object;
    if (toKst(place.published).date() > firstReport && relation->status != extract::Status::Done)
        relation->status = more->status;
    const bool isDated = !relation->date && more->date;
    if (isDated)
        relation->date = more->date;
    if (*relation == before)
        return;
    SQLite::Statement& statement =
        m_database.prepared("UPDATE facts SET claim = ?, status = ?, amount_krw = ? WHERE id = ?");
    statement.bind(1, json(*claim));
    statement.bind(2, utf8(extract::nameOf(relation->status)));
    if (const auto won = wonOf(*claim))
        statement.bind(3, *won);
    else
        statement.bind(3);
    statement.bind(4, integer(id));
    statement.exec();
    if (isDated) {
        SQLite::Statement& place = m_database.prepared(
            "UPDATE facts SET place_start = ?1, place_end = ?2, is_placed_by_event = 1 WHERE id = ?3");
        place.bind(1, integer(relation->date->start.toJulianDay()));
        place.bind(2, integer(relation->date->end.toJulianDay()));
        place.bind(3, integer(id));
        place.exec();
        SQLite::Statement& moved =
            m_database.prepared("UPDATE OR IGNORE fact_entities SET place_start = ? WHERE fact = ?");
        moved.bind(1, integer(relation->date->start.toJulianDay()));
        moved.bind(2, integer(id));
        moved.exec();
    }
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

void FactStore::link(qint64 id, const Draft& draft, const extract::Extraction& extraction)
{
    for (const NamedRole& role : rolesOf(draft.claim)) {
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
        statement.bind(2, integer(draft.placeStart.toJulianDay()));
        statement.bind(3, integer(id));
        statement.bind(4, utf8(role.role));
        statement.exec();
        m_touched.insert(key);
    }
}

void FactStore::addEvidence(qint64 id, const extract::Evidence& evidence, const Place& place)
{
    SQLite::Statement& statement = m_database.prepared(
        "INSERT INTO evidences (fact, article, revision, start, end, quote) VALUES (?, ?, ?, ?, ?, ?)");
    statement.bind(1, integer(id));
    statement.bind(2, integer(place.article));
    statement.bind(3, place.revision);
    statement.bind(4, integer(evidence.start));
    statement.bind(5, integer(evidence.end));
    statement.bind(6, utf8(evidence.quote));
    statement.exec();
}

void FactStore::count(qint64 id)
{
    SQLite::Statement& statement =
        m_database.prepared("UPDATE facts SET (sources, articles) = (SELECT count(DISTINCT a.source), count(DISTINCT "
                            "a.id) FROM evidences e "
                            "JOIN articles a ON a.id = e.article WHERE e.fact = ?1) WHERE id = ?1");
    statement.bind(1, integer(id));
    statement.exec();
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
                                "= ?1) WHERE key = ?1");
        statement.bind(1, utf8(key));
        statement.exec();
    }
    m_touched.clear();
}

} // namespace pado::store
