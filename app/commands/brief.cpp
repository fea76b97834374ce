#include "brief/brief.h"

#include "app/commands/commands.h"
#include "app/filter_options.h"
#include "app/session.h"
#include "base/json_line.h"
#include "extract/knowledge_base.h"
#include "pipeline/knowledge.h"
#include "store/workspace.h"
#include "store/writer.h"
#include "ui/brief/write_brief.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::app
{

namespace
{

struct Options {
    std::string format, file;
};

/// The reproducible-builds variable stops the brief's clock.   @source https://reproducible-builds.org/specs
Clock briefClock()
{
    bool isSet = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isSet);
    if (!isSet)
        return systemClock();
    return [seconds] { return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC); };
}

std::optional<ui::BriefFormat> formatOf(const Options& options)
{
    return ui::briefFormat(options.format.empty() ? QString::fromStdString(options.file)
                                                  : u"brief."_s + QString::fromStdString(options.format));
}

QString nameOf(ui::BriefFormat format)
{
    switch (format) {
    case ui::BriefFormat::Pdf:
        return u"pdf"_s;
    case ui::BriefFormat::Html:
        return u"html"_s;
    case ui::BriefFormat::Markdown:
        return u"md"_s;
    }
    return {};
}

/// The contract's answer: where the brief lies and what is in it.
QJsonObject jsonOf(const brief::Brief& brief, const QString& file, ui::BriefFormat format)
{
    return {{u"file"_s, file},
            {u"format"_s, nameOf(format)},
            {u"notes"_s, qint64(brief.notes.size())},
            {u"facts"_s, brief.facts()}};
}

int write(const brief::Brief& brief, const insight::Labels& labels, const Options& options, ui::BriefFormat format,
          const GlobalOptions& global)
{
    const ui::BriefCharts charts = ui::drawCharts(brief, labels);
    const QString file = QString::fromStdString(options.file);
    if (file == u"-"_s) {
        const auto bytes = ui::renderBrief(brief, charts, format);
        if (!bytes)
            return report(bytes.error(), global);
        print(*bytes);
        return Exit::Done;
    }
    if (const auto written = ui::writeBrief(brief, charts, format, file); !written)
        return report(written.error(), global);
    if (global.json)
        print(jsonLine(jsonOf(brief, file, format)));
    else if (!global.quiet)
        printLine(file);
    return Exit::Done;
}

const QString lastBrief = u"last_brief"_s; ///< in the workspace: the day of the latest one, Korea's

/// `--from last`: from the day of the brief before. A day that has not come yet is a clock's that was wrong.
Result<void> beginAtLast(store::Filter& filter, const store::Reader& reader, const Clock& clock)
{
    const auto day = reader.meta(lastBrief);
    if (!day)
        return tl::unexpected(day.error());
    if (const QDate last = QDate::fromString(*day, Qt::ISODate); last.isValid())
        filter.from = std::min(last, toKst(clock()).date());
    return {};
}

/// The brief is made by now: where this cannot be kept, the next one begins earlier.
void noteBrief(const store::Workspace& workspace, const Clock& clock)
{
    constexpr int patienceMs = 2'000;
    if (auto writer = workspace.writer(patienceMs))
        (void)writer->setMeta(lastBrief, toKst(clock()).date().toString(Qt::ISODate));
}

int run(const Options& options, FilterOptions filters, const GlobalOptions& global)
{
    const bool isSinceLast = filters.from == "last";
    if (isSinceLast)
        filters.from.clear();
    auto filter = filters.filter();
    if (!filter)
        return report(filter.error(), global);
    const auto format = formatOf(options);
    if (!format) {
        warn(languageOf(global) == text::Language::Korean
                 ? u"형식을 알 수 없습니다. --format pdf, html, md 가운데 하나를 주십시오."_s
                 : u"The format is unknown. Give --format pdf, html or md."_s);
        return Exit::Usage;
    }
    const auto workspace = openWorkspace(global);
    if (!workspace)
        return report(workspace.error(), global);
    const auto reader = workspace->reader();
    if (!reader)
        return report(reader.error(), global);
    const auto knowledge = pipeline::knowledgeOf(*reader);
    if (!knowledge)
        return report(knowledge.error(), global);
    if (const auto resolved = resolveCompanies(*filter, *knowledge, *reader); !resolved)
        return report(resolved.error(), global);
    const Clock clock = briefClock();
    if (const auto begun = isSinceLast ? beginAtLast(*filter, *reader, clock) : Result<void>(); !begun)
        return report(begun.error(), global);
    const insight::Labels labels(*knowledge, languageOf(global));
    const auto brief = brief::compose(*reader, *filter, labels, clock, workspace->isDemo());
    if (!brief)
        return report(brief.error(), global);
    const int exit = write(*brief, labels, options, *format, global);
    if (exit == Exit::Done)
        noteBrief(*workspace, clock);
    return exit;
}

} // namespace

void addBrief(CLI::App& cli, Invocation& invocation)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        cli.add_subcommand("brief", "사실로 브리프를 만듭니다 · makes a brief of the facts of a period");
    auto filters = addFilterOptions(*command);
    command->add_option("--format", options->format, "pdf | html | md")->check(CLI::IsMember({"pdf", "html", "md"}));
    command->add_option("-o,--output", options->file, "파일, '-'는 표준 출력 · file, '-' for standard output")
        ->required();
    command->callback([options, filters, &invocation] {
        invocation.needs = Needs::Painting;
        invocation.run = [options, filters, &invocation] { return run(*options, *filters, invocation.global); };
    });
}

} // namespace pado::app
