#include "pipeline/import.h"

#include "app/commands/commands.h"
#include "app/input.h"
#include "app/session.h"
#include "base/json_line.h"
#include "insight/error_text.h"
#include "pipeline/knowledge.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

struct Options {
    std::vector<std::string> files;
    std::string published, source;
    bool withoutExtraction = false;
};

void tell(const pipeline::ImportReport& result, const GlobalOptions& global)
{
    QJsonArray failed;
    for (const pipeline::FailedFile& file : result.failed) {
        const QString message = insight::errorText(file.error, languageOf(global));
        failed.append(QJsonObject{{u"file"_s, file.file}, {u"error"_s, message}});
        warn(message);
    }
    if (global.json) {
        print(jsonLine({{u"files"_s, result.files},
                        {u"failed"_s, failed},
                        {u"new_articles"_s, result.newArticles},
                        {u"updated_articles"_s, result.updatedArticles},
                        {u"new_facts"_s, result.newFacts}}));
        return;
    }
    const bool isKorean = languageOf(global) == text::Language::Korean;
    printLine((isKorean ? u"새 기사 %1건 · 바뀐 기사 %2건 · 새 사실 %3건"_s
                        : u"%1 new articles · %2 changed · %3 new facts"_s)
                  .arg(result.newArticles)
                  .arg(result.updatedArticles)
                  .arg(result.newFacts));
}

int run(const Options& options, const GlobalOptions& global)
{
    pipeline::ImportOptions wanted;
    wanted.source = QString::fromStdString(options.source);
    wanted.withExtraction = !options.withoutExtraction;
    if (!options.published.empty()) {
        const auto moment = parseMoment(QString::fromStdString(options.published));
        if (!moment)
            return report(moment.error(), global);
        wanted.published = *moment;
    }
    const auto workspace = openWorkspace(global, store::OpenMode::CreateMissing);
    if (!workspace)
        return report(workspace.error(), global);
    const auto extractor = pipeline::extractorOf(*workspace);
    if (!extractor)
        return report(extractor.error(), global);
    QStringList files;
    for (const std::string& file : options.files)
        files << QString::fromStdString(file);
    const auto result =
        pipeline::importFiles(*workspace, *extractor, files, wanted, stopOnInterrupt(), progressOnStderr(global));
    if (!result)
        return report(result.error(), global);
    tell(*result, global);
    if (result->readFiles == 0 && !result->wasCancelled)
        return Exit::BadInput;
    return result->failed.empty() && !result->wasCancelled ? Exit::Done : Exit::DoneInPart;
}

} // namespace

void addImport(CLI::App& cli, Invocation& invocation)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = cli.add_subcommand(
        "import", "파일에서 기사를 가져옵니다 · imports articles: text, HTML, JSON lines, a feed file");
    command->add_option("files", options->files, "FILE…")->required();
    command->add_option("--published", options->published, "기사가 나온 날 · the day they appeared");
    command->add_option("--source", options->source, "매체 · outlet");
    command->add_flag("--no-extract", options->withoutExtraction, "저장만 하고 사실은 찾지 않습니다 · store only");
    command->callback([options, &invocation] {
        invocation.run = [options, &invocation] { return run(*options, invocation.global); };
    });
}

} // namespace pado::app
