#pragma once

#include "query.h"
#include "search_plan.h"
#include "search_test.h"
#include "store/rows.h"

#include <deque>
#include <optional>

namespace pado::store
{

/// Finds the articles of a filter that its search means, newest first. Throws SQLite::Exception.
class ArticleSearch
{
public:
    /// @param after  where the list goes on; empty: its beginning
    ArticleSearch(Database& database, const Filter& filter, std::optional<Cursor> after);

    /// The next one, by date and number.
    std::optional<Cursor> next();
    /// How many there are; instead of next().
    qint64 count();

private:
    struct Candidate {
        Cursor place;
        int revision = 1;
        qint64 day = 0;
        qint64 story = 0; ///< 0: in none yet
    };
    SQLite::Statement& candidates(const std::string& columns, const std::string& order);
    std::optional<Candidate> step();
    void takeDay();
    std::optional<Candidate> nextCandidate();
    bool isHit(const Cursor& place, int revision) const;
    bool isNewestOfStory(const Candidate& candidate) const;

    Database& m_database;
    SearchPlan m_plan;
    std::optional<Query> m_reports;   ///< conditions on the other reports of a story; empty: stories are not collapsed
    Query m_conditions;               ///< of the filter and of the search, as far as SQL can say them
    std::optional<SearchTest> m_test; ///< what the texts are asked; empty: nothing
    bool m_needsRows = false;         ///< the conditions look at more than the index knows
    std::optional<Cursor> m_after;
    SQLite::Statement* m_rows = nullptr;
    std::optional<Candidate> m_ahead;
    std::deque<Candidate> m_day; ///< of the day reached, newest first
};

} // namespace pado::store
