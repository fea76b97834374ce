#include "bundle_store.h"

#include "base/clock.h"
#include "base/sorted_unique.h"
#include "connection.h"
#include "extract/fact_json.h"
#include "fact_columns.h"
#include "feed_store.h"
#include "knowledge_rows.h"
#include "subscription_store.h"
#include "testimony.h"
#include "text/code_points.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr int mostHeld = 500;

void exec(SQLite::Statement& statement, qint64 first, const std::string& second)
{
    statement.bind(1, integer(first));
    statement.bind(2, second);
    statement.exec();
}

} // namespace

const BundleStore::Known BundleStore::subscriptions{"SELECT id FROM subscriptions WHERE bundle_id = ?",
                                                    "SELECT id FROM subscriptions WHERE id = ? AND bundle_id IS NULL"};
const BundleStore::Known BundleStore::articles{
    "SELECT article FROM bundled_articles WHERE bundle_id = ?",
    "SELECT id FROM articles WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM bundled_articles WHERE article = ?1)"};
const BundleStore::Known BundleStore::facts{
    "SELECT fact FROM bundled_facts WHERE bundle_id = ?",
    "SELECT id FROM facts WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM bundled_facts WHERE fact = ?1)"};

BundleStore::BundleStore(Database& database, StoryWindow& stories, const QDateTime& now, BundleTimes times)
    : m_database(database),
      m_now(now),
      m_times(times),
      m_articles(database, stories, now),
      m_entities(database)
{
    SQLite::Statement& tag = m_database.prepared("SELECT value FROM meta WHERE key = ?");
    tag.bind(1, bundleTagKey);
    if (tag.executeStep())
        m_ownPrefix = textAt(tag, 0) + u'-';
}

Result<void> BundleStore::take(BundleRecord record)
{
    auto stored = std::visit([this](auto& one) { return store(one); }, record);
    if (++m_held >= mostHeld)
        finish();
    return stored;
}

void BundleStore::finish()
{
    m_articles.finish();
    m_entities.finish();
    m_held = 0;
}

std::optional<qint64> BundleStore::idOf(const Known& known, const QString& bundleId)
{
    if (const auto own = ownNumber(known, bundleId))
        return own;
    SQLite::Statement& found = m_database.prepared(known.byBundleId);
    found.bind(1, utf8(bundleId));
    return found.executeStep() ? std::optional(qint64(found.getColumn(0).getInt64())) : std::nullopt;
}

/// Of what this workspace once exported itself.
std::optional<qint64> BundleStore::ownNumber(const Known& known, const QString& bundleId)
{
    if (m_ownPrefix.isEmpty() || !bundleId.startsWith(m_ownPrefix))
        return std::nullopt;
    SQLite::Statement& found = m_database.prepared(known.byNumber);
    found.bind(1, integer(bundleId.mid(m_ownPrefix.size()).toLongLong()));
    return found.executeStep() ? std::optional(qint64(found.getColumn(0).getInt64())) : std::nullopt;
}

/// A feed that is subscribed under its address is the bundle's, too. Somebody else's feeds come paused.
Result<void> BundleStore::store(const BundledFeed& feed)
{
    if (idOf(subscriptions, feed.id))
        return {};
    if (!feed.removed.isValid()) {
        NewFeed subscribed{.url = feed.url, .title = feed.title, .outlet = feed.outlet};
        subscribed.settings.isPaused = m_times == BundleTimes::Now;
        const bool isNew = insertFeed(m_database, subscribed, m_now).has_value();
        SQLite::Statement& named = m_database.prepared(
            "UPDATE subscriptions SET bundle_id = ?1, added = iif(?4, ?3, min(added, ?3)) WHERE bundle_id IS NULL AND "
            "feed = (SELECT id FROM feeds WHERE url = ?2)");
        named.bind(1, utf8(feed.id));
        named.bind(2, utf8(feed.url));
        named.bind(3, integer(feed.added.toJulianDay()));
        named.bind(4, int(isNew));
        if (named.exec() > 0)
            return {};
    }
    SQLite::Statement& former = m_database.prepared("INSERT INTO subscriptions (url, title, outlet, added, removed, "
                                                    "bundle_id) VALUES (?, ?, ?, ?, ?, ?)");
    former.bind(1, utf8(feed.url));
    former.bind(2, utf8(feed.title));
    former.bind(3, utf8(feed.outlet));
    former.bind(4, integer(feed.added.toJulianDay()));
    if (feed.removed.isValid())
        former.bind(5, integer(feed.removed.toJulianDay()));
    former.bind(6, utf8(feed.id));
    former.exec();
    return {};
}

