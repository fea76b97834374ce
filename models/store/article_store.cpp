#include "article_store.h"

#include "forgotten.h"
#include "mark_rows.h"
#include "same_link.h"
#include "store/rows.h"
#include "text/search_grams.h"

#include <QCryptographicHash>

#include <algorithm>
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

QByteArray contentHash(const QString& title, const QString& text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(title.toUtf8());
    hash.addData(QByteArrayLiteral("\n"));
    hash.addData(text.toUtf8());
    return hash.result();
}

void computeHash(NewArticle& article)
{
    article.hash = contentHash(article.title, article.text);
}

void computeGrams(NewArticle& article)
{
    article.grams = text::searchGrams(article.title, article.text, article.source);
}

StoredArticle ArticleStore::store(NewArticle article, const extract::Extraction& extraction, const Marks& marks)
{
    if (article.hash.isEmpty())
        computeHash(article);
    const std::optional<Known> known = find(article);
    StoredArticle stored;
    int revision = 1;
    if (!known && marks.droppedBy != 0) {
        countHits(marks);
        remember(m_database, article.feed, article.externalId, article.url, marks.droppedBy, m_now);
        stored.how = Stored::Dropped;
        return stored;
    }
    if (!known) {
        stored.id = insert(article);
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
    for (const extract::Fact& fact : extraction.facts) {
        const auto [id, isNew] = m_facts.store(fact, extraction, {stored.id, revision, article.source, published});
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

News ArticleStore::newsAmong(std::vector<NewArticle> articles)
{
    News news;
    for (NewArticle& article : articles) {
        if (article.hash.isEmpty())
            computeHash(article);
        const std::optional<Known> known = find(article);
        if (known ? !mayRevise(*known, article) : isForgotten(m_database, article))
            continue;
        news.unknown += known ? 0 : 1;
        news.articles.push_back(std::move(article));
    }
    return news;
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

/// Two sections of one outlet may carry one article, cut differently: the one that brought it keeps it.
bool ArticleStore::mayRevise(const Known& known, const NewArticle& article)
{
    const bool isOthers = article.feed != 0 && known.feed != 0 && article.feed != known.feed;
    return known.hash != (article.given.isEmpty() ? article.hash : article.given) && !isOthers;
}

ArticleStore::Known ArticleStore::knownAt(SQLite::Statement& row)
{
    const SQLite::Column bytes = row.getColumn(2);
    return {row.getColumn(0).getInt64(),
            row.getColumn(1).getInt(),
            QByteArray(static_cast<const char*>(bytes.getBlob()), bytes.getBytes()),
            row.getColumn(3).getInt64(),
            row.getColumn(4).getInt(),
            row.getColumn(5).getInt() != 0};
}

std::optional<ArticleStore::Known> ArticleStore::find(const NewArticle& article)
{
    const auto first = [](SQLite::Statement& statement) {
        return statement.executeStep() ? std::optional(knownAt(statement)) : std::nullopt;
    };
    if (article.feed != 0 && !article.externalId.isEmpty()) {
        SQLite::Statement& statement = m_database.prepared("SELECT id, revision, coalesce(given, hash), feed, facts, "
                                                           "given IS NOT NULL FROM articles WHERE feed = ? AND "
                                                           "external_id = ?");
        statement.bind(1, integer(article.feed));
        statement.bind(2, utf8(article.externalId));
        if (auto known = first(statement))
            return known;
    }
    if (!article.url.isEmpty())
        return findByLink(article);
    SQLite::Statement& statement =
        m_database.prepared("SELECT id, revision, hash, feed, facts, given IS NOT NULL FROM articles WHERE hash = ?");
    statement.bind(1, article.hash.constData(), int(article.hash.size()));
    return first(statement);
}

/// The first that came of those under the article's link that may be it.
std::optional<ArticleStore::Known> ArticleStore::findByLink(const NewArticle& article)
{
    SQLite::Statement& statement = m_database.prepared(
        "SELECT id, revision, coalesce(given, hash), coalesce(feed, 0), facts, given IS NOT NULL, external_id, title, "
        "excerpt FROM articles WHERE url = ?1 AND url <> '' AND (external_id IN ('', ?2) OR ?2 = '' OR coalesce(feed, "
        "0) <> ?3) ORDER BY id LIMIT 200"); // a live page has thousands of items
    statement.bind(1, utf8(article.url));
    statement.bind(2, utf8(article.externalId));
    statement.bind(3, integer(article.feed));
    std::vector<std::pair<Known, Linked>> candidates;
    bool isShared = article.sharesLink;
    while (statement.executeStep()) {
        const Known known = knownAt(statement);
        Linked linked{known.feed, textAt(statement, 6), textAt(statement, 7), textAt(statement, 8)};
        isShared |= std::ranges::any_of(candidates, [&](const auto& other) {
            return other.second.feed == linked.feed && !isSameTitle(other.second.title, linked.title);
        });
        candidates.emplace_back(known, std::move(linked));
    }
    const auto same = std::ranges::find_if(
        candidates, [&](const auto& candidate) { return isSameUnderLink(article, candidate.second, isShared); });
    return same == candidates.end() ? std::nullopt : std::optional(same->first);
}

qint64 ArticleStore::insert(NewArticle& article)
{
    const qint64 published = (article.published.isValid() ? article.published : m_now).toMSecsSinceEpoch();
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
    bindInstant(statement, 8, m_now);
    bindHeld(statement, 9, excerpt);
    bindHash(statement, 10, article.hash);
    statement.bind(11, integer(key));
    bindHash(statement, 12, article.given);
    statement.exec();
    const qint64 id = m_database.raw().getLastInsertRowid();
    addRevision(id, 1, title, utf8(article.text));
    if (article.grams.empty())
        computeGrams(article);
    m_index.add(key, std::move(article.grams));
    return id;
}

void ArticleStore::addRevision(qint64 article, int revision, const std::string& title, const std::string& text)
{
    SQLite::Statement& statement =
        m_database.prepared("INSERT INTO revisions (article, revision, title, text, recorded) VALUES (?, ?, ?, ?, ?)");
    statement.bind(1, integer(article));
    statement.bind(2, revision);
    bindHeld(statement, 3, title);
    bindHeld(statement, 4, text);
    bindInstant(statement, 5, m_now);
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
qint64 ArticleStore::replaceInIndex(const Known& known, const NewArticle& article)
{
    const Indexed before = takeFromIndex(known.id);
    qint64 key = before.key;
    const bool takesDate = before.isUndated && article.published.isValid();
    if (takesDate && searchDay(article.published.toMSecsSinceEpoch()) != searchDayOfKey(key))
        key = m_index.nextKey(article.published.toMSecsSinceEpoch());
    m_index.add(key, text::searchGrams(article.title, article.text, before.source));
    return key;
}

void ArticleStore::revise(const Known& known, const NewArticle& article)
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
    addRevision(known.id, known.revision + 1, title, utf8(article.text));
}

void ArticleStore::storeMentions(qint64 article, const extract::Extraction& extraction)
{
    for (const extract::MentionedEntity& mentioned : extraction.entities) {
        const QString key = keyOf(mentioned.entity);
        m_entities.add(key, mentioned.entity.name, mentioned.type);
        m_entities.mention(key, article);
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
