#include "story_rows.h"

namespace pado::store
{

namespace
{

constexpr int mostReports = 200; ///< that are listed; all are counted

} // namespace

Result<Story> storyOf(Database& database, qint64 article)
{
    SQLite::Statement& whole = database.prepared(
        "SELECT coalesce(a.story, a.id), coalesce(t.articles, 1), coalesce(t.outlets, 1), coalesce(t.sources, 1), "
        "coalesce(t.first_report, a.id), coalesce(t.fullest_report, a.id) FROM articles a LEFT JOIN stories t ON t.id "
        "= a.story WHERE a.id = ?");
    whole.bind(1, integer(article));
    if (!whole.executeStep())
        return failure("store.not_found", QString::number(article));
    Story story{whole.getColumn(0).getInt64(),
                whole.getColumn(1).getInt(),
                whole.getColumn(2).getInt(),
                whole.getColumn(3).getInt(),
                {}};
    const qint64 first = whole.getColumn(4).getInt64(), fullest = whole.getColumn(5).getInt64();
    SQLite::Statement& reports = database.prepared(
        "SELECT a.id, a.title, a.source, a.published, coalesce(a.origin, a.id) FROM articles a WHERE a.id = ?1 OR "
        "a.story = ?2 ORDER BY a.published, a.id LIMIT ?3");
    reports.bind(1, integer(article));
    reports.bind(2, integer(story.id));
    reports.bind(3, mostReports);
    while (reports.executeStep()) {
        const qint64 id = reports.getColumn(0).getInt64();
        story.reports.push_back({id, textAt(reports, 1), textAt(reports, 2), instantAt(reports, 3),
                                 reports.getColumn(4).getInt64(), id == first, id == fullest});
    }
    return story;
}

std::vector<Revision> revisionsOf(Database& database, qint64 article)
{
    SQLite::Statement& statement =
        database.prepared("SELECT revision, title, recorded FROM revisions WHERE article = ? ORDER BY revision");
    statement.bind(1, integer(article));
    std::vector<Revision> revisions;
    while (statement.executeStep())
        revisions.push_back({statement.getColumn(0).getInt(), textAt(statement, 1), instantAt(statement, 2)});
    return revisions;
}

} // namespace pado::store
