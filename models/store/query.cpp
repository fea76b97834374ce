#include "query.h"

#include <QStringList>

#include <string_view>

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

void Query::add(const Query& other)
{
    constexpr std::string_view start = " WHERE ";
    if (!other.m_conditions.empty())
        where(other.m_conditions.substr(start.size()), other.m_values);
}

void Query::bindTo(SQLite::Statement& statement) const
{
    for (size_t i = 0; i < m_values.size(); ++i) {
        const QVariant& value = m_values[i];
        const int place = int(i) + 1;
        if (value.typeId() == QMetaType::QString)
            statement.bind(place, utf8(value.toString()));
        else if (value.typeId() == QMetaType::Double)
            statement.bind(place, value.toDouble());
        else
            statement.bind(place, integer(value.toLongLong()));
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
