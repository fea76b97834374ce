#include "store/records.h"

#include "connection.h"
#include "extract/fact_json.h"
#include "query.h"
#include "testimony.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

/// Numbers texts from 0 in the order in which they are first met.
class Numbering
{
public:
    int of(const QString& text)
    {
        const auto [place, isNew] = m_numbers.try_emplace(text, int(m_texts.size()));
        if (isNew)
            m_texts.push_back(text);
        return place->second;
    }
    QStringList texts() const { return m_texts; }

private:
    std::unordered_map<QString, int> m_numbers;
    QStringList m_texts;
};

using Ids = std::unordered_map<qint64, QString>;

Ids bundleIds(Database& database, const char* sql)
{
    Ids ids;
    SQLite::Statement& rows = database.prepared(sql);
    while (rows.executeStep())
        ids.emplace(rows.getColumn(0).getInt64(), textAt(rows, 1));
    return ids;
}

/// Puts a bundle's id, or else the number, into a record that has its number.
void name(auto& record, const Ids& ids)
{
    const auto found = ids.find(record.number);
    record.isBundled = found != ids.end();
    record.id = record.isBundled ? found->second : QString::number(record.number);
}

/// Reports of one event: those that a bundle names alike. Pado's own story is one with the bundle's that its first
/// article belongs to.
class StoryNumbers
{
public:
    explicit StoryNumbers(Database& database)
        : m_told(bundleIds(database, "SELECT article, story FROM bundled_articles WHERE story IS NOT NULL"))
    {
    }
    /// @param story  as Pado found it; 0: not yet
    int of(qint64 article, qint64 story)
    {
        auto told = m_told.find(article);
        if (told == m_told.end())
            told = m_told.find(story);
        const bool isBundled = told != m_told.end();
        const QString id = isBundled ? told->second : QString::number(story != 0 ? story : article);
        const auto [place, isNew] = (isBundled ? m_bundled : m_own).try_emplace(id, int(m_stories.size()));
        if (isNew)
            m_stories.push_back({id, isBundled});
        return place->second;
    }
    std::vector<StoryRecord> take() { return std::move(m_stories); }

private:
    Ids m_told;
    std::unordered_map<QString, int> m_bundled, m_own;
    std::vector<StoryRecord> m_stories;
};

ArticleRecords articleRecordsOf(Database& database, qint64 until)
{
    ArticleRecords records;
    Numbering outlets;
    StoryNumbers stories(database);
    const Ids ids = bundleIds(database, "SELECT article, bundle_id FROM bundled_articles");
    std::unordered_map<qint64, qint64> subscriptions;
    SQLite::Statement& subscribed = database.prepared("SELECT feed, id FROM subscriptions WHERE feed IS NOT NULL");
    while (subscribed.executeStep())
        subscriptions.emplace(subscribed.getColumn(0).getInt64(), subscribed.getColumn(1).getInt64());

    SQLite::Statement& rows = database.prepared(
        "SELECT id, published, recorded, source, coalesce(subscription, 0), coalesce(feed, 0), coalesce(story, 0), "
        "CASE WHEN revision = 1 OR coalesce(updated, 0) <= ?1 THEN revision ELSE (SELECT max(r.revision) FROM "
        "revisions r WHERE r.article = articles.id AND r.recorded <= ?1) END FROM articles WHERE recorded <= ?1 ORDER "
        "BY id");
    rows.bind(1, integer(until));
    while (rows.executeStep()) {
        ArticleRecord& article = records.rows.emplace_back();
        article.number = rows.getColumn(0).getInt64();
        name(article, ids);
        article.published = rows.getColumn(1).getInt64();
        article.recorded = rows.getColumn(2).getInt64();
        article.outlet = outlets.of(textAt(rows, 3));
        article.subscription = rows.getColumn(4).getInt64();
        if (article.subscription == 0) {
            const auto found = subscriptions.find(rows.getColumn(5).getInt64());
            article.subscription = found == subscriptions.end() ? 0 : found->second;
        }
        article.story = stories.of(article.number, rows.getColumn(6).getInt64());
        article.revision = rows.getColumn(7).getInt();
    }
    records.outlets = outlets.texts();
    records.stories = stories.take();
    return records;
}

/// Place of an article in the rows; -1: not known at the moment.
int placeOf(const ArticleRecords& articles, qint64 number)
{
    const auto found = std::ranges::lower_bound(articles.rows, number, {}, &ArticleRecord::number);
    return found == articles.rows.end() || found->number != number ? -1 : int(found - articles.rows.begin());
}

