#include "store/records.h"

#include "connection.h"
#include "extract/fact_json.h"
#include "query.h"
#include "testimony.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

/// Numbers texts from 0 in the order in which they are first met: those of a lot of rows without a copy of each.
class Numbering
{
public:
    /// @param isNew  set where it was not met before
    int of(const SQLite::Column& column, bool& isNew)
    {
        const char* text = column.getText(); // first: it may convert, and then the length is another
        const std::string_view key(text, size_t(column.getBytes()));
        const auto known = m_numbers.find(key);
        isNew = known == m_numbers.end();
        return isNew ? m_numbers.emplace(std::string(key), int(m_numbers.size())).first->second : known->second;
    }

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, int, Hash, std::equal_to<>> m_numbers;
};

/// Puts a bundle's id, or else the number, into a record that has its number.
void name(auto& record, SQLite::Statement& row, int column)
{
    record.isBundled = !row.getColumn(column).isNull();
    record.id = record.isBundled ? textAt(row, column) : QString::number(record.number);
}

/// Place of an article in the rows; -1: not known at the moment.
int placeOf(const ArticleRecords& articles, qint64 number)
{
    const auto found = std::ranges::lower_bound(articles.rows, number, {}, &ArticleRecord::number);
    return found == articles.rows.end() || found->number != number ? -1 : int(found - articles.rows.begin());
}

/// Reports of one event: those that a bundle names alike. Pado's own story is one with the bundle's that its first
/// article belongs to; that one has been met before.
class StoryNumbers
{
public:
    explicit StoryNumbers(ArticleRecords& articles) : m_articles(articles) {}
    /// @param story  as Pado found it; 0: not yet   @param told  as a bundle names it, may be null
    int of(qint64 article, qint64 story, const SQLite::Column& told)
    {
        std::vector<StoryRecord>& stories = m_articles.stories;
        if (!told.isNull()) {
            bool isNew = false;
            const int number = m_told.of(told, isNew);
            if (isNew) {
                m_places.push_back(int(stories.size()));
                stories.push_back({QString::fromUtf8(told.getText(), told.getBytes()), true});
            }
            return m_places[size_t(number)];
        }
        if (const int first = story != 0 && story < article ? placeOf(m_articles, story) : -1; first >= 0)
            return m_articles.rows[size_t(first)].story;
        stories.push_back({QString::number(story != 0 ? story : article), false});
        return int(stories.size()) - 1;
    }

private:
    ArticleRecords& m_articles;
    Numbering m_told;
    std::vector<int> m_places; ///< in the stories, of each that a bundle names
};

ArticleRecords articleRecordsOf(Database& database, qint64 until)
{
    ArticleRecords records;
    Numbering outlets;
    StoryNumbers stories(records);
    std::unordered_map<qint64, qint64> subscriptions;
    SQLite::Statement& subscribed = database.prepared("SELECT feed, id FROM subscriptions WHERE feed IS NOT NULL");
    while (subscribed.executeStep())
        subscriptions.emplace(subscribed.getColumn(0).getInt64(), subscribed.getColumn(1).getInt64());

    SQLite::Statement& rows = database.prepared(
        "SELECT a.id, a.published, a.recorded, a.source, coalesce(a.subscription, 0), coalesce(a.feed, 0), "
        "coalesce(a.story, 0), CASE WHEN a.revision = 1 OR coalesce(a.updated, 0) <= ?1 THEN a.revision ELSE (SELECT "
        "max(r.revision) FROM revisions r WHERE r.article = a.id AND r.recorded <= ?1) END, b.bundle_id, b.story FROM "
        "articles a LEFT JOIN bundled_articles b ON b.article = a.id WHERE a.recorded <= ?1 ORDER BY a.id");
    rows.bind(1, integer(until));
    while (rows.executeStep()) {
        ArticleRecord article;
        article.number = rows.getColumn(0).getInt64();
        name(article, rows, 8);
        article.published = rows.getColumn(1).getInt64();
        article.recorded = rows.getColumn(2).getInt64();
        bool isNew = false;
        article.outlet = outlets.of(rows.getColumn(3), isNew);
        if (isNew)
            records.outlets << textAt(rows, 3);
        article.subscription = rows.getColumn(4).getInt64();
        if (article.subscription == 0) {
            const auto found = subscriptions.find(rows.getColumn(5).getInt64());
            article.subscription = found == subscriptions.end() ? 0 : found->second;
        }
        article.story = stories.of(article.number, rows.getColumn(6).getInt64(), rows.getColumn(9));
        article.revision = rows.getColumn(7).getInt();
        records.rows.push_back(std::move(article));
    }
    return records;
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
void readStates(SQLite::Statement& rows, std::vector<FactRecord>& facts)
{
    while (rows.executeStep()) {
        const qint64 number = rows.getColumn(0).getInt64();
        if (facts.empty() || facts.back().number != number) {
            FactRecord& fact = facts.emplace_back();
            fact.number = number;
            name(fact, rows, 7);
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
    std::vector<FactRecord> changed, unchanged, all;
    Query ofChanged = ofKinds(kinds);
    ofChanged.where("s.recorded <= ?", {until});
    SQLite::Statement& states = database.prepared(
        "SELECT s.fact, s.recorded, s.claim, s.confidence, s.review, s.is_told, s.source, b.bundle_id FROM fact_states "
        "s JOIN facts f ON f.id = s.fact LEFT JOIN bundled_facts b ON b.fact = s.fact" +
        ofChanged.conditions() + " ORDER BY s.fact, s.recorded, s.id");
    ofChanged.bindTo(states);
    readStates(states, changed);

    Query ofUnchanged = ofKinds(kinds);
    ofUnchanged.where("f.first_seen <= ?", {until});
    ofUnchanged.where("f.id NOT IN (SELECT fact FROM fact_states)");
    SQLite::Statement& rows = database.prepared(
        "SELECT f.id, f.first_seen, f.claim, f.confidence, f.review, f.articles > 0, 'extract', NULL FROM facts f" +
        ofUnchanged.conditions() + " ORDER BY f.id"); // what came in a bundle has states of its own
    ofUnchanged.bindTo(rows);
    readStates(rows, unchanged);

    all.reserve(changed.size() + unchanged.size());
    std::merge(std::make_move_iterator(changed.begin()), std::make_move_iterator(changed.end()),
               std::make_move_iterator(unchanged.begin()), std::make_move_iterator(unchanged.end()),
               std::back_inserter(all), [](const FactRecord& a, const FactRecord& b) { return a.number < b.number; });
    readArticles(database, articles, all);
    return all;
}

Namings termsOf(Database& database, const ArticleRecords& articles)
{
    Namings namings;
    Numbering names;
    SQLite::Statement& rows = database.prepared("SELECT article, term FROM article_terms ORDER BY article, term");
    while (rows.executeStep()) {
        const int place = placeOf(articles, rows.getColumn(0).getInt64());
        if (place < 0)
            continue;
        bool isNew = false;
        const int number = names.of(rows.getColumn(1), isNew);
        if (isNew)
            namings.names << textAt(rows, 1);
        namings.pairs.push_back({number, place});
    }
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
    return m_connection->run([&] { return termsOf(m_connection->database, articles); });
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
            name(subscription, rows, 1);
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
