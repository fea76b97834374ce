#pragma once

#include "database.h"
#include "store/rows.h"

#include <QVariant>

#include <string>
#include <vector>

namespace pado::store
{

/// A SELECT put together from fixed pieces of SQL with bound values.
class Query
{
public:
    /// Adds a condition; its `?` take `values` in order.
    void where(const std::string& condition, std::vector<QVariant> values = {});
    /// `column IN (?, …)`; nothing where the list is empty.
    void whereIn(const std::string& column, const QStringList& values);
    const std::vector<QVariant>& values() const { return m_values; }
    std::string conditions() const; ///< " WHERE … AND …", empty without any
    void bindTo(SQLite::Statement& statement) const;

private:
    std::string m_conditions;
    std::vector<QVariant> m_values;
};

/// Position in a list ordered by (number, id): "1700000000000:42".
struct Cursor {
    qint64 number = 0;
    qint64 id = 0;
};
/// @error store.bad_cursor
Result<Cursor> parseCursor(const QString& cursor);
QString formatCursor(const Cursor& cursor);

/// The words of a search as an FTS5 expression of quoted phrases, and those too short for trigrams.
struct SearchTerms {
    QString phrases;
    QStringList shortWords;
};
SearchTerms searchTerms(const QString& query);

} // namespace pado::store
