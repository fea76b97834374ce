#include "article_store.h"

#include "extract/fact_json.h"
#include "forgotten.h"
#include "mark_rows.h"
#include "store/rows.h"

#include <QCryptographicHash>

namespace pado::store
{

namespace
{

constexpr qsizetype excerptLength = 160;

QString searchForm(const QString& text)
{
    return text.normalized(QString::NormalizationForm_KC);
}

} // namespace

QByteArray contentHash(const QString& title, const QString& text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(title.toUtf8());
    hash.addData(QByteArrayLiteral("\n"));
    hash.addData(text.toUtf8());
    return hash.result();
}

StoredArticle ArticleStore::store(const NewArticle& article, const extract::Extraction& extraction, const Marks& marks)
{
    const QByteArray hash = contentHash(article.title, article.text);
    const std::optional<Known> known = find(article, hash);
    StoredArticle stored;
    int revision = 1;
    if (!known && marks.droppedBy != 0) {
        countHits(marks);
        remember(m_database, article.feed, article.externalId, article.url, marks.droppedBy, m_now);
        stored.how = Stored::Dropped;
        return stored;
    }
    if (!known) {
        stored.id = insert(article, hash);
        mark(stored.id, marks);
    } else {
        stored.id = known->id;
        stored.how = mayRevise(*known, article, hash) ? Stored::Revised : Stored::Unchanged;
        if (stored.how == Stored::Unchanged)
            return stored;
        revision = known->revision + 1;
        revise(*known, article, hash);
    }
    storeMentions(stored.id, extraction);
    for (const extract::Fact& fact : extraction.facts)
        stored.newFacts += m_facts.store(
            fact, extraction,
            {stored.id, revision, article.source, article.published.isValid() ? article.published : m_now});
    if (stored.how == Stored::Revised)
        m_facts.recountOf(stored.id, extraction);
    SQLite::Statement& count = m_database.prepared("UPDATE articles SET facts = (SELECT count(DISTINCT fact) FROM "
                                                   "evidences WHERE article = ?1 AND revision = ?2) WHERE id = ?1");
    count.bind(1, integer(stored.id));
    count.bind(2, revision);
    count.exec();
    if (article.feed != 0)
        m_feeds.insert(article.feed);
    return stored;
}

bool ArticleStore::isKnown(const NewArticle& article)
{
    const QByteArray hash = contentHash(article.title, article.text);
    const std::optional<Known> known = find(article, hash);
    return known ? !mayRevise(*known, article, hash) : isForgotten(m_database, article);
}

void ArticleStore::mark(qint64 article, const Marks& marks)
{
    if (marks.isRead)
        markRead(m_database, article, true);
    if (marks.isStarred)
        markStarred(m_database, article, true);
    for (const QString& label : marks.labels)
        addLabel(m_database, article, labelNamed(m_database, label));
    countHits(marks);
}

void ArticleStore::countHits(const Marks& marks)
{
    for (const qint64 rule : marks.rules) {
        SQLite::Statement& statement =
            m_database.prepared("UPDATE rules SET hits = hits + 1, last_hit = ? WHERE id = ?");
        bindInstant(statement, 1, m_now);
        statement.bind(2, integer(rule));
        statement.exec();
    }
}

void ArticleStore::forget(qint64 article)
{
    SQLite::Statement& statement =
        m_database.prepared("SELECT coalesce(feed, 0), external_id, url, revision FROM articles WHERE id = ?");
    statement.bind(1, integer(article));
    if (!statement.executeStep())
        return;
    const qint64 feed = statement.getColumn(0).getInt64();
    remember(m_database, feed, textAt(statement, 1), textAt(statement, 2), std::nullopt, m_now);
    forgetSearch(article, statement.getColumn(3).getInt());
    forgetMentions(article);
    SQLite::Statement& gone = m_database.prepared("DELETE FROM articles WHERE id = ?");
    gone.bind(1, integer(article));
    gone.exec();
    if (feed != 0)
        m_feeds.insert(feed);
}

/// Two sections of one outlet may carry one article, cut differently: the one that brought it keeps it.
bool ArticleStore::mayRevise(const Known& known, const NewArticle& article, const QByteArray& hash)
{
    const bool isOthers = article.feed != 0 && known.feed != 0 && article.feed != known.feed;
    return known.hash != hash && !isOthers;
}

std::optional<ArticleStore::Known> ArticleStore::find(const NewArticle& article, const QByteArray& hash)
{
    const auto first = [](SQLite::Statement& statement) -> std::optional<Known> {
        if (!statement.executeStep())
            return std::nullopt;
        const SQLite::Column bytes = statement.getColumn(2);
        return Known{statement.getColumn(0).getInt64(), statement.getColumn(1).getInt(),
                     QByteArray(static_cast<const char*>(bytes.getBlob()), bytes.getBytes()),
                     statement.getColumn(3).getInt64()};
    };
    if (article.feed != 0 && !article.externalId.isEmpty()) {
        SQLite::Statement& statement =
            m_database.prepared("SELECT id, revision, hash, feed FROM articles WHERE feed = ? AND external_id = ?");
        statement.bind(1, integer(article.feed));
        statement.bind(2, utf8(article.externalId));
        if (auto known = first(statement))
            return known;
    }
    if (!article.url.isEmpty()) {
        // Many items of one feed may share a link (a live blog, a section's home): there their ids tell them apart.
        SQLite::Statement& statement = m_database.prepared("SELECT id, revision, hash, feed FROM articles WHERE url = "
                                                           "?1 AND url <> '' AND (external_id IN ('', ?2) OR "
                                                           "?2 = '' OR coalesce(feed, 0) <> ?3) ORDER BY id");
        statement.bind(1, utf8(article.url));
        statement.bind(2, utf8(article.externalId));
        statement.bind(3, integer(article.feed));
        return first(statement);
    }
    SQLite::Statement& statement = m_database.prepared("SELECT id, revision, hash, feed FROM articles WHERE hash = ?");
    statement.bind(1, hash.constData(), int(hash.size()));
    return first(statement);
}

qint64 ArticleStore::insert(const NewArticle& article, const QByteArray& hash)
{
    SQLite::Statement& statement = m_database.prepared(
        "INSERT INTO articles (feed, external_id, url, title, source, author, published, recorded, excerpt, hash) "
        "VALUES (nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    statement.bind(1, integer(article.feed));
    statement.bind(2, utf8(article.externalId));
    statement.bind(3, utf8(article.url));
    statement.bind(4, utf8(article.title));
    statement.bind(5, utf8(article.source));
    statement.bind(6, utf8(article.author));
    bindInstant(statement, 7, article.published.isValid() ? article.published : m_now);
    bindInstant(statement, 8, m_now);
    statement.bind(9, utf8(article.text.left(excerptLength).simplified()));
    statement.bind(10, hash.constData(), int(hash.size()));
    statement.exec();
    const qint64 id = m_database.raw().getLastInsertRowid();
    addRevision(id, 1, article);
    return id;
}

void ArticleStore::addRevision(qint64 article, int revision, const NewArticle& content)
{
    SQLite::Statement& text =
        m_database.prepared("INSERT INTO revisions (article, revision, title, text, recorded) VALUES (?, ?, ?, ?, ?)");
    text.bind(1, integer(article));
    text.bind(2, revision);
    text.bind(3, utf8(content.title));
    text.bind(4, utf8(content.text));
    bindInstant(text, 5, m_now);
    text.exec();
    SQLite::Statement& search = m_database.prepared("INSERT INTO article_search (rowid, title, body) VALUES (?, ?, ?)");
    search.bind(1, integer(article));
    search.bind(2, utf8(searchForm(content.title)));
    search.bind(3, utf8(searchForm(content.text)));
    search.exec();
}

/// The index has no copy of its words: they are given back as they were put in.   @source sqlite.org/fts5.html §6.3
void ArticleStore::forgetSearch(qint64 article, int revision)
{
    SQLite::Statement& old =
        m_database.prepared("SELECT title, text FROM revisions WHERE article = ? AND revision = ?");
    old.bind(1, integer(article));
    old.bind(2, revision);
    if (!old.executeStep())
        return;
    SQLite::Statement& forget = m_database.prepared(
        "INSERT INTO article_search (article_search, rowid, title, body) VALUES ('delete', ?, ?, ?)");
    forget.bind(1, integer(article));
    forget.bind(2, utf8(searchForm(textAt(old, 0))));
    forget.bind(3, utf8(searchForm(textAt(old, 1))));
    forget.exec();
}

void ArticleStore::revise(const Known& known, const NewArticle& article, const QByteArray& hash)
{
    forgetSearch(known.id, known.revision);
    SQLite::Statement& statement = m_database.prepared(
        "UPDATE articles SET title = ?1, author = ?2, excerpt = ?3, updated = ?4, hash = ?5, revision = ?6, published "
        "= CASE WHEN published = recorded THEN coalesce(?8, published) ELSE published END WHERE id = ?7");
    statement.bind(1, utf8(article.title));
    statement.bind(2, utf8(article.author));
    statement.bind(3, utf8(article.text.left(excerptLength).simplified()));
    bindInstant(statement, 4, m_now);
    statement.bind(5, hash.constData(), int(hash.size()));
    statement.bind(6, known.revision + 1);
    statement.bind(7, integer(known.id));
    bindInstant(statement, 8, article.published); // the first text may have come without its date
    statement.exec();
    forgetMentions(known.id);
    addRevision(known.id, known.revision + 1, article);
}

void ArticleStore::forgetMentions(qint64 article)
{
    for (const char* sql : {"UPDATE entities SET articles = articles - 1 WHERE key IN (SELECT key FROM mentions WHERE "
                            "article = ?)",
                            "DELETE FROM mentions WHERE article = ?"}) {
        SQLite::Statement& statement = m_database.prepared(sql);
        statement.bind(1, integer(article));
        statement.exec();
    }
}

void ArticleStore::storeMentions(qint64 article, const extract::Extraction& extraction)
{
    for (const extract::MentionedEntity& mentioned : extraction.entities) {
        const QString key = keyOf(mentioned.entity);
        FactStore::storeEntity(m_database, key, mentioned.entity.name, extract::nameOf(mentioned.type));
        SQLite::Statement& statement =
            m_database.prepared("INSERT OR IGNORE INTO mentions (key, article) VALUES (?, ?)");
        statement.bind(1, utf8(key));
        statement.bind(2, integer(article));
        if (statement.exec() == 0)
            continue;
        SQLite::Statement& count = m_database.prepared("UPDATE entities SET articles = articles + 1 WHERE key = ?");
        count.bind(1, utf8(key));
        count.exec();
    }
}

void ArticleStore::finish()
{
    m_facts.finish();
    for (const qint64 feed : std::as_const(m_feeds)) {
        SQLite::Statement& statement =
            m_database.prepared("UPDATE feeds SET articles = (SELECT count(*) FROM articles WHERE feed = ?1), "
                                "facts = (SELECT coalesce(sum(facts), 0) FROM articles WHERE feed = ?1) WHERE id = ?1");
        statement.bind(1, integer(feed));
        statement.exec();
    }
    m_feeds.clear();
}

} // namespace pado::store
