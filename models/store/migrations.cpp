#include "migrations.h"

#include "same_fact.h"

#include <QFile>

void initialiseMigrationFiles()
{
    Q_INIT_RESOURCE(pado_migrations);
}

namespace pado::store
{

void migrate(Database& database, int fromVersion, int toVersion)
{
    initialiseMigrationFiles();
    database.raw().createFunction(
        "merge_hash", 1, true, nullptr, [](sqlite3_context* context, int, sqlite3_value** key) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(key[0])); // first: it may convert
            sqlite3_result_int64(context, hashOfMergeKey({text, size_t(sqlite3_value_bytes(key[0]))}));
        });
    for (int version = fromVersion + 1; version <= toVersion; ++version) {
        QFile script(QStringLiteral(":/pado/migrations/%1.sql").arg(version, 3, 10, QLatin1Char('0')));
        if (!script.open(QIODevice::ReadOnly))
            throw SQLite::Exception("a migration is missing in the program", SQLITE_ERROR);
        SQLite::Transaction transaction(database.raw(), SQLite::TransactionBehavior::IMMEDIATE);
        if (database.pragma("user_version") >= version)
            continue; // another program was faster
        database.raw().exec(script.readAll().toStdString());
        database.raw().exec("PRAGMA application_id = " + std::to_string(applicationId));
        database.raw().exec("PRAGMA user_version = " + std::to_string(version));
        transaction.commit();
    }
}

} // namespace pado::store
