#include "store/reader.h"

#include "article_store.h"
#include "connection.h"
#include "extract/fact_json.h"
#include "fact_rows.h"
#include "query.h"

#include <SQLiteCpp/Backup.h>

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr int kstOffsetMs = 9 * 3600 * 1000;

qint64 startOfDayMs(QDate day)
{
    return QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() - kstOffsetMs;
}

FeedRow feedRow(SQLite::Statement& row)
{
    FeedRow feed;
    feed.id = row.getColumn(0).getInt64();
    feed.url = textAt(row, 1);
    feed.title = textAt(row, 2);
    feed.outlet = textAt(row, 3);
    feed.siteUrl = textAt(row, 4);
    feed.format = textAt(row, 5);
    feed.encoding = textAt(row, 6);
    feed.etag = textAt(row, 7);
    feed.lastModified = textAt(row, 8);
    feed.state = FeedState(row.getColumn(9).getInt());
    feed.intervalMinutes = row.getColumn(10).getInt();
    feed.failures = row.getColumn(11).getInt();
    feed.errorCode = textAt(row, 12);
    feed.errorHint = textAt(row, 13);
    feed.lastFetched = instantAt(row, 14);
    feed.lastSuccess = instantAt(row, 15);
    feed.nextDue = instantAt(row, 16);
    feed.articles = row.getColumn(17).getInt();
    feed.facts = row.getColumn(18).getInt();
    feed.isDemo = row.getColumn(19).getInt() != 0;
    feed.folders = foldersAt(row, 20);
    feed.attributes = QByteArray::fromStdString(row.getColumn(21).getString());
    return feed;
}

constexpr const char* articleColumns =
    "SELECT a.id, a.title, a.url, a.source, a.author, a.published, a.updated, a.excerpt, a.facts, coalesce(s.is_read, "
    "0), "
    "coalesce(s.is_starred, 0), a.revision, (SELECT group_concat(name, char(10)) FROM (SELECT l.name FROM "
    "article_labels "
    "al JOIN labels l ON l.id = al.label WHERE al.article = a.id ORDER BY l.name)) FROM articles a LEFT JOIN "
    "article_states s ON s.article = a.id";

ArticleRow articleRow(SQLite::Statement& row)
{
    ArticleRow article;
    article.id = row.getColumn(0).getInt64();
    article.title = textAt(row, 1);
    article.url = textAt(row, 2);
    article.source = textAt(row, 3);
    article.author = textAt(row, 4);
    article.published = instantAt(row, 5);
    article.updated = instantAt(row, 6);
    article.excerpt = textAt(row, 7);
    article.facts = row.getColumn(8).getInt();
    article.isRead = row.getColumn(9).getInt() != 0;
    article.isStarred = row.getColumn(10).getInt() != 0;
    article.labels = textAt(row, 12).split(u'\n', Qt::SkipEmptyParts);
    return article;
}

Query articleQuery(const Filter& filter)
{
    Query query;
    if (filter.from.isValid())
        query.where("a.published >= ?", {startOfDayMs(filter.from)});
    if (filter.to.isValid())
        query.where("a.published < ?", {startOfDayMs(filter.to)});
    query.whereIn("a.source", filter.sources);
    if (filter.isUnreadOnly)
        query.where("coalesce(s.is_read, 0) = 0");
    if (filter.isStarredOnly)
        query.where("s.is_starred = 1");
    for (const QString& label : filter.labels)
        query.where(
            "a.id IN (SELECT al.article FROM article_labels al JOIN labels l ON l.id = al.label WHERE l.name = ?)",
            {label});
    for (const QString& company : filter.companies)
        query.where("a.id IN (SELECT article FROM mentions WHERE key IN (?, '~' || ?))", {company, company});
    const SearchTerms terms = searchTerms(filter.query);
    if (!terms.phrases.isEmpty())
        query.where("a.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)", {terms.phrases});
    for (const QString& word : terms.shortWords) {
        query.where("(instr(a.title, ?) > 0 OR instr((SELECT r.text FROM revisions r WHERE r.article = a.id AND "
                    "r.revision = a.revision), ?) > 0)",
                    {word, word});
    }
    return query;
}

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

QString revisionText(Database& database, qint64 article, int revision)
{
    SQLite::Statement& statement = database.prepared("SELECT text FROM revisions WHERE article = ? AND revision = ?");
    statement.bind(1, integer(article));
    statement.bind(2, revision);
    return statement.executeStep() ? textAt(statement, 0) : QString();
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
    return m_connection->run([&] {
        SQLite::Statement& statement = m_connection->database.prepared(
            "SELECT id, url, title, outlet, site_url, format, encoding, etag, last_modified, state, interval_minutes, "
            "failures, error_code, "
            "error_hint, last_fetched, last_success, next_due, articles, facts, is_demo, folder, attributes FROM feeds "
            "ORDER BY id");
        std::vector<FeedRow> feeds;
        while (statement.executeStep())
            feeds.push_back(feedRow(statement));
        return feeds;
    });
}