Result<void> BundleStore::store(const BundledFetch& fetch)
{
    const auto subscription = idOf(subscriptions, fetch.feed);
    if (!subscription) {
        ++m_report.missing;
        return {};
    }
    keepFetchDay(m_database, {*subscription, toKst(fetch.at).date(), fetch.at.toMSecsSinceEpoch(),
                              moment(fetch.at).toMSecsSinceEpoch(), fetch.status});
    return {};
}

Result<void> BundleStore::store(const extract::KnownEntity& entity)
{
    saveKnowledge(m_database, {entity.id, QJsonDocument(extract::toJson(entity)).toJson(QJsonDocument::Compact)},
                  m_now);
    m_entities.add(entity.id, entity.nameKo, entity.type);
    return {};
}

Result<void> BundleStore::store(const ExchangeRate& rate)
{
    SQLite::Statement& kept = m_database.prepared(
        "INSERT OR REPLACE INTO exchange_rates (base, quote, day, rate, origin) VALUES (?, ?, ?, ?, ?)");
    kept.bind(1, utf8(rate.base));
    kept.bind(2, utf8(rate.quote));
    kept.bind(3, integer(rate.day.toJulianDay()));
    kept.bind(4, rate.rate);
    kept.bind(5, utf8(rate.origin));
    kept.exec();
    return {};
}

Result<void> BundleStore::store(BundledArticle& article)
{
    if (idOf(articles, article.id))
        return {};
    const qint64 id = newArticle(article);
    ++m_report.newArticles;
    SQLite::Statement& named = m_database.prepared(
        "INSERT INTO bundled_articles (article, bundle_id, recorded, story) VALUES (?1, ?2, ?3, nullif(?4, ''))");
    named.bind(1, integer(id));
    named.bind(2, utf8(article.id));
    bindInstant(named, 3, article.recorded);
    named.bind(4, utf8(article.story));
    named.exec();
    for (const QString& key : article.mentions) {
        const QString name = key.startsWith(u'~') ? key.mid(1) : key;
        m_entities.mention(m_entities.add(key, name, extract::EntityType::Company), id);
    }
    for (const QString& term : article.terms)
        exec(m_database.prepared("INSERT OR IGNORE INTO article_terms (article, term) VALUES (?, ?)"), id, utf8(term));
    return {};
}

/// The same text under the same address is the workspace's own; else it is a new article.
qint64 BundleStore::newArticle(const BundledArticle& article)
{
    NewArticle added;
    added.url = article.url;
    added.title = article.title;
    added.source = article.outlet;
    added.author = article.author;
    added.text = article.text;
    added.published = article.published;
    computeHash(added);
    SQLite::Statement& own = m_database.prepared(
        "SELECT id FROM articles WHERE url = ?1 AND url <> '' AND hash = ?2 AND source = ?3 AND id NOT IN (SELECT "
        "article FROM bundled_articles)");
    own.bind(1, utf8(article.url));
    own.bind(2, added.hash.constData(), int(added.hash.size()));
    own.bind(3, utf8(article.outlet));
    if (own.executeStep())
        return own.getColumn(0).getInt64();

    const auto subscription = article.feed.isEmpty() ? std::nullopt : idOf(subscriptions, article.feed);
    if (subscription) {
        SQLite::Statement& feed = m_database.prepared("SELECT feed FROM subscriptions WHERE id = ?");
        feed.bind(1, integer(*subscription));
        if (feed.executeStep() && !feed.getColumn(0).isNull())
            added.feed = feed.getColumn(0).getInt64();
    }
    const bool isOfFormerFeed = subscription && added.feed == 0;
    const qint64 id = m_articles.add(std::move(added), moment(article.recorded));
    if (isOfFormerFeed) {
        SQLite::Statement& former = m_database.prepared("UPDATE articles SET subscription = ? WHERE id = ?");
        former.bind(1, integer(*subscription));
        former.bind(2, integer(id));
        former.exec();
    }
    return id;
}

