#include "connection.h"
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

Result<void> Writer::saveKnowledge(std::span<const KnowledgeLine> lines)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        SQLite::Statement& statement =
            m_connection->database.prepared("INSERT INTO knowledge (id, entity, changed) VALUES (?1, ?2, ?3) "
                                            "ON CONFLICT (id) DO UPDATE SET entity = ?2, changed = ?3");
        for (const KnowledgeLine& line : lines) {
            statement.reset();
            statement.bind(1, utf8(line.id));
            statement.bind(2, line.entity.trimmed().toStdString());
            statement.bind(3, integer(m_connection->clock().toMSecsSinceEpoch()));
            statement.exec();
        }
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
