#pragma once

#include "database.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace pado::store
{

/// A table as the open format has it. Its names come from the file's own schema.
struct ExchangedTable {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::string> key; ///< columns of the primary key
};

/// Of all that is not the search index's, by name. Throws SQLite::Exception.
std::vector<ExchangedTable> exchangedTables(Database& database);

/// Its rows by ascending key.
std::string selectionOf(const ExchangedTable& table);
/// The row as a JSON line.
QByteArray lineOf(SQLite::Statement& row, const ExchangedTable& table);
/// Stores a JSON line as a row.   @return false: it is none of this table
bool insertLine(Database& database, const ExchangedTable& table, const QByteArray& line);

} // namespace pado::store
