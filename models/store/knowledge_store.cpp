#include "connection.h"
#include "knowledge_rows.h"
#include "store/reader.h"
#include "store/writer.h"
#include "transaction.h"

namespace pado::store
{

Result<QByteArray> Reader::knowledge() const
{
    return m_connection->run([&] {
        SQLite::Statement& statement = m_connection->database.prepared("SELECT entity FROM knowledge ORDER BY id");
        QByteArray lines;
        while (statement.executeStep())
            lines += QByteArray::fromStdString(statement.getColumn(0).getString()) + '\n';
        return lines;
    });
}

void saveKnowledge(Database& database, const KnowledgeLine& line, const QDateTime& now)
{
    SQLite::Statement& statement =
        database.prepared("INSERT INTO knowledge (id, entity, changed) VALUES (?1, ?2, ?3) "
                          "ON CONFLICT (id) DO UPDATE SET entity = ?2, changed = ?3 WHERE entity <> ?2");
    statement.bind(1, utf8(line.id));
    statement.bind(2, line.entity.trimmed().toStdString());
    statement.bind(3, integer(now.toMSecsSinceEpoch()));
    statement.exec();
}

Result<void> Writer::saveKnowledge(std::span<const KnowledgeLine> lines)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        for (const KnowledgeLine& line : lines)
            store::saveKnowledge(m_connection->database, line, m_connection->clock());
    });
}

Result<void> Writer::removeKnowledge(const QString& id)
{
    const auto removed = inTransaction(m_connection->file, m_connection->database, [&] {
        SQLite::Statement& statement = m_connection->database.prepared("DELETE FROM knowledge WHERE id = ?");
        statement.bind(1, utf8(id));
        return statement.exec();
    });
    if (!removed)
        return tl::unexpected(removed.error());
    return *removed > 0 ? Result<void>() : failure("store.not_found", id);
}

} // namespace pado::store
