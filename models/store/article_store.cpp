#include "article_store.h"

#include "article/near_duplicate.h"
#include "base/clock.h"
#include "forgotten.h"
#include "mark_rows.h"
#include "same_link.h"
#include "store/rows.h"
#include "text/search_grams.h"

#include <set>

namespace pado::store
{

namespace
{

constexpr qsizetype excerptLength = 160;

std::string excerptOf(const NewArticle& article)
{
    return utf8(article.text.left(excerptLength).simplified());
}

/// Binds text that outlives the statement's run: SQLiteCpp copies what it is handed otherwise.
void bindHeld(SQLite::Statement& statement, int index, const std::string& text)
{
    statement.bindNoCopy(index, text);
}

void bindHash(SQLite::Statement& statement, int index, const QByteArray& hash)
{
    statement.bindNoCopy(index, hash.constData(), int(hash.size()));
}

} // namespace

void computeGrams(NewArticle& article)
{
    article.grams = text::searchGrams(article.title, article.text, article.source);
}

void computePrint(NewArticle& article)
{
    article.print = article::toBytes(article::fingerprint(article.text.isEmpty() ? article.title : article.text));
}

StoredArticle ArticleStore::store(ReadArticle read)
{
    NewArticle& article = read.article;
    const extract::Extraction& extraction = read.extraction;
    const Marks& marks = read.marks;
    if (article.hash.isEmpty())
        computeHash(article);
    const std::optional<KnownArticle> known = findArticle(m_database, article);
    StoredArticle stored;
    int revision = 1;
    if (!known && marks.droppedBy != 0) {
        countHits(marks);
        remember(m_database, article.feed, article.externalId, article.url, marks.droppedBy, m_now);
        stored.how = Stored::Dropped;
        return stored;
    }
    if (!known) {
        stored.id = insert(article, m_now);
        mark(stored.id, marks);
    } else {
        stored.id = known->id;
        // A page that could not be had this time does not take back what it said: the copy is tried again.
        const bool losesPage = known->hasPage && article.given.isEmpty();
        stored.how = mayRevise(*known, article) && !losesPage ? Stored::Revised : Stored::Unchanged;
        if (stored.how == Stored::Unchanged)
            return stored;
        revision = known->revision + 1;
        revise(*known, article);
    }
    storeMentions(stored.id, extraction);
    const QDateTime published = article.published.isValid() ? article.published : m_now;
    std::set<qint64> facts;
    if (read.claims.empty())
        read.claims = claimsOf(extraction);
    const FactStore::Place place{stored.id, revision, article.source, published};
    for (size_t i = 0; i < extraction.facts.size(); ++i) {
        const auto [id, isNew] = m_facts.store(extraction.facts[i], std::move(read.claims[i]), extraction, place);
        facts.insert(id);
        stored.newFacts += isNew;
    }
    if (stored.how == Stored::Revised)
        m_facts.recountOf(stored.id, extraction);
    const int count = int(facts.size());
    if (known || count > 0)
        setFacts(stored.id, count);
    Gain& gain = m_feeds[known ? known->feed : article.feed];
    gain.articles += known ? 0 : 1;
    gain.facts += count - (known ? known->facts : 0);
    if (stored.how == Stored::Revised)
        m_stories.revise(stored.id);
    return stored;
}

void ArticleStore::setFacts(qint64 article, int count)
{
    SQLite::Statement& statement = m_database.prepared("UPDATE articles SET facts = ? WHERE id = ?");
    statement.bind(1, count);
    statement.bind(2, integer(article));
    statement.exec();
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
        m_database.prepared("SELECT coalesce(feed, 0), external_id, url, facts FROM articles WHERE id = ?");
    statement.bind(1, integer(article));
    if (!statement.executeStep())
        return;
    const qint64 feed = statement.getColumn(0).getInt64();
    Gain& gain = m_feeds[feed];
    --gain.articles;
    gain.facts -= statement.getColumn(3).getInt();
    remember(m_database, feed, textAt(statement, 1), textAt(statement, 2), std::nullopt, m_now);
    takeFromIndex(article);
    m_stories.forget(article);
    m_entities.forgetMentions(article);
    SQLite::Statement& gone = m_database.prepared("DELETE FROM articles WHERE id = ?");
    gone.bind(1, integer(article));
    gone.exec();
}

qint64 ArticleStore::add(NewArticle article, const QDateTime& recorded)
{
    computeHash(article);
    ++m_feeds[article.feed].articles;
    return insert(article, recorded);
}

qint64 ArticleStore::insert(NewArticle& article, const QDateTime& recorded)
{
    const qint64 published = (article.published.isValid() ? article.published : recorded).toMSecsSinceEpoch();
    const qint64 key = m_index.nextKey(published);
    const std::string externalId = utf8(article.externalId), url = utf8(article.url), title = utf8(article.title),
                      source = utf8(article.source), author = utf8(article.author), excerpt = excerptOf(article);
    SQLite::Statement& statement = m_database.prepared(
        "INSERT INTO articles (feed, external_id, url, title, source, author, published, recorded, excerpt, hash, "
        "search_key, given) VALUES ((SELECT id FROM feeds WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, "
        "x''))");
    statement.bind(1, integer(article.feed));
    bindHeld(statement, 2, externalId);
    bindHeld(statement, 3, url);
    bindHeld(statement, 4, title);
    bindHeld(statement, 5, source);
    bindHeld(statement, 6, author);
    statement.bind(7, integer(published));
    bindInstant(statement, 8, recorded);
    bindHeld(statement, 9, excerpt);
    bindHash(statement, 10, article.hash);
    statement.bind(11, integer(key));
    bindHash(statement, 12, article.given);
    statement.exec();
    const qint64 id = m_database.raw().getLastInsertRowid();
    addRevision(id, 1, title, utf8(article.text), recorded);
    if (article.grams.empty())
        computeGrams(article);
    m_index.add(key, std::move(article.grams));
    if (article.print.isEmpty())
        computePrint(article);
    m_stories.keepFingerprint(id, published, article::fingerprintFrom(article.print));
    return id;
}

void ArticleStore::addRevision(qint64 article, int revision, const std::string& title, const std::string& text,
                               const QDateTime& recorded)
{
    SQLite::Statement& statement =
        m_database.prepared("INSERT INTO revisions (article, revision, title, text, recorded) VALUES (?, ?, ?, ?, ?)");
    statement.bind(1, integer(article));
    statement.bind(2, revision);
    bindHeld(statement, 3, title);
    bindHeld(statement, 4, text);
    bindInstant(statement, 5, recorded);
    statement.exec();
}

/// Takes an article's current text out of the index.   @return where it was
ArticleStore::Indexed ArticleStore::takeFromIndex(qint64 article)
{
    SQLite::Statement& old = m_database.prepared(
        "SELECT r.title, r.text, a.source, a.search_key, a.published = a.recorded FROM articles a JOIN revisions r ON "
        "r.article = a.id AND r.revision = a.revision WHERE a.id = ?");
    old.bind(1, integer(article));
    if (!old.executeStep())
        throw SQLite::Exception("an article without its text", SQLITE_CORRUPT);
    Indexed indexed{old.getColumn(3).getInt64(), textAt(old, 2), old.getColumn(4).getInt() != 0};
    m_index.remove(indexed.key, text::searchGrams(textAt(old, 0), textAt(old, 1), indexed.source));
    return indexed;
}

/// Puts the new text in the place of the one before, or on another day, where that had come without its date.
/// @return its key
qint64 ArticleStore::replaceInIndex(const KnownArticle& known, const NewArticle& article)
{
    const Indexed before = takeFromIndex(known.id);
    qint64 key = before.key;
    const bool takesDate = before.isUndated && article.published.isValid();
    if (takesDate && koreanDayNumber(article.published.toMSecsSinceEpoch()) != searchDayOfKey(key))
        key = m_index.nextKey(article.published.toMSecsSinceEpoch());
    m_index.add(key, text::searchGrams(article.title, article.text, before.source));
    return key;
}

void ArticleStore::revise(const KnownArticle& known, const NewArticle& article)
{
    const qint64 key = replaceInIndex(known, article);
    const std::string title = utf8(article.title), author = utf8(article.author), excerpt = excerptOf(article);
    SQLite::Statement& statement = m_database.prepared(
        "UPDATE articles SET title = ?1, author = ?2, excerpt = ?3, updated = ?4, hash = ?5, revision = ?6, published "
        "= CASE WHEN published = recorded THEN coalesce(?8, published) ELSE published END, search_key = ?9, given = "
        "nullif(?10, x'') WHERE id = ?7");
    bindHeld(statement, 1, title);
    bindHeld(statement, 2, author);
    bindHeld(statement, 3, excerpt);
    bindInstant(statement, 4, m_now);
    bindHash(statement, 5, article.hash);
    statement.bind(6, known.revision + 1);
    statement.bind(7, integer(known.id));
    bindInstant(statement, 8, article.published); // the first text may have come without its date
    statement.bind(9, integer(key));
    bindHash(statement, 10, article.given);
    statement.exec();
    m_entities.forgetMentions(known.id);
    addRevision(known.id, known.revision + 1, title, utf8(article.text), m_now);
}

void ArticleStore::storeMentions(qint64 article, const extract::Extraction& extraction)
{
    for (const extract::MentionedEntity& mentioned : extraction.entities) {
        const qint64 entity = m_entities.add(keyOf(mentioned.entity), mentioned.entity.name, mentioned.type);
        m_entities.mention(entity, article);
    }
}

void ArticleStore::finish()
{
    m_index.flush();
    m_facts.finish();
    m_entities.finish();
    for (const auto& [feed, gain] : m_feeds) {
        SQLite::Statement& statement =
            m_database.prepared("UPDATE feeds SET articles = articles + ?, facts = facts + ? WHERE id = ?");
        statement.bind(1, gain.articles);
        statement.bind(2, gain.facts);
        statement.bind(3, integer(feed));
        statement.exec();
    }
    m_feeds.clear();
}

} // namespace pado::store