Result<void> BundleStore::store(const BundledFact& fact)
{
    if (ownNumber(facts, fact.id)) // this workspace knows its own facts better than its bundle
        return {};
    std::optional<qint64> id = idOf(facts, fact.id);
    if (!id) {
        const BundledState& first = fact.states.front();
        const std::string json = claimText(first.claim);
        SQLite::Statement& added = m_database.prepared(
            "INSERT INTO facts (type, status, claim, place_start, place_end, is_placed_by_event, amount_krw, kind, "
            "merge_hash, confidence, first_seen) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
        bindClaim(added, first.claim, json, whenOf(first.claim, toKst(first.recorded).date()));
        added.bind(8, utf8(extract::kindOf(first.claim)));
        added.bind(9, integer(hashOfMergeKey(utf8(mergeKey(first.claim)))));
        added.bind(10, first.confidence);
        bindInstant(added, 11, moment(first.recorded));
        added.exec();
        id = m_database.raw().getLastInsertRowid();
        exec(m_database.prepared("INSERT INTO bundled_facts (fact, bundle_id) VALUES (?, ?)"), *id, utf8(fact.id));
        ++m_report.newFacts;
    }
    bool isChanged = false;
    for (const BundledState& state : fact.states)
        isChanged |= addState(*id, state);
    const int evidences = m_report.newEvidences;
    for (const BundledEvidence& evidence : fact.evidences) {
        if (auto added = addEvidence(*id, evidence); !added)
            return added;
    }
    if (isChanged || m_report.newEvidences > evidences)
        show(*id);
    return {};
}

/// @return false: known
bool BundleStore::addState(qint64 fact, const BundledState& state)
{
    const std::string json = claimText(state.claim);
    SQLite::Statement& added = m_database.prepared(
        "INSERT INTO fact_states (fact, recorded, source, claim, confidence, review, is_told, bundle_recorded) SELECT "
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE NOT EXISTS (SELECT 1 FROM fact_states WHERE fact = ?1 AND "
        "bundle_recorded = ?8 AND (claim, confidence, review, is_told) = (?4, ?5, ?6, ?7))");
    added.bind(1, integer(fact));
    bindInstant(added, 2, moment(state.recorded));
    added.bind(3, utf8(state.source));
    added.bindNoCopy(4, json);
    added.bind(5, state.confidence);
    added.bind(6, int(state.review));
    added.bind(7, int(state.isTold));
    bindInstant(added, 8, state.recorded);
    const bool isNew = added.exec() > 0;
    m_report.newStates += isNew;
    return isNew;
}

/// @error store.bad_record where the article does not have the sentence
Result<void> BundleStore::addEvidence(qint64 fact, const BundledEvidence& evidence)
{
    const auto article = idOf(articles, evidence.article);
    if (!article) {
        ++m_report.missing;
        return {};
    }
    // An article that this workspace had before may have been revised since: the newest text that has the sentence.
    SQLite::Statement& read =
        m_database.prepared("SELECT text, revision FROM revisions WHERE article = ? ORDER BY revision DESC");
    read.bind(1, integer(*article));
    qsizetype start = -1, end = -1;
    int revision = 0;
    while (revision == 0 && read.executeStep()) {
        const QString text = textAt(read, 0);
        const text::CodePoints points(text);
        start = points.toUtf16(evidence.start);
        end = points.toUtf16(evidence.end);
        if (start >= 0 && end >= start && text.mid(start, end - start) == evidence.quote)
            revision = read.getColumn(1).getInt();
    }
    if (revision == 0)
        return failure("store.bad_record", {}, {}, u"quote: "_s + evidence.article);
    SQLite::Statement& added =
        m_database.prepared("INSERT OR IGNORE INTO evidences (fact, article, revision, start, end, quote, claim) "
                            "VALUES (?1, ?2, ?7, ?3, ?4, ?5, ?6)");
    added.bind(1, integer(fact));
    added.bind(2, integer(*article));
    added.bind(3, integer(start));
    added.bind(4, integer(end));
    added.bind(5, utf8(evidence.quote));
    added.bind(6, factsOwnClaim);
    added.bind(7, revision);
    if (added.exec() > 0)
        ++m_report.newEvidences;
    return {};
}

/// Brings the fact's own row, by which lists go, to its latest state.
void BundleStore::show(qint64 fact)
{
    SQLite::Statement& latest = m_database.prepared(
        "SELECT s.claim, s.confidence, s.review, f.articles, f.first_seen, (SELECT min(a.published) FROM evidences e "
        "JOIN articles a ON a.id = e.article AND a.revision = e.revision WHERE e.fact = f.id), f.claim, f.place_start "
        "FROM facts f JOIN fact_states s ON s.fact = f.id WHERE f.id = ? ORDER BY s.recorded DESC, s.id DESC LIMIT 1");
    latest.bind(1, integer(fact));
    if (!latest.executeStep())
        return;
    const std::string json = latest.getColumn(0).getString();
    const auto claim = claimFrom(json), former = claimFrom(latest.getColumn(6).getString());
    if (!claim || !former)
        throw SQLite::Exception("a state without its claim", SQLITE_CORRUPT);
    const double confidence = latest.getColumn(1).getDouble();
    const int review = latest.getColumn(2).getInt();
    const bool wasTold = latest.getColumn(3).getInt() > 0;
    const QDateTime reported = latest.getColumn(5).isNull() ? instantAt(latest, 4) : instantAt(latest, 5);
    const QDate formerStart = dayAt(latest, 7);
    const When when = whenOf(*claim, toKst(reported).date());

    const std::vector<qint64> parties = m_entities.unlink(fact);
    if (wasTold)
        m_entities.countFact(parties, {isDeal(*former), formerStart}, -1);
    SQLite::Statement& shown = m_database.prepared(
        "UPDATE facts SET type = ?1, status = ?2, claim = ?3, place_start = ?4, place_end = ?5, is_placed_by_event = "
        "?6, amount_krw = ?7, confidence = ?9, review = ?10, merge_hash = ?11, (articles, sources) = (SELECT "
        "count(DISTINCT a.id), count(DISTINCT a.source) FROM evidences e JOIN articles a ON a.id = e.article AND "
        "a.revision = e.revision WHERE e.fact = ?8) WHERE id = ?8 RETURNING articles");
    bindClaim(shown, *claim, json, when);
    shown.bind(8, integer(fact));
    shown.bind(9, confidence);
    shown.bind(10, review);
    shown.bind(11, integer(hashOfMergeKey(utf8(mergeKey(*claim)))));
    shown.executeStep();
    const bool isTold = shown.getColumn(0).getInt() > 0;
    std::vector<qint64> named;
    for (const NamedRole& role : rolesOf(*claim)) {
        const auto type = role.role == u"speaker" ? extract::EntityType::Person : extract::EntityType::Company;
        named.push_back(m_entities.add(keyOf(role.entity), role.entity.name, type));
        m_entities.link(fact, named.back(), when.start);
    }
    makeSortedUnique(named);
    if (isTold)
        m_entities.countFact(named, {isDeal(*claim), when.start}, 1);
}

/// What lists tell of articles and feeds.
void BundleStore::countFacts()
{
    for (const char* sql :
         {"UPDATE articles SET facts = (SELECT count(DISTINCT fact) FROM evidences e WHERE e.article = articles.id AND "
          "e.revision = articles.revision) WHERE id IN (SELECT article FROM bundled_articles)",
          "UPDATE feeds SET facts = (SELECT coalesce(sum(facts), 0) FROM articles WHERE feed = feeds.id)"})
        m_database.prepared(sql).exec();
}

Result<BundleReport> Writer::storeBundle(const BundleRecords& records, BundleTimes times)
{
    Database& database = m_connection->database;
    auto stored = guarded(m_connection->file, [&]() -> Result<BundleReport> {
        SQLite::Transaction transaction(database.raw(), SQLite::TransactionBehavior::IMMEDIATE);
        BundleStore bundle(database, m_connection->stories, m_connection->clock(), times);
        for (const BundlePart part : {BundlePart::Names, BundlePart::Articles, BundlePart::Facts}) {
            const auto all = records(part, [&](BundleRecord record) { return bundle.take(std::move(record)); });
            if (!all) {
                database.resetAll(); // the transaction is undone
                return tl::unexpected(all.error());
            }
            bundle.finish();
        }
        bundle.countFacts();
        database.resetAll();
        transaction.commit();
        return bundle.report();
    });
    database.resetAll();
    return stored ? *stored : tl::unexpected(stored.error());
}

} // namespace pado::store
