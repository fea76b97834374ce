#include "article_rows.h"

#include "article_rank.h"
#include "article_search.h"
#include "search_hits.h"

namespace pado::store
{

namespace
{

constexpr const char* articleColumns =
    "SELECT a.id, a.title, a.url, a.source, a.author, a.published, a.updated, a.excerpt, a.facts, coalesce(s.is_read, "
    "0), "
    "coalesce(s.is_starred, 0), a.revision, coalesce(a.story, a.id), coalesce(t.articles, 1), coalesce(t.outlets, 1), "
    "(SELECT group_concat(name, char(10)) FROM (SELECT l.name FROM article_labels al JOIN labels l ON l.id = al.label "
    "WHERE al.article = a.id ORDER BY l.name)) "
    "FROM articles a LEFT JOIN article_states s ON s.article = a.id LEFT JOIN stories t ON t.id = a.story";

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
    article.revision = row.getColumn(11).getInt();
    article.story = row.getColumn(12).getInt64();
    article.storyArticles = row.getColumn(13).getInt();
    article.storyOutlets = row.getColumn(14).getInt();
    article.labels = textAt(row, 15).split(u'\n', Qt::SkipEmptyParts);
    return article;
}

std::optional<Article> findArticle(Database& database, qint64 id)
{
    SQLite::Statement& statement = database.prepared(std::string(articleColumns) + " WHERE a.id = ?");
    statement.bind(1, integer(id));
    if (!statement.executeStep())
        return std::nullopt;
    return Article{articleRow(statement), {}, statement.getColumn(11).getInt()};
}

constexpr int mostRanked = 1'000; ///< rows of a ranked list: who has not found it by then asks otherwise

class ArticleLines
{
public:
    ArticleLines(Database& database, const Search& search) : m_database(database), m_terms(wantedTerms(search)) {}

    std::optional<ArticleRow> line(qint64 id) const
    {
        auto article = findArticle(m_database, id);
        if (!article)
            return std::nullopt;
        if (!m_terms.empty())
            article->row.hit = hitSentence(revisionText(m_database, id, article->revision), m_terms);
        return std::move(article->row);
    }

    bool hasTerms() const { return !m_terms.empty(); }

private:
    Database& m_database;
    std::vector<SearchTerms> m_terms;
};

/// Its cursor is the number of rows before.
Result<Page<ArticleRow>> rankedPage(Database& database, const Filter& filter, const ArticleLines& lines,
                                    const QString& cursor, int limit)
{
    bool isNumber = true;
    const int before = cursor.isEmpty() ? 0 : cursor.toInt(&isNumber);
    if (!isNumber || before < 0 || before > mostRanked)
        return failure("store.bad_cursor", cursor);
    const int end = std::min(before + limit, mostRanked);
    const std::vector<Cursor> best = bestArticles(database, filter, size_t(end) + 1);
    Page<ArticleRow> page;
    for (int i = before; i < std::min(end, int(best.size())); ++i) {
        if (auto row = lines.line(best[size_t(i)].id))
            page.rows.push_back(*std::move(row));
    }
    if (int(best.size()) > end && end < mostRanked)
        page.next = QString::number(end);
    return page;
}

} // namespace

Result<Page<ArticleRow>> articlePage(Database& database, const Filter& filter, const QString& cursor, int limit)
{
    const ArticleLines lines(database, filter.search);
    if (filter.isRanked && lines.hasTerms())
        return rankedPage(database, filter, lines, cursor, limit);
    std::optional<Cursor> after;
    if (!cursor.isEmpty()) {
        const auto position = parseCursor(cursor);
        if (!position)
            return tl::unexpected(position.error());
        after = *position;
    }
    ArticleSearch search(database, filter, after);
    Page<ArticleRow> page;
    while (const std::optional<Cursor> hit = search.next()) {
        if (int(page.rows.size()) == limit) {
            page.next = formatCursor({page.rows.back().published.toMSecsSinceEpoch(), page.rows.back().id});
            break;
        }
        if (auto row = lines.line(hit->id))
            page.rows.push_back(*std::move(row));
    }
    return page;
}

qint64 articleCount(Database& database, const Filter& filter)
{
    return ArticleSearch(database, filter, {}).count();
}

Result<Article> articleById(Database& database, qint64 id)
{
    auto article = findArticle(database, id);
    if (!article)
        return failure("store.not_found", QString::number(id));
    article->text = revisionText(database, id, article->revision);
    return *std::move(article);
}

QString revisionText(Database& database, qint64 article, int revision)
{
    SQLite::Statement& statement = database.prepared("SELECT text FROM revisions WHERE article = ? AND revision = ?");
    statement.bind(1, integer(article));
    statement.bind(2, revision);
    return statement.executeStep() ? textAt(statement, 0) : QString();
}

} // namespace pado::store
