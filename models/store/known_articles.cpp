#include "known_articles.h"

#include "forgotten.h"
#include "same_link.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>
#include <vector>

namespace pado::store
{

QByteArray contentHash(QByteArrayView title, QByteArrayView text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(title);
    hash.addData("\n");
    hash.addData(text);
    return hash.result();
}

void computeHash(NewArticle& article)
{
    article.hash = contentHash(article.title.toUtf8(), article.text.toUtf8());
}

namespace
{

KnownArticle knownAt(SQLite::Statement& row)
{
    const SQLite::Column bytes = row.getColumn(2);
    return {row.getColumn(0).getInt64(),
            row.getColumn(1).getInt(),
            QByteArray(static_cast<const char*>(bytes.getBlob()), bytes.getBytes()),
            row.getColumn(3).getInt64(),
            row.getColumn(4).getInt(),
            row.getColumn(5).getInt() != 0};
}

/// The first that came of those under the article's link that may be it.
std::optional<KnownArticle> findByLink(Database& database, const NewArticle& article)
{
    SQLite::Statement& statement = database.prepared(
        "SELECT id, revision, coalesce(given, hash), coalesce(feed, 0), facts, given IS NOT NULL, external_id, title, "
        "excerpt FROM articles WHERE url = ?1 AND url <> '' AND (external_id IN ('', ?2) OR ?2 = '' OR coalesce(feed, "
        "0) <> ?3) ORDER BY id LIMIT 200"); // a live page has thousands of items
    statement.bind(1, utf8(article.url));
    statement.bind(2, utf8(article.externalId));
    statement.bind(3, integer(article.feed));
    std::vector<std::pair<KnownArticle, Linked>> candidates;
    bool isShared = article.sharesLink;
    while (statement.executeStep()) {
        const KnownArticle known = knownAt(statement);
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

} // namespace

std::optional<KnownArticle> findArticle(Database& database, const NewArticle& article)
{
    const auto first = [](SQLite::Statement& statement) {
        return statement.executeStep() ? std::optional(knownAt(statement)) : std::nullopt;
    };
    if (article.feed != 0 && !article.externalId.isEmpty()) {
        SQLite::Statement& statement = database.prepared("SELECT id, revision, coalesce(given, hash), feed, facts, "
                                                         "given IS NOT NULL FROM articles WHERE feed = ? AND "
                                                         "external_id = ?");
        statement.bind(1, integer(article.feed));
        statement.bind(2, utf8(article.externalId));
        if (auto known = first(statement))
            return known;
    }
    if (!article.url.isEmpty())
        return findByLink(database, article);
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
