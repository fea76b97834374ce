#include "store/exchange.h"

#include "base/json_line.h"
#include "check.h"
#include "exchange_rows.h"
#include "files.h"
#include "install.h"
#include "migrations.h"
#include "search_index.h"
#include "store/workspace.h"
#include "zip_file.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr int version = 1;          ///< of the format
constexpr qint64 toldEvery = 1'000; ///< rows
constexpr int sourceTimeoutMs = 10'000;
const QString headName = u"pado.json"_s;
const QString lines = u".jsonl"_s;

/// Thrown out of libzip's way when the user stops.
struct Stopped {
};

QByteArray headOf(int schema)
{
    return jsonLine({{u"format"_s, u"pado-workspace"_s}, {u"version"_s, version}, {u"schema"_s, schema}});
}

/// The schema that the file's tables are of.
Result<int> schemaOf(const ZipReader& zip, const QString& file)
{
    QJsonObject head;
    if (zip.names().value(0) != headName)
        return failure("backup.foreign", file);
    const auto read = zip.lines(headName, [&head](const QByteArray& line) {
        head = QJsonDocument::fromJson(line).object();
        return true;
    });
    if (!read)
        return tl::unexpected(read.error());
    const int schema = head["schema"_L1].toInt();
    if (head["format"_L1].toString() != u"pado-workspace" || schema < 1)
        return failure("backup.foreign", file);
    if (head["version"_L1].toInt() > version || schema > schemaVersion)
        return failure("store.newer_schema", file, {}, QString::number(schema));
    return schema;
}

/// Fills the tables of a database of the file's schema.
Result<void> fill(Database& database, const ZipReader& zip, const QString& file, const std::stop_token& stop,
                  const OnProgress& onProgress)
{
    const std::vector<ExchangedTable> tables = exchangedTables(database);
    Progress progress;
    for (const QString& name : zip.names().mid(1)) {
        const auto table = std::ranges::find(tables, name.chopped(std::min(name.size(), lines.size())).toStdString(),
                                             &ExchangedTable::name);
        if (!name.endsWith(lines) || table == tables.end())
            return failure("backup.damaged", file, {}, name);
        const auto taken = zip.lines(name, [&](const QByteArray& line) {
            if (++progress.done % toldEvery == 0 && onProgress)
                onProgress(progress);
            return !stop.stop_requested() && insertLine(database, *table, line);
        });
        if (!taken)
            return tl::unexpected(taken.error());
        if (stop.stop_requested())
            return failure("exchange.stopped", file);
        if (!*taken)
            return failure("backup.damaged", file, {}, name);
    }
    return {};
}

Result<qint64> make(const QString& partial, const ZipReader& zip, const QString& file, const std::stop_token& stop,
                    const OnProgress& onProgress)
{
    const auto schema = schemaOf(zip, file);
    if (!schema)
        return tl::unexpected(schema.error());
    Database database(partial, SQLite::OPEN_READWRITE, 0);
    database.raw().exec("PRAGMA journal_mode = MEMORY; PRAGMA foreign_keys = OFF"); // rows come by table: checked below
    migrate(database, 0, *schema);
    {
        SQLite::Transaction whole(database.raw());
        for (const ExchangedTable& table : exchangedTables(database))
            database.raw().exec("DELETE FROM \"" + table.name + '"'); // what the schema itself puts into them
        if (auto filled = fill(database, zip, file, stop, onProgress); !filled)
            return tl::unexpected(filled.error());
        database.resetAll();
        whole.commit();
    }
    database.raw().exec("PRAGMA foreign_keys = ON");
    migrate(database, *schema);
    const auto findings = contentFindings(database);
    if (const Finding* damage = loss(findings))
        return failure("backup.damaged", file, {}, damage->detail);
    database.resetAll();
    emptySearchIndex(database);
    if (auto index = fillSearchIndex(partial, database, stop, onProgress); !index)
        return tl::unexpected(index.error());
    const qint64 articles = database.number("SELECT count(*) FROM articles");
    database.raw().exec("PRAGMA journal_mode = WAL");
    return articles;
}

} // namespace

Result<qint64> exportWorkspace(const Workspace& workspace, const QString& file, const std::stop_token& stop,
                               const OnProgress& onProgress)
{
    auto zip = ZipWriter::create(file);
    if (!zip)
        return tl::unexpected(zip.error());
    const QString path = databasePath(workspace.folder());
    try {
        auto written = guarded(path, [&]() -> Result<qint64> {
            Database database(path, SQLite::OPEN_READWRITE, sourceTimeoutMs);
            database.readOnly();
            const SQLite::Transaction oneMoment(database.raw());
            Progress progress;
            bool isHeadDone = false;
            zip->add(headName, [&] {
                return std::exchange(isHeadDone, true) ? QByteArray() : headOf(database.pragma("user_version"));
            });
            const std::vector<ExchangedTable> tables = exchangedTables(database);
            for (const ExchangedTable& table : tables) {
                SQLite::Statement& rows = database.prepared(selectionOf(table));
                zip->add(QString::fromStdString(table.name) + lines, [&] {
                    if (stop.stop_requested())
                        throw Stopped();
                    if (rows.isDone() || !rows.executeStep())
                        return QByteArray();
                    if (++progress.done % toldEvery == 0 && onProgress)
                        onProgress(progress);
                    return lineOf(rows, table);
                });
            }
            auto closed = zip->close();
            database.resetAll();
            return closed ? Result<qint64>(progress.done) : tl::unexpected(closed.error());
        });
        return written ? *written : tl::unexpected(written.error());
    } catch (const Stopped&) {
        return failure("exchange.stopped", file);
    }
}

Result<Restored> importWorkspace(const QString& folder, const QString& file, const std::stop_token& stop,
                                 const OnProgress& onProgress)
{
    const auto zip = ZipReader::open(file);
    if (!zip)
        return tl::unexpected(zip.error());
    return install(folder, [&](const QString& partial) -> Result<qint64> {
        auto made = guarded(partial, [&] { return make(partial, *zip, file, stop, onProgress); });
        if (!made && (made.error().code == "store.damaged"_L1 || made.error().code == "store.cannot_open"_L1))
            return failure("backup.damaged", file, {}, made.error().hint); // rows that contradict each other
        return made ? *made : tl::unexpected(made.error());
    });
}

} // namespace pado::store
