#include "store/reader.h"

#include "article_rows.h"
#include "check.h"
#include "connection.h"
#include "copy.h"
#include "extract/fact_json.h"
#include "fact_rows.h"
#include "feed_store.h"
#include "known_articles.h"
#include "query.h"
#include "story_rows.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

EntityRow entityRow(SQLite::Statement& row)
{
    EntityRow entity;
    entity.key = textAt(row, 0);
    entity.name = textAt(row, 1);
    entity.type = extract::entityTypeNamed(textAt(row, 2)).value_or(extract::EntityType::Company);
    entity.facts = row.getColumn(3).getInt();
    entity.deals = row.getColumn(4).getInt();
    entity.articles = row.getColumn(5).getInt();
    entity.lastFact = dayAt(row, 6);
    return entity;
}

constexpr const char* entityColumns = "SELECT key, name, type, facts, deals, articles, last_fact FROM entities";

/// A result inside guarded(): the inner error wins.
template <class T>
Result<T> flat(Result<Result<T>> nested)
{
    return nested ? *std::move(nested) : tl::unexpected(nested.error());
}

} // namespace

Reader::Reader(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<std::vector<FeedRow>> Reader::feeds() const
{
    return m_connection->run([&] { return feedRows(m_connection->database); });
}

Result<News> Reader::newsAmong(std::vector<NewArticle> articles) const
{
    return m_connection->run([&] { return store::newsAmong(m_connection->database, std::move(articles)); });
}

Result<Page<ArticleRow>> Reader::articles(const Filter& filter, const QString& cursor, int limit) const
{
    return flat(m_connection->run([&] { return articlePage(m_connection->database, filter, cursor, limit); }));
}

Result<qint64> Reader::articleCount(const Filter& filter) const
{
    return m_connection->run([&] { return store::articleCount(m_connection->database, filter); });
}

Result<Article> Reader::article(qint64 id) const
{
    return flat(m_connection->run([&] { return articleById(m_connection->database, id); }));
}

Result<Story> Reader::story(qint64 article) const
{
    return flat(m_connection->run([&] { return storyOf(m_connection->database, article); }));
}

Result<std::vector<Revision>> Reader::revisions(qint64 article) const
{
    return m_connection->run([&] { return revisionsOf(m_connection->database, article); });
}

Result<QString> Reader::text(qint64 article, int revision) const
{
    return m_connection->run([&] { return revisionText(m_connection->database, article, revision); });
}

Result<Page<FactRow>> Reader::facts(const Filter& filter, const QString& cursor, int limit) const
{
    return flat(m_connection->run([&] { return factPage(m_connection->database, filter, cursor, limit); }));
}

Result<std::vector<FactRow>> Reader::undecidedFacts(int limit) const
{
    return flat(m_connection->run([&] { return store::undecidedFacts(m_connection->database, limit); }));
}

Result<FactRow> Reader::fact(qint64 id) const
{
    return flat(m_connection->run([&] { return factById(m_connection->database, id); }));
}

Result<std::vector<FactRow>> Reader::rivals(const FactRow& fact) const
{
    return flat(m_connection->run([&] { return rivalsOf(m_connection->database, fact); }));
}

Result<std::vector<FactRow>> Reader::factsOf(qint64 article) const
{
    return flat(m_connection->run([&] { return factsInArticle(m_connection->database, article); }));
}

Result<Page<EntityRow>> Reader::companies(const QString& search, const QString& cursor, int limit) const
{
    return flat(m_connection->run([&]() -> Result<Page<EntityRow>> {
        Query query;
        query.where("facts > 0");
        query.where("type NOT IN ('person', 'product', 'model', 'chip', 'benchmark', 'market', 'event')");
        if (!search.trimmed().isEmpty())
            query.where("(instr(lower(name), lower(?)) > 0 OR key = ?)", {search.trimmed(), search.trimmed()});
        if (!cursor.isEmpty()) {
            const qsizetype colon = cursor.indexOf(u':');
            if (colon < 0)
                return failure("store.bad_cursor", cursor);
            query.where("(facts, key) < (?, ?)", {cursor.left(colon).toLongLong(), cursor.mid(colon + 1)});
        }
        SQLite::Statement& statement = m_connection->database.prepared(
            entityColumns + query.conditions() + " ORDER BY facts DESC, key DESC LIMIT " + std::to_string(limit + 1));
        query.bindTo(statement);
        Page<EntityRow> page;
        while (statement.executeStep()) {
            if (int(page.rows.size()) == limit) {
                page.next = QString::number(page.rows.back().facts) + u':' + page.rows.back().key;
                break;
            }
            page.rows.push_back(entityRow(statement));
        }
        return page;
    }));
}

Result<EntityRow> Reader::company(const QString& key) const
{
    return flat(m_connection->run([&]() -> Result<EntityRow> {
        SQLite::Statement& statement = m_connection->database.prepared(
            std::string(entityColumns) + " WHERE key IN (?, '~' || ?) OR name = ? ORDER BY facts DESC LIMIT 1");
        for (int i = 1; i <= 3; ++i)
            statement.bind(i, utf8(key));
        if (!statement.executeStep())
            return failure("store.not_found", key);
        return entityRow(statement);
    }));
}

Result<Statistics> Reader::statistics() const
{
    return m_connection->run([&] {
        SQLite::Statement& statement =
            m_connection->database.prepared("SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM revisions), "
                                            "(SELECT count(*) FROM facts WHERE review <> 2 AND articles > 0), "
                                            "(SELECT count(*) FROM feeds), (SELECT count(*) FROM stories) + (SELECT "
                                            "count(*) FROM articles WHERE story IS NULL)");
        statement.executeStep();
        Statistics statistics;
        statistics.articles = statement.getColumn(0).getInt64();
        statistics.stories = statement.getColumn(4).getInt64();
        statistics.revisions = statement.getColumn(1).getInt64();
        statistics.facts = statement.getColumn(2).getInt64();
        statistics.feeds = statement.getColumn(3).getInt64();
        statistics.bytes =
            qint64(m_connection->database.pragma("page_count")) * m_connection->database.pragma("page_size");
        statistics.schema = m_connection->database.pragma("user_version");
        return statistics;
    });
}

Result<bool> Reader::awaitsStories() const
{
    return m_connection->run(
        [&] { return m_connection->database.prepared("SELECT 1 FROM articles WHERE story IS NULL").executeStep(); });
}

Result<std::vector<Finding>> Reader::check() const
{
    return m_connection->run([&] { return contentFindings(m_connection->database); });
}

Result<void> Reader::backup(const QString& file) const
{
    auto copied = copyTo(file, m_connection->database, Depth::Contents);
    m_connection->database.resetAll();
    return copied;
}

Result<QString> Reader::meta(const QString& key) const
{
    return m_connection->run([&] {
        SQLite::Statement& statement = m_connection->database.prepared("SELECT value FROM meta WHERE key = ?");
        statement.bind(1, utf8(key));
        return statement.executeStep() ? textAt(statement, 0) : QString();
    });
}

Result<QDateTime> Reader::lastRefresh() const
{
    return meta(u"last_refresh"_s).map([](const QString& text) {
        return QDateTime::fromString(text, Qt::ISODateWithMs);
    });
}

} // namespace pado::store
