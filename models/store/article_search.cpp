#include "article_search.h"

#include "base/clock.h"
#include "search_conditions.h"
#include "search_index.h"

#include <algorithm>
#include <tuple>

namespace pado::store
{

namespace
{

bool isNewer(const Cursor& a, const Cursor& b)
{
    return std::tie(a.number, a.id) > std::tie(b.number, b.id);
}

/// The days and the cursor's as a range of the index, which is in the order of days.
void addKeyRange(Query& query, const SearchedPeriod& period, const std::optional<Cursor>& after)
{
    if (period.from.isValid())
        query.where("article_search.rowid >= ?", {firstSearchKey(period.from.toJulianDay() - unixEpochJulianDay)});
    if (period.to.isValid())
        query.where("article_search.rowid < ?", {firstSearchKey(period.to.toJulianDay() - unixEpochJulianDay)});
    if (after)
        query.where("article_search.rowid < ?", {firstSearchKey(koreanDayNumber(after->number) + 1)});
}

void addDates(Query& query, const SearchedPeriod& period, const std::optional<Cursor>& after)
{
    query.add(*conditionOf({period}));
    if (after)
        query.where("(a.published, a.id) < (?, ?)", {after->number, after->id});
}

/// The search, within the days of the filter.
Search searchOf(const Filter& filter)
{
    const SearchedPeriod period{filter.from, filter.to};
    if (period == SearchedPeriod{})
        return filter.search;
    return {SearchedGroup{SearchedGroup::Join::All, {{period}, filter.search}}};
}

/// The conditions of a filter on articles `a` and their states `s`, without its search and days.
Query articleConditions(const Filter& filter)
{
    Query query;
    query.whereIn("a.source", filter.sources);
    if (filter.isUnreadOnly)
        query.add(*conditionOf({SearchedMark::Unread}));
    if (filter.isStarredOnly)
        query.add(*conditionOf({SearchedMark::Starred}));
    for (const QString& label : filter.labels)
        query.where(
            "a.id IN (SELECT al.article FROM article_labels al JOIN labels l ON l.id = al.label WHERE l.name = ?)",
            {label});
    for (const QString& company : filter.companies)
        query.add(*conditionOf({SearchedCompany{company}}));
    return query;
}

} // namespace

ArticleSearch::ArticleSearch(Database& database, const Filter& filter, std::optional<Cursor> after)
    : m_database(database),
      m_plan(planSearch(database, searchOf(filter), filter.sources)),
      m_conditions(articleConditions(filter)),
      m_after(after)
{
    m_conditions.add(m_plan.conditions);
    m_needsRows = !m_conditions.conditions().empty() || after || m_plan.match.empty();
    if (!m_plan.rest.isEmpty())
        m_test.emplace(database, m_plan.rest);
    if (filter.areStoriesCollapsed) {
        m_reports = m_conditions;
        addDates(*m_reports, m_plan.period, {});
    }
    if (m_plan.match.empty()) {
        addDates(m_conditions, m_plan.period, after);
    } else {
        m_conditions.where("article_search MATCH ?", {QString::fromStdString(m_plan.match)});
        addKeyRange(m_conditions, m_plan.period, after);
    }
}

/// Articles that the index offers, else all of the filter. CROSS: SQLite keeps the order of the tables.
SQLite::Statement& ArticleSearch::candidates(const std::string& columns, const std::string& order)
{
    std::string tables = " FROM article_search";
    if (m_plan.match.empty())
        tables = " FROM articles a LEFT JOIN article_states s ON s.article = a.id";
    else if (m_needsRows)
        tables += " CROSS JOIN articles a ON a.search_key = article_search.rowid LEFT JOIN article_states s ON "
                  "s.article = a.id";
    SQLite::Statement& statement =
        m_database.prepared("SELECT " + columns + tables + m_conditions.conditions() + order);
    m_conditions.bindTo(statement);
    return statement;
}

std::optional<ArticleSearch::Candidate> ArticleSearch::step()
{
    if (!m_rows) {
        m_needsRows = true;
        m_rows = &candidates("a.published, a.id, a.revision, a.search_key, coalesce(a.story, 0)",
                             m_plan.match.empty() ? " ORDER BY a.published DESC, a.id DESC"
                                                  : " ORDER BY article_search.rowid DESC");
    }
    if (m_rows->isDone() || !m_rows->executeStep())
        return std::nullopt;
    return Candidate{{m_rows->getColumn(0).getInt64(), m_rows->getColumn(1).getInt64()},
                     m_rows->getColumn(2).getInt(),
                     searchDayOfKey(m_rows->getColumn(3).getInt64()),
                     m_rows->getColumn(4).getInt64()};
}

/// Takes all candidates of the day reached: within it the index is in the order in which articles came.
void ArticleSearch::takeDay()
{
    for (const qint64 day = m_ahead->day; m_ahead && m_ahead->day == day; m_ahead = step()) {
        if (!m_after || isNewer(*m_after, m_ahead->place))
            m_day.push_back(*m_ahead);
    }
    std::ranges::sort(m_day, isNewer, &Candidate::place);
}

std::optional<ArticleSearch::Candidate> ArticleSearch::nextCandidate()
{
    if (m_plan.match.empty())
        return step();
    while (m_day.empty()) {
        if (!m_ahead && !(m_ahead = step()))
            return std::nullopt;
        takeDay();
    }
    const Candidate candidate = m_day.front();
    m_day.pop_front();
    return candidate;
}

/// The text decides.
bool ArticleSearch::isHit(const Cursor& place, int revision) const
{
    if (!m_test)
        return true;
    SQLite::Statement& statement =
        m_database.prepared("SELECT title, text FROM revisions WHERE article = ? AND revision = ?");
    statement.bind(1, integer(place.id));
    statement.bind(2, revision);
    if (!statement.executeStep())
        return false;
    SearchedArticle article{place.id, text::SearchedText(bytesAt(statement, 0)),
                            text::SearchedText(bytesAt(statement, 1))};
    return m_test->holds(article);
}

/// Of a story's reports that fit, a collapsed list shows the newest; what came before on the list does not matter.
bool ArticleSearch::isNewestOfStory(const Candidate& candidate) const
{
    if (!m_reports || candidate.story == 0)
        return true;
    Query newer = *m_reports;
    newer.where("a.story = ? AND (a.published, a.id) > (?, ?)",
                {candidate.story, candidate.place.number, candidate.place.id});
    SQLite::Statement& statement =
        m_database.prepared("SELECT a.published, a.id, a.revision FROM articles a LEFT JOIN article_states s ON "
                            "s.article = a.id" +
                            newer.conditions());
    newer.bindTo(statement);
    while (statement.executeStep()) {
        const Cursor place{statement.getColumn(0).getInt64(), statement.getColumn(1).getInt64()};
        if (isHit(place, statement.getColumn(2).getInt()))
            return false;
    }
    return true;
}

std::optional<Cursor> ArticleSearch::next()
{
    while (const std::optional<Candidate> candidate = nextCandidate()) {
        if (isHit(candidate->place, candidate->revision) && isNewestOfStory(*candidate))
            return candidate->place;
    }
    return std::nullopt;
}

qint64 ArticleSearch::count()
{
    if (!m_after && (m_plan.isProof || !m_test)) {
        m_needsRows = m_needsRows || m_reports;
        SQLite::Statement& statement =
            candidates(m_reports ? "count(DISTINCT coalesce(a.story, a.id))" : "count(*)", "");
        statement.executeStep();
        return statement.getColumn(0).getInt64();
    }
    qint64 hits = 0;
    while (next())
        ++hits;
    return hits;
}

} // namespace pado::store
