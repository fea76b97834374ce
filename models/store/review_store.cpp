#include "base/enum_names.h"
#include "connection.h"
#include "entities.h"
#include "fact_store.h"
#include "store/reader.h"
#include "store/writer.h"
#include "testimony.h"
#include "transaction.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr std::array reviewNames = {"none", "accepted", "rejected", "corrected"};

void record(Database& database, const Decision& decision)
{
    SQLite::Statement& kept =
        database.prepared("INSERT INTO decisions (fact, decision, claim, note, decided) VALUES (?1, ?2, ?3, ?4, ?5)");
    kept.bind(1, integer(decision.fact));
    kept.bind(2, int(decision.review));
    if (decision.claim)
        kept.bind(3, claimText(*decision.claim));
    kept.bind(4, utf8(decision.note));
    bindInstant(kept, 5, decision.decided);
    kept.exec();
    SQLite::Statement& fact = database.prepared("UPDATE facts SET review = ? WHERE id = ?");
    fact.bind(1, int(decision.review));
    fact.bind(2, integer(decision.fact));
    fact.exec();
}

/// Puts the decision into the fact's row and among the decisions.   @return false: there is no such fact
bool decide(Database& database, const Decision& decision, const extract::Extraction& named)
{
    Entities entities(database);
    FactStore facts(database, entities, decision.decided);
    const bool isFound =
        decision.claim ? facts.correct(decision.fact, *decision.claim, named) : facts.restore(decision.fact);
    if (!isFound)
        return false;
    facts.willChange(decision.fact);
    record(database, decision);
    facts.finish(byPerson);
    entities.finish();
    return true;
}

Result<void> foundOr(const Result<bool>& isFound, qint64 fact)
{
    if (!isFound)
        return tl::unexpected(isFound.error());
    return *isFound ? Result<void>() : failure("store.not_found", QString::number(fact));
}

} // namespace

QString nameOf(Review review)
{
    return nameIn(reviewNames, review);
}

std::optional<Review> reviewNamed(const QString& name)
{
    return named<Review>(reviewNames, name);
}

Result<void> Writer::review(qint64 fact, Review review, const QString& note)
{
    Q_ASSERT(review != Review::Corrected);
    const Result<bool> isFound = inTransaction(m_connection->file, m_connection->database, [&] {
        return decide(m_connection->database, {fact, review, {}, note, m_connection->clock()}, {});
    });
    return foundOr(isFound, fact);
}

Result<void> Writer::correct(qint64 fact, const extract::Claim& claim,
                             const std::vector<extract::MentionedEntity>& named, const QString& note)
{
    const Result<bool> isFound = inTransaction(m_connection->file, m_connection->database, [&] {
        return decide(m_connection->database, {fact, Review::Corrected, claim, note, m_connection->clock()},
                      {{}, named, {}});
    });
    return foundOr(isFound, fact);
}

Result<std::vector<Decision>> Reader::decisions(Review review, int limit) const
{
    return m_connection->run([&] {
        SQLite::Statement& statement = m_connection->database.prepared(
            "SELECT d.fact, d.decision, d.claim, d.note, d.decided FROM decisions d WHERE d.decision = ? AND d.id = "
            "(SELECT max(id) FROM decisions WHERE fact = d.fact) ORDER BY d.id DESC LIMIT ?");
        statement.bind(1, int(review));
        statement.bind(2, limit);
        std::vector<Decision> decisions;
        while (statement.executeStep()) {
            Decision& decision = decisions.emplace_back();
            decision.fact = statement.getColumn(0).getInt64();
            decision.review = Review(statement.getColumn(1).getInt());
            if (!statement.getColumn(2).isNull())
                decision.claim = claimFrom(statement.getColumn(2).getString());
            decision.note = textAt(statement, 3);
            decision.decided = instantAt(statement, 4);
        }
        return decisions;
    });
}

} // namespace pado::store
