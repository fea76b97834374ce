#include "fact_history.h"

namespace pado::store
{

void FactHistory::willChange(qint64 fact)
{
    if (!m_changing.insert(fact).second)
        return;
    SQLite::Statement& first = m_database.prepared(
        "INSERT INTO fact_states (fact, recorded, source, claim, confidence, review, is_told) "
        "SELECT id, first_seen, ?3, claim, confidence, review, articles > 0 FROM facts WHERE id = ?1 AND first_seen < "
        "?2 AND NOT EXISTS (SELECT 1 FROM fact_states WHERE fact = ?1)");
    first.bind(1, integer(fact));
    bindInstant(first, 2, m_now);
    first.bind(3, byExtraction);
    first.exec();
}

void FactHistory::finish(const char* source)
{
    for (const qint64 fact : m_changing) {
        SQLite::Statement& state = m_database.prepared(
            "INSERT INTO fact_states (fact, recorded, source, claim, confidence, review, is_told) "
            "SELECT f.id, ?2, ?3, f.claim, f.confidence, f.review, f.articles > 0 OR b.fact IS NOT NULL "
            "FROM facts f JOIN fact_states s ON s.id = (SELECT id FROM fact_states WHERE fact = ?1 ORDER BY recorded "
            "DESC, id DESC LIMIT 1) LEFT JOIN bundled_facts b ON b.fact = f.id WHERE f.id = ?1 AND (s.claim, "
            "s.confidence, s.review, s.is_told) <> (f.claim, f.confidence, f.review, f.articles > 0 OR b.fact IS NOT "
            "NULL)");
        state.bind(1, integer(fact));
        bindInstant(state, 2, m_now);
        state.bind(3, source);
        state.exec();
    }
    m_changing.clear();
}

} // namespace pado::store