Result<Page<ArticleRow>> Reader::articles(const Filter& filter, const QString& cursor, int limit) const
{
    return flat(m_connection->run([&]() -> Result<Page<ArticleRow>> {
        Query query = articleQuery(filter);
        if (!cursor.isEmpty()) {
            const auto position = parseCursor(cursor);
            if (!position)
                return tl::unexpected(position.error());
            query.where("(a.published, a.id) < (?, ?)", {position->number, position->id});
        }
        SQLite::Statement& statement =
            m_connection->database.prepared(articleColumns + query.conditions() +
                                            " ORDER BY a.published DESC, a.id DESC LIMIT " + std::to_string(limit + 1));
        query.bindTo(statement);
        Page<ArticleRow> page;
        while (statement.executeStep()) {
            if (int(page.rows.size()) == limit) {
                page.next = formatCursor({page.rows.back().published.toMSecsSinceEpoch(), page.rows.back().id});
                break;
            }
            page.rows.push_back(articleRow(statement));
        }
        return page;
    }));
}

Result<qint64> Reader::articleCount(const Filter& filter) const
{
    return m_connection->run([&] {
        const Query query = articleQuery(filter);
        SQLite::Statement& statement = m_connection->database.prepared(
            "SELECT count(*) FROM articles a LEFT JOIN article_states s ON s.article = a.id" + query.conditions());
        query.bindTo(statement);
        statement.executeStep();
        return qint64(statement.getColumn(0).getInt64());
    });
}

Result<Article> Reader::article(qint64 id) const
{
    return flat(m_connection->run([&]() -> Result<Article> {
        SQLite::Statement& statement = m_connection->database.prepared(std::string(articleColumns) + " WHERE a.id = ?");
        statement.bind(1, integer(id));
        if (!statement.executeStep())
            return failure("store.not_found", QString::number(id));
        Article article{articleRow(statement), {}, statement.getColumn(11).getInt()};
        article.text = revisionText(m_connection->database, id, article.revision);
        return article;
    }));
}

Result<QString> Reader::text(qint64 article, int revision) const
{
    return m_connection->run([&] { return revisionText(m_connection->database, article, revision); });
}

Result<Page<FactRow>> Reader::facts(const Filter& filter, const QString& cursor, int limit) const
{
    return flat(m_connection->run([&] { return factPage(m_connection->database, filter, cursor, limit); }));
}

Result<FactRow> Reader::fact(qint64 id) const
{
    return flat(m_connection->run([&] { return factById(m_connection->database, id); }));
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
                                            "(SELECT count(*) FROM feeds)");
        statement.executeStep();
        Statistics statistics;
        statistics.articles = statement.getColumn(0).getInt64();
        statistics.stories = statistics.articles; // until near-duplicates are clustered, each article is a story
        statistics.revisions = statement.getColumn(1).getInt64();
        statistics.facts = statement.getColumn(2).getInt64();
        statistics.feeds = statement.getColumn(3).getInt64();
        statistics.bytes =
            qint64(m_connection->database.pragma("page_count")) * m_connection->database.pragma("page_size");
        statistics.schema = m_connection->database.pragma("user_version");
        return statistics;
    });
}

Result<QStringList> Reader::check() const
{
    return m_connection->run([&] {
        QStringList problems;
        SQLite::Statement& integrity = m_connection->database.prepared("PRAGMA integrity_check(20)");
        while (integrity.executeStep()) {
            if (textAt(integrity, 0) != u"ok")
                problems << textAt(integrity, 0);
        }
        SQLite::Statement& foreign = m_connection->database.prepared("PRAGMA foreign_key_check");
        while (foreign.executeStep())
            problems << u"a row of %1 points to nothing"_s.arg(textAt(foreign, 0));
        SQLite::Statement& articles = m_connection->database.prepared(
            "SELECT a.id, a.hash, r.title, r.text FROM articles a LEFT JOIN revisions r ON r.article = a.id AND "
            "r.revision = a.revision");
        while (articles.executeStep()) {
            const SQLite::Column bytes = articles.getColumn(1);
            const QByteArray kept(static_cast<const char*>(bytes.getBlob()), bytes.getBytes());
            if (contentHash(textAt(articles, 2), textAt(articles, 3)) != kept)
                problems << u"the text of article %1 was altered"_s.arg(articles.getColumn(0).getInt64());
        }
        return problems;
    });
}

Result<void> Reader::backup(const QString& file) const
{
    if (QFile::exists(file))
        return failure("file.exists", file);
    const QString partial = file + u".partial"_s; // a copy cut short must not look like one
    auto copied = guarded(file, [&] {
        QFile::remove(partial);
        SQLite::Database target(utf8(partial), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup backup(target, m_connection->database.raw());
        backup.executeStep(-1);
    });
    if (copied && QFile::rename(partial, file))
        return {};
    QFile::remove(partial);
    if (!copied && copied.error().code == "store.damaged"_L1)
        return copied;
    return failure("file.cannot_write", file, {}, copied ? QString() : copied.error().hint);
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