FactState stateAt(SQLite::Statement& row)
{
    auto claim = claimFrom(row.getColumn(2).getString());
    if (!claim)
        throw SQLite::Exception("a claim that cannot be read", SQLITE_CORRUPT);
    return {.recorded = row.getColumn(1).getInt64(),
            .claim = *std::move(claim),
            .confidence = row.getColumn(3).getDouble(),
            .review = Review(row.getColumn(4).getInt()),
            .isTold = row.getColumn(5).getInt() != 0,
            .source = textAt(row, 6)};
}

Query ofKinds(const QStringList& kinds)
{
    Query query;
    query.whereIn("+f.kind", kinds); // +: all rows in their order
    return query;
}

/// A row a state; those of facts that never changed are the facts' own.
void readStates(SQLite::Statement& rows, const Ids& ids, std::vector<FactRecord>& facts)
{
    while (rows.executeStep()) {
        const qint64 number = rows.getColumn(0).getInt64();
        if (facts.empty() || facts.back().number != number) {
            FactRecord& fact = facts.emplace_back();
            fact.number = number;
            name(fact, ids);
        }
        facts.back().states.push_back(stateAt(rows));
    }
}

void readArticles(Database& database, const ArticleRecords& articles, std::vector<FactRecord>& facts)
{
    SQLite::Statement& rows = database.prepared("SELECT fact, article, revision FROM evidences ORDER BY fact, article");
    auto fact = facts.begin();
    while (rows.executeStep()) {
        const qint64 number = rows.getColumn(0).getInt64();
        while (fact != facts.end() && fact->number < number)
            ++fact;
        if (fact == facts.end())
            return;
        const int place = fact->number == number ? placeOf(articles, rows.getColumn(1).getInt64()) : -1;
        if (place < 0 || articles.rows[size_t(place)].revision != rows.getColumn(2).getInt())
            continue;
        if (fact->articles.empty() || fact->articles.back() != place)
            fact->articles.push_back(place);
    }
}

std::vector<FactRecord> factRecordsOf(Database& database, qint64 until, const QStringList& kinds,
                                      const ArticleRecords& articles)
{
    const Ids ids = bundleIds(database, "SELECT fact, bundle_id FROM bundled_facts");
    std::vector<FactRecord> changed, unchanged, all;
    Query ofChanged = ofKinds(kinds);
    ofChanged.where("s.recorded <= ?", {until});
    SQLite::Statement& states = database.prepared(
        "SELECT s.fact, s.recorded, s.claim, s.confidence, s.review, s.is_told, s.source FROM fact_states s JOIN facts "
        "f ON f.id = s.fact" +
        ofChanged.conditions() + " ORDER BY s.fact, s.recorded, s.id");
    ofChanged.bindTo(states);
    readStates(states, ids, changed);

    Query ofUnchanged = ofKinds(kinds);
    ofUnchanged.where("f.first_seen <= ?", {until});
    ofUnchanged.where("f.id NOT IN (SELECT fact FROM fact_states)");
    SQLite::Statement& rows = database.prepared(
        "SELECT f.id, f.first_seen, f.claim, f.confidence, f.review, f.articles > 0, 'extract' FROM facts f" +
        ofUnchanged.conditions() + " ORDER BY f.id");
    ofUnchanged.bindTo(rows);
    readStates(rows, ids, unchanged);

    all.reserve(changed.size() + unchanged.size());
    std::ranges::merge(std::move(changed), std::move(unchanged), std::back_inserter(all), {}, &FactRecord::number,
                       &FactRecord::number);
    readArticles(database, articles, all);
    return all;
}

/// @param sql  gives article and name, in the order of articles
Namings namingsOf(Database& database, const char* sql, const ArticleRecords& articles)
{
    Namings namings;
    Numbering names;
    SQLite::Statement& rows = database.prepared(sql);
    while (rows.executeStep()) {
        if (const int place = placeOf(articles, rows.getColumn(0).getInt64()); place >= 0)
            namings.pairs.push_back({names.of(textAt(rows, 1)), place});
    }
    namings.names = names.texts();
    return namings;
}

