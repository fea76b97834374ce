#include "exchange_rows.h"

#include "base/json_line.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

std::string quoted(const std::string& name)
{
    return '"' + name + '"';
}

std::string listOf(const std::vector<std::string>& names)
{
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + quoted(name);
    return list;
}

QJsonValue valueOf(const SQLite::Column& column)
{
    if (column.isNull())
        return QJsonValue();
    if (column.isInteger())
        return qint64(column.getInt64());
    if (column.isFloat())
        return column.getDouble();
    if (column.isBlob()) {
        const QByteArray bytes(static_cast<const char*>(column.getBlob()), column.getBytes());
        return QJsonObject{{u"base64"_s, QString::fromLatin1(bytes.toBase64())}};
    }
    const char* text = column.getText(); // first: it may convert, and then the length is another
    return QString::fromUtf8(text, column.getBytes());
}

/// @return false: no such value is written
bool bindValue(SQLite::Statement& statement, int index, const QJsonValue& value)
{
    if (value.isNull()) {
        statement.bind(index);
    } else if (value.isString()) {
        statement.bind(index, utf8(value.toString()));
    } else if (value.isDouble()) {
        constexpr qint64 notWhole = std::numeric_limits<qint64>::min();
        if (const qint64 whole = value.toInteger(notWhole); whole != notWhole)
            statement.bind(index, integer(whole));
        else
            statement.bind(index, value.toDouble());
    } else if (value.isObject() && value["base64"_L1].isString()) {
        const QByteArray bytes = QByteArray::fromBase64(value["base64"_L1].toString().toLatin1());
        statement.bind(index, static_cast<const void*>(bytes.constData()), int(bytes.size()));
    } else {
        return false;
    }
    return true;
}

} // namespace

std::vector<ExchangedTable> exchangedTables(Database& database)
{
    std::vector<ExchangedTable> tables;
    SQLite::Statement& names = database.prepared(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT "
        "LIKE 'article\\_search%' ESCAPE '\\' AND name <> 'gram_frequencies' ORDER BY name");
    while (names.executeStep())
        tables.push_back({names.getColumn(0).getString(), {}, {}});
    for (ExchangedTable& table : tables) {
        std::map<int, std::string> key;
        SQLite::Statement& columns = database.prepared("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid");
        columns.bind(1, table.name);
        while (columns.executeStep()) {
            table.columns.push_back(columns.getColumn(0).getString());
            if (const int place = columns.getColumn(1).getInt(); place > 0)
                key[place] = table.columns.back();
        }
        for (const auto& [place, name] : key)
            table.key.push_back(name);
    }
    return tables;
}

std::string selectionOf(const ExchangedTable& table)
{
    return "SELECT " + listOf(table.columns) + " FROM " + quoted(table.name) + " ORDER BY " +
           (table.key.empty() ? "rowid" : listOf(table.key));
}

QByteArray lineOf(SQLite::Statement& row, const ExchangedTable& table)
{
    QJsonObject object;
    for (int i = 0; i < int(table.columns.size()); ++i)
        object[QString::fromStdString(table.columns[size_t(i)])] = valueOf(row.getColumn(i));
    return jsonLine(object);
}

bool insertLine(Database& database, const ExchangedTable& table, const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.size() != qsizetype(table.columns.size()))
        return false;
    std::string places;
    for (size_t i = 0; i < table.columns.size(); ++i)
        places += i == 0 ? "?" : ", ?";
    SQLite::Statement& statement = database.prepared("INSERT INTO " + quoted(table.name) + " (" +
                                                     listOf(table.columns) + ") VALUES (" + places + ")");
    for (int i = 0; i < int(table.columns.size()); ++i) {
        const auto value = object.constFind(QString::fromStdString(table.columns[size_t(i)]));
        if (value == object.constEnd() || !bindValue(statement, i + 1, *value))
            return false;
    }
    statement.exec();
    return true;
}

} // namespace pado::store
