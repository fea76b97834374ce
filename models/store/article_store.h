#pragma once

#include "database.h"
#include "fact_store.h"
#include "known_articles.h"
#include "search_index.h"
#include "story_store.h"

#include <map>

namespace pado::store
{

/// Stores articles with their facts inside the caller's transaction; finish() closes a lot. Throws SQLite::Exception.
class ArticleStore
{
public:
    ArticleStore(Database& database, StoryWindow& stories, const QDateTime& now)
        : m_database(database),
          m_now(now),
          m_entities(database),
          m_facts(database, m_entities, now),
          m_index(database),
          m_stories(database, stories)
    {
    }

    StoredArticle store(ReadArticle read);
    /// Stores an article that is known to be new, without facts.
    /// @param recorded  when the workspace learned of it   @return its id
    qint64 add(NewArticle article, const QDateTime& recorded);
    /// See Writer::reread.
    void reread(Reread read, std::vector<FactChange>& changes);
    /// Deletes an article that no evidence quotes, and remembers not to take it again. What was in its story waits for
    /// another.
    void forget(qint64 article);
    /// Writes the search index and brings the counts of feeds and entities up to date.
    void finish();

private:
    /// What a feed's counts grow by.
    struct Gain {
        int articles = 0;
        int facts = 0;
    };
    /// Where the search index had a text.
    struct Indexed {
        qint64 key = 0;
        QString source;         ///< the outlet that brought the article stays its outlet
        bool isUndated = false; ///< the text came without its date
    };
    qint64 insert(NewArticle& article, const QDateTime& recorded);
    void revise(const KnownArticle& known, const NewArticle& article);
    void addRevision(qint64 article, int revision, const std::string& title, const std::string& text,
                     const QDateTime& recorded);
    Indexed takeFromIndex(qint64 article);
    qint64 replaceInIndex(const KnownArticle& known, const NewArticle& article);
    void setFacts(qint64 article, int count);
    void storeMentions(qint64 article, const extract::Extraction& extraction);
    void mark(qint64 article, const Marks& marks);
    void countHits(const Marks& marks);

    Database& m_database;
    QDateTime m_now;
    Entities m_entities;
    FactStore m_facts;
    SearchIndex m_index;
    StoryStore m_stories;
    std::map<qint64, Gain> m_feeds;
};

} // namespace pado::store