/// Numbers need no look at each name's text.
Namings mentionsOf(Database& database, const ArticleRecords& articles)
{
    Namings namings;
    std::unordered_map<qint64, int> numbers;
    SQLite::Statement& names = database.prepared("SELECT id, key FROM entities ORDER BY id");
    while (names.executeStep()) {
        numbers.emplace(names.getColumn(0).getInt64(), int(namings.names.size()));
        namings.names << textAt(names, 1);
    }
    SQLite::Statement& rows = database.prepared("SELECT entity, article FROM mentions ORDER BY entity, article");
    while (rows.executeStep()) {
        if (const int place = placeOf(articles, rows.getColumn(1).getInt64()); place >= 0)
            namings.pairs.push_back({numbers.at(rows.getColumn(0).getInt64()), place});
    }
    return namings;
}

} // namespace

Result<ArticleRecords> Reader::articleRecords(qint64 until) const
{
    return m_connection->run([&] { return articleRecordsOf(m_connection->database, until); });
}

Result<std::vector<FactRecord>> Reader::factRecords(qint64 until, const QStringList& kinds,
                                                    const ArticleRecords& articles) const
{
    return m_connection->run([&] { return factRecordsOf(m_connection->database, until, kinds, articles); });
}

Result<Namings> Reader::mentionRecords(const ArticleRecords& articles) const
{
    return m_connection->run([&] { return mentionsOf(m_connection->database, articles); });
}

Result<Namings> Reader::termRecords(const ArticleRecords& articles) const
{
    return m_connection->run([&] {
        return namingsOf(m_connection->database, "SELECT article, term FROM article_terms ORDER BY article, term",
                         articles);
    });
}

Result<std::vector<QString>> Reader::textsOf(const ArticleRecords& articles, std::span<const int> places) const
{
    return m_connection->run([&] {
        std::vector<QString> texts;
        texts.reserve(places.size());
        for (const int place : places) {
            const ArticleRecord& article = articles.rows[size_t(place)];
            SQLite::Statement& row = m_connection->database.prepared(
                "SELECT title || char(10) || text FROM revisions WHERE article = ? AND revision = ?");
            row.bind(1, integer(article.number));
            row.bind(2, article.revision);
            texts.push_back(row.executeStep() ? textAt(row, 0) : QString());
        }
        return texts;
    });
}

Result<std::vector<SubscriptionRecord>> Reader::subscriptionRecords() const
{
    return m_connection->run([&] {
        std::vector<SubscriptionRecord> subscriptions;
        SQLite::Statement& rows = m_connection->database.prepared(
            "SELECT s.id, s.bundle_id, coalesce(f.url, s.url), coalesce(f.title, s.title), coalesce(f.outlet, "
            "s.outlet), s.added, s.removed FROM subscriptions s LEFT JOIN feeds f ON f.id = s.feed ORDER BY s.id");
        while (rows.executeStep()) {
            SubscriptionRecord& subscription = subscriptions.emplace_back();
            subscription.number = rows.getColumn(0).getInt64();
            subscription.isBundled = !rows.getColumn(1).isNull();
            subscription.id = subscription.isBundled ? textAt(rows, 1) : QString::number(subscription.number);
            subscription.url = textAt(rows, 2);
            subscription.title = textAt(rows, 3);
            subscription.outlet = textAt(rows, 4);
            subscription.added = dayAt(rows, 5);
            subscription.removed = dayAt(rows, 6);
        }
        return subscriptions;
    });
}

Result<std::vector<FetchDay>> Reader::fetchDays(qint64 until) const
{
    return m_connection->run([&] {
        std::vector<FetchDay> days;
        SQLite::Statement& rows = m_connection->database.prepared(
            "SELECT subscription, day, at, recorded, status FROM fetch_days WHERE recorded <= ? ORDER BY subscription, "
            "day");
        rows.bind(1, integer(until));
        while (rows.executeStep())
            days.push_back({rows.getColumn(0).getInt64(), dayAt(rows, 1), rows.getColumn(2).getInt64(),
                            rows.getColumn(3).getInt64(), FetchStatus(rows.getColumn(4).getInt())});
        return days;
    });
}

Result<std::vector<ExchangeRate>> Reader::exchangeRates() const
{
    return m_connection->run([&] {
        std::vector<ExchangeRate> rates;
        SQLite::Statement& rows = m_connection->database.prepared(
            "SELECT base, quote, day, rate, origin FROM exchange_rates ORDER BY base, quote, day");
        while (rows.executeStep())
            rates.push_back(
                {textAt(rows, 0), textAt(rows, 1), dayAt(rows, 2), rows.getColumn(3).getDouble(), textAt(rows, 4)});
        return rates;
    });
}

} // namespace pado::store
