#pragma once

#include "base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>

namespace pado::store
{

inline constexpr int applicationId = 0x5041444F; ///< "PADO" in the file's header
inline constexpr int schemaVersion = 10;

/// One connection with its statements prepared once. Belongs to one thread at a time. Throws SQLite::Exception;
/// `guarded` turns that into an Error at the room's door.
class Database
{
public:
    Database(const QString& path, int flags, int busyTimeoutMs);

    void readOnly(); ///< from now on
    /// A statement made ready: reset, no bindings.
    SQLite::Statement& prepared(std::string_view sql);
    /// Ends every read that stopped before its last row: one left open keeps its snapshot, and after another program
    /// has written, a write on it would be refused at once.   @source sqlite.org/rescode.html#busy_snapshot
    void resetAll() noexcept;
    SQLite::Database& raw() { return m_database; }
    int pragma(const char* name);
    /// The first column of the first row: of a question that always has one.
    qint64 number(std::string_view sql);

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void; ///< found again without a copy of the text
    };
    SQLite::Database m_database;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>, Hash, std::equal_to<>> m_statements;
};

/// What a SQLite error means for the user.
Error errorOf(const SQLite::Exception& exception, const QString& file);

/// Runs `work` and turns what SQLiteCpp throws into an Error about `file`.
template <class Work>
auto guarded(const QString& file, Work work) -> Result<std::invoke_result_t<Work>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(errorOf(exception, file));
    }
}

// Conversions at the edge of SQL.
/// SQLite's 64-bit integer, which is another type than Qt's on some platforms.
inline std::int64_t integer(qint64 value)
{
    return value;
}
inline std::string utf8(const QString& text)
{
    return text.toStdString();
}
/// As stored, until the statement goes on.
inline std::string_view bytesAt(SQLite::Statement& row, int column)
{
    const SQLite::Column value = row.getColumn(column);
    const char* text = value.getText(); // first: it may convert, and then the length is another
    return {text, size_t(value.getBytes())};
}
inline QString textAt(SQLite::Statement& row, int column)
{
    const std::string_view bytes = bytesAt(row, column);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}
inline QDateTime instantAt(SQLite::Statement& row, int column)
{
    const SQLite::Column value = row.getColumn(column);
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.getInt64(), Qt::UTC);
}
inline QDate dayAt(SQLite::Statement& row, int column)
{
    const SQLite::Column value = row.getColumn(column);
    return value.isNull() ? QDate() : QDate::fromJulianDay(value.getInt64());
}
/// Folders as one column: each name ended by a line feed, so that a name may hold anything else.
QString folderColumn(const QStringList& folders);
QStringList foldersAt(SQLite::Statement& row, int column);
void bindInstant(SQLite::Statement& statement, int index, const QDateTime& instant);

} // namespace pado::store
