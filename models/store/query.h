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
    std::string conditions() const;                                  ///< " WHERE … AND …", empty without any
    const std::vector<QVariant>& values() const { return m_values; } ///< that the conditions take, in order
    void add(const Query& other);                                    ///< its conditions, too
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

} // namespace pado::store
