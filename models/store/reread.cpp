#include "article_store.h"
#include "connection.h"
#include "testimony.h"
#include "transaction.h"

#include <algorithm>
#include <set>
#include <vector>

namespace pado::store
{

namespace
{

/// A fact as one article tells it.
struct Told {
    qint64 fact = 0;
    qint64 start = 0; ///< of its first sentence
    std::string claim;
    QString quote;
};

std::vector<Told> toldBy(Database& database, const StoredText& text)
{
    SQLite::Statement& statement = database.prepared(
        "SELECT e.fact, e.start, CASE e.claim WHEN '=' THEN f.claim ELSE e.claim END, e.quote FROM evidences e JOIN "
        "facts f ON f.id = e.fact WHERE e.article = ? AND e.revision = ? AND e.claim <> '' ORDER BY e.start, e.fact");
    statement.bind(1, integer(text.article));
    statement.bind(2, text.revision);
    std::vector<Told> told;
    while (statement.executeStep())
        told.push_back({statement.getColumn(0).getInt64(), statement.getColumn(1).getInt64(),
                        statement.getColumn(2).getString(), textAt(statement, 3)});
    return told;
}

/// Claims of one kind, and of one type where they are relations.
bool areAlike(const std::optional<extract::Claim>& a, const std::optional<extract::Claim>& b)
{
    if (!a || !b || a->index() != b->index())
        return false;
    const auto* relation = std::get_if<extract::Relation>(&*a);
    return !relation || relation->type == std::get<extract::Relation>(*b).type;
}

/// A fact that nobody tells any more, since its sentence tells it under other names by now, hands over what a person
/// decided of it and when it was first seen. What it was corrected to stays with it.
void succeed(Database& database, qint64 heir, qint64 gone)
{
    const auto run = [&](const char* sql) {
        SQLite::Statement& statement = database.prepared(sql);
        statement.bind(1, integer(heir));
        statement.bind(2, integer(gone));
        return statement.exec();
    };
    run("UPDATE facts SET first_seen = min(first_seen, (SELECT first_seen FROM facts WHERE id = ?2)) WHERE id = ?1 AND "
        "(SELECT articles FROM facts WHERE id = ?2) = 0");
    const int handed = run("UPDATE facts SET review = (SELECT review FROM facts WHERE id = ?2) WHERE id = ?1 AND "
                           "review = 0 AND (SELECT articles = 0 AND review IN (1, 2) FROM facts WHERE id = ?2)");
    if (handed == 0)
        return;
    run("UPDATE decisions SET fact = ?1 WHERE fact = ?2");
    SQLite::Statement& statement = database.prepared("UPDATE facts SET review = 0 WHERE id = ?");
    statement.bind(1, integer(gone));
    statement.exec();
}

/// What is gone and what is new, in the order of their sentences; where one sentence says another thing than before,
/// that is a change.
void compare(qint64 article, const std::vector<Told>& before, const std::vector<Told>& after,
             std::vector<FactChange>& changes)
{
    const auto isIn = [](const std::vector<Told>& list, const Told& one) {
        return std::ranges::any_of(
            list, [&](const Told& other) { return other.fact == one.fact && other.claim == one.claim; });
    };
    std::vector<Told> lost;
    std::ranges::copy_if(before, std::back_inserter(lost), [&](const Told& one) { return !isIn(after, one); });
    for (const Told& now : after) {
        if (isIn(before, now))
            continue;
        auto was = std::ranges::find(lost, now.fact, &Told::fact);
        if (was == lost.end())
            was = std::ranges::find_if(lost, [&](const Told& gone) {
                return gone.start == now.start && areAlike(claimFrom(gone.claim), claimFrom(now.claim));
            });
        FactChange change{.article = article, .fact = now.fact, .is = claimFrom(now.claim), .quote = now.quote};
        if (was != lost.end()) {
            change.how = FactChange::How::Changed;
            change.was = claimFrom(was->claim);
            if (was->fact != now.fact)
                change.formerFact = was->fact;
            lost.erase(was);
        }
        changes.push_back(std::move(change));
    }
    for (const Told& gone : lost)
        changes.push_back({.how = FactChange::How::Lost,
                           .article = article,
                           .fact = gone.fact,
                           .was = claimFrom(gone.claim),
                           .quote = gone.quote});
}

} // namespace

void ArticleStore::reread(Reread read, std::vector<FactChange>& changes)
{
    const qint64 id = read.text.article;
    SQLite::Statement& current = m_database.prepared(
        "SELECT coalesce(feed, 0), facts, source, published FROM articles WHERE id = ? AND revision = ?");
    current.bind(1, integer(id));
    current.bind(2, read.text.revision);
    if (!current.executeStep())
        return;
    const qint64 feed = current.getColumn(0).getInt64();
    const int factsBefore = current.getColumn(1).getInt();
    const FactStore::Place place{id, read.text.revision, textAt(current, 2), instantAt(current, 3), true};

    const std::vector<Told> before = toldBy(m_database, read.text);
    SQLite::Statement& gone = m_database.prepared("DELETE FROM evidences WHERE article = ? AND revision = ?");
    gone.bind(1, integer(id));
    gone.bind(2, read.text.revision);
    gone.exec();
    m_entities.forgetMentions(id);
    storeMentions(id, read.extraction);
    std::set<qint64> facts;
    std::vector<ClaimText> claims = claimsOf(read.extraction);
    for (size_t i = 0; i < claims.size(); ++i)
        facts.insert(m_facts.store(read.extraction.facts[i], std::move(claims[i]), read.extraction, place).id);
    for (const Told& told : before) {
        if (!facts.contains(told.fact))
            m_facts.recount(told.fact, read.extraction);
    }
    const int count = int(facts.size());
    if (count != factsBefore)
        setFacts(id, count);
    m_feeds[feed].facts += count - factsBefore;
    compare(id, before, toldBy(m_database, read.text), changes);
}

Result<std::vector<FactChange>> Writer::reread(std::vector<Reread> lot, bool isTrial)
{
    Database& database = m_connection->database;
    auto changes = guarded(m_connection->file, [&] {
        SQLite::Transaction transaction(database.raw(), SQLite::TransactionBehavior::IMMEDIATE);
        ArticleStore store(database, m_connection->stories, m_connection->clock());
        std::vector<FactChange> found;
        for (Reread& read : lot)
            store.reread(std::move(read), found);
        store.finish();
        for (const FactChange& change : found) {
            if (change.formerFact != 0)
                succeed(database, change.fact, change.formerFact);
        }
        database.resetAll();
        if (!isTrial)
            transaction.commit();
        return found;
    });
    database.resetAll();
    return changes;
}

Result<std::vector<StoredText>> Reader::texts(qint64 after, int limit) const
{
    return m_connection->run([&] {
        SQLite::Statement& statement = m_connection->database.prepared(
            "SELECT a.id, a.revision, r.title, r.text, CASE WHEN a.published = a.recorded THEN NULL ELSE a.published "
            "END FROM articles a JOIN revisions r ON r.article = a.id AND r.revision = a.revision WHERE a.id > ? AND "
            "a.id NOT IN (SELECT article FROM bundled_articles) ORDER BY a.id LIMIT ?");
        statement.bind(1, integer(after));
        statement.bind(2, limit);
        std::vector<StoredText> texts;
        while (statement.executeStep()) {
            StoredText& text = texts.emplace_back();
            text.article = statement.getColumn(0).getInt64();
            text.revision = statement.getColumn(1).getInt();
            text.title = textAt(statement, 2);
            text.text = textAt(statement, 3);
            text.published = instantAt(statement, 4);
        }
        return texts;
    });
}

} // namespace pado::store
