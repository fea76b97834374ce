#include "known_articles.h"

#include "forgotten.h"

#include <QCryptographicHash>

namespace pado::store
{

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

std::optional<KnownArticle> findArticle(Database& database, const NewArticle& article)
{
    const auto first = [](SQLite::Statement& statement) -> std::optional<KnownArticle> {
        if (!statement.executeStep())
            return std::nullopt;
        const SQLite::Column bytes = statement.getColumn(2);
        return KnownArticle{statement.getColumn(0).getInt64(),
                            statement.getColumn(1).getInt(),
                            QByteArray(static_cast<const char*>(bytes.getBlob()), bytes.getBytes()),
                            statement.getColumn(3).getInt64(),
                            statement.getColumn(4).getInt(),
                            statement.getColumn(5).getInt() != 0};
    };
    const std::string externalId = utf8(article.externalId), url = utf8(article.url);
    if (article.feed != 0 && !externalId.empty()) {
        SQLite::Statement& statement = database.prepared("SELECT id, revision, coalesce(given, hash), feed, facts, "
                                                         "given IS NOT NULL FROM articles WHERE feed = ? AND "
                                                         "external_id = ?");
        statement.bind(1, integer(article.feed));
        statement.bind(2, externalId);
        if (auto known = first(statement))
            return known;
    }
    if (!url.empty()) {
        // Many items of one feed may share a link (a live blog, a section's home): there their ids tell them apart.
        SQLite::Statement& statement = database.prepared(
            "SELECT id, revision, coalesce(given, hash), feed, facts, given IS NOT NULL FROM articles WHERE url = "
            "?1 AND url <> '' AND (external_id IN ('', ?2) OR "
            "?2 = '' OR coalesce(feed, 0) <> ?3) ORDER BY id");
        statement.bind(1, url);
        statement.bind(2, externalId);
        statement.bind(3, integer(article.feed));
        return first(statement);
    }
    SQLite::Statement& statement =
        database.prepared("SELECT id, revision, hash, feed, facts, given IS NOT NULL FROM articles WHERE hash = ?");
    statement.bind(1, article.hash.constData(), int(article.hash.size()));
    return first(statement);
}

bool mayRevise(const KnownArticle& known, const NewArticle& article)
{
    const bool isOthers = article.feed != 0 && known.feed != 0 && article.feed != known.feed;
    return known.hash != (article.given.isEmpty() ? article.hash : article.given) && !isOthers;
}

News newsAmong(Database& database, std::vector<NewArticle> articles)
{
    News news;
    const SQLite::Transaction oneRead(database.raw()); // which each question would begin and end for itself
    for (NewArticle& article : articles) {
        if (article.hash.isEmpty())
            computeHash(article);
        const std::optional<KnownArticle> known = findArticle(database, article);
        if (known ? !mayRevise(*known, article) : isForgotten(database, article))
            continue;
        news.unknown += known ? 0 : 1;
        news.articles.push_back(std::move(article));
    }
    return news;
}

} // namespace pado::store
