#include "app/commands/commands.h"
#include "app/filter_options.h"
#include "app/json_rows.h"
#include "app/session.h"
#include "base/json_line.h"
#include "insight/doubts.h"
#include "pipeline/bundle.h"
#include "pipeline/knowledge.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <functional>
#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int pageSize = 200;

struct Options {
    std::string format, file;
};

/// Calls `take` with each fact that the filter lets through, as `pado facts --json` prints it.
Result<void> eachFact(const store::Reader& reader, const store::Filter& filter,
                      const std::function<void(const QJsonObject&)>& take)
{
    QString cursor;
    do {
        const auto page = reader.facts(filter, cursor, pageSize);
        if (!page)
            return tl::unexpected(page.error());
        EvidencePlaces places(reader);
        for (const store::FactRow& fact : page->rows) {
            const auto doubts = insight::doubtsOf(reader, fact);
            if (!doubts)
                return tl::unexpected(doubts.error());
            take(toJson(fact, *doubts, places));
        }
        cursor = page->next;
    } while (!cursor.isEmpty());
    return {};
}

/// A cell as RFC 4180 has it. One that a spreadsheet would take for a formula is made text: feeds may say anything.
QString cell(const QJsonValue& value)
{
    QString text =
        value.isObject() || value.isArray()
            ? QString::fromUtf8(value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)
                                                 : QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact))
            : value.toVariant().toString();
    if (value.isString() && !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

QString namesOf(const QJsonObject& fact)
{
    QStringList names;
    for (const QJsonValue party : fact[u"parties"_s].toArray())
        names << party[u"role"_s].toString() + u'=' + party[u"name"_s].toString();
    for (const QString& role : {u"publisher"_s, u"subject"_s, u"benchmark"_s, u"speaker"_s, u"organisation"_s}) {
        if (const QString name = fact[role][u"name"_s].toString(); !name.isEmpty())
            names << role + u'=' + name;
    }
    return names.join(u"; "_s);
}

QByteArray csvLine(const QJsonObject& fact)
{
    const QJsonArray evidences = fact[u"evidences"_s].toArray();
    const QJsonValue first = evidences.isEmpty() ? QJsonValue() : evidences.first();
    const QJsonValue amount = fact[u"amount"_s];
    QStringList cells;
    for (const QJsonValue& value :
         {fact[u"id"_s], fact[u"kind"_s], fact[u"type"_s], QJsonValue(namesOf(fact)), fact[u"object"_s],
          amount[u"value"_s], amount[u"unit"_s], fact[u"date"_s][u"start"_s], fact[u"date"_s][u"end"_s],
          fact[u"status"_s], fact[u"sources"_s], fact[u"review"_s], first[u"article"_s], first[u"quote"_s]})
        cells << cell(value);
    return cells.join(u',').toUtf8() + "\r\n";
}

constexpr const char* csvHead =
    "id,kind,type,parties,object,amount,unit,from,to,status,sources,review,article,quote\r\n";

Result<void> write(QIODevice& target, const std::string& format, const store::Reader& reader,
                   const store::Filter& filter)
{
    if (format == "csv") {
        target.write("\xef\xbb\xbf"); // by which spreadsheets know UTF-8
        target.write(csvHead);
        return eachFact(reader, filter, [&](const QJsonObject& fact) { target.write(csvLine(fact)); });
    }
    const char* between = "{\"facts\":[\n";
    auto written = eachFact(reader, filter, [&](const QJsonObject& fact) {
        target.write(between);
        target.write(jsonLine(fact).chopped(1));
        between = ",\n";
    });
    target.write(*between == ',' ? "\n]}\n" : "{\"facts\":[]}\n");
    return written;
}

/// All of the workspace: articles, facts and what was known of them when, for 'import'.
int runBundle(const Options& options, const GlobalOptions& global)
{
    const auto workspace = openWorkspace(global);
    if (!workspace)
        return report(workspace.error(), global);
    const auto written = pipeline::exportBundle(*workspace, QString::fromStdString(options.file), systemClock(),
                                                stopOnInterrupt(), progressOnStderr(global));
    return written ? int(Exit::Done) : report(written.error(), global);
}

int run(const Options& options, const FilterOptions& filters, const GlobalOptions& global)
{
    auto filter = filters.filter();
    if (!filter)
        return report(filter.error(), global);
    if (options.format == "bundle")
        return *filter == store::Filter{} ? runBundle(options, global)
                                          : report({"export.bundle_is_whole"_L1, {}, {}, {}}, global);
    return withReader(global, [&](const store::Reader& reader) {
        const auto knowledge = pipeline::knowledgeOf(reader);
        const auto resolved =
            knowledge ? resolveCompanies(*filter, *knowledge, reader) : tl::unexpected(knowledge.error());
        if (!resolved)
            return report(resolved.error(), global);
        const QString path = QString::fromStdString(options.file);
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return report({"file.cannot_write"_L1, path, {}, file.errorString()}, global);
        if (const auto written = write(file, options.format, reader, *filter); !written)
            return report(written.error(), global);
        if (!file.commit())
            return report({"file.cannot_write"_L1, path, {}, file.errorString()}, global);
        if (global.json)
            print(jsonLine({{u"file"_s, path}}));
        else if (!global.quiet)
            printLine(path);
        return int(Exit::Done);
    });
}

} // namespace

void addExport(CLI::App& cli, Invocation& invocation)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = cli.add_subcommand("export", "사실을 표나 JSON 파일로, 작업공간을 꾸러미로 씁니다 · writes the "
                                                     "facts as a table or a JSON file, or all as a bundle");
    auto filters = addFilterOptions(*command);
    addFactOptions(*command, filters);
    command->add_option("--format", options->format, "csv | json | bundle")
        ->required()
        ->check(CLI::IsMember({"csv", "json", "bundle"}));
    command->add_option("-o,--output", options->file, "FILE")->required();
    command->callback([options, filters, &invocation] {
        invocation.run = [options, filters, &invocation] { return run(*options, *filters, invocation.global); };
    });
}

} // namespace pado::app
