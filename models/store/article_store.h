#pragma once

#include "database.h"
#include "fact_store.h"
#include "store/writer.h"

namespace pado::store
{

/// SHA-256 of what an article says: found again where it has no address, and proof that nobody altered it.
QByteArray contentHash(const QString& title, const QString& text);

/// Stores articles with their facts inside the caller's transaction; finish() closes a lot. Throws SQLite::Exception.
class ArticleStore
{
public:
    ArticleStore(Database& database, const QDateTime& now) : m_database(database), m_now(now), m_facts(database, now) {}

    /// @param marks  what the rules say, should it be new
    StoredArticle store(const NewArticle& article, const extract::Extraction& extraction, const Marks& marks);
    bool isKnown(const NewArticle& article);
    /// Deletes an article that no evidence quotes, with its search row and counts, and remembers not to take it again.
    void forget(qint64 article);
    /// Brings the counts of feeds and entities up to date.
    void finish();

private:
    struct Known {
        qint64 id = 0;
        int revision = 1;
        QByteArray hash;
        qint64 feed = 0; ///< that brought it; 0: imported
    };
    static bool mayRevise(const Known& known, const NewArticle& article, const QByteArray& hash);
    std::optional<Known> find(const NewArticle& article, const QByteArray& hash);
    qint64 insert(const NewArticle& article, const QByteArray& hash);
    void revise(const Known& known, const NewArticle& article, const QByteArray& hash);
    void forgetSearch(qint64 article, int revision);
    void addRevision(qint64 article, int revision, const NewArticle& content);
    void forgetMentions(qint64 article);
    void storeMentions(qint64 article, const extract::Extraction& extraction);
    void mark(qint64 article, const Marks& marks);
    void countHits(const Marks& marks);

    Database& m_database;
    QDateTime m_now;
    FactStore m_facts;
    QSet<qint64> m_feeds; ///< whose articles changed
};

} // namespace pado::store
