#include "query.h"

#include <QStringList>

namespace pado::store
{

void Query::where(const std::string& condition, std::vector<QVariant> values)
{
    m_conditions += m_conditions.empty() ? " WHERE " : " AND ";
    m_conditions += condition;
    m_values.insert(m_values.end(), values.begin(), values.end());
}

void Query::whereIn(const std::string& column, const QStringList& values)
{
    if (values.isEmpty())
        return;
    std::string places = "?";
    for (qsizetype i = 1; i < values.size(); ++i)
        places += ", ?";
    where(column + " IN (" + places + ")", {values.begin(), values.end()});
}

std::string Query::conditions() const
{
    return m_conditions;
}

void Query::bindTo(SQLite::Statement& statement) const
{
    for (size_t i = 0; i < m_values.size(); ++i) {
        const QVariant& value = m_values[i];
        if (value.typeId() == QMetaType::QString)
            statement.bind(int(i) + 1, utf8(value.toString()));
        else if (value.typeId() == QMetaType::Double)
            statement.bind(int(i) + 1, value.toDouble());
        else
            statement.bind(int(i) + 1, integer(value.toLongLong()));
    }
}

Result<Cursor> parseCursor(const QString& cursor)
{
    const QStringList parts = cursor.split(u':');
    bool isNumber = parts.size() == 2, isId = false;
    Cursor position;
    if (isNumber) {
        position.number = parts[0].toLongLong(&isNumber);
        position.id = parts[1].toLongLong(&isId);
    }
    if (!isNumber || !isId)
        return failure("store.bad_cursor", cursor);
    return position;
}

QString formatCursor(const Cursor& cursor)
{
    return QString::number(cursor.number) + u':' + QString::number(cursor.id);
}

} // namespace pado::store
