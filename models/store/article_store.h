#pragma once

#include "database.h"
#include "store/writer.h"

namespace pado::store
{

/// Stores one article with its facts inside the caller's transaction. Throws SQLite::Exception.
class ArticleStore
{
public:
    ArticleStore(Database& database, const QDateTime& now) : m_database(database), m_now(now) {}

    StoredArticle store(const NewArticle& article, const extract::Extraction& extraction);

private:
    struct Known {
        qint64 id = 0;
        int revision = 1;
        QByteArray hash;
    };
    std::optional<Known> find(const NewArticle& article, const QByteArray& hash);
    qint64 insert(const NewArticle& article, const QByteArray& hash);
    void revise(const Known& known, const NewArticle& article, const QByteArray& hash);
    void addRevision(qint64 article, int revision, const NewArticle& content);
    void storeMentions(qint64 article, const extract::Extraction& extraction);
    void countFeed(qint64 feed);

    Database& m_database;
    QDateTime m_now;
};

} // namespace pado::store
