#include "pipeline/import.h"

#include "app/commands/commands.h"
#include "app/input.h"
#include "app/session.h"
#include "base/json_line.h"
#include "insight/error_text.h"
#include "pipeline/bundle.h"
#include "pipeline/knowledge.h"
#include "pipeline/stories.h"

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
    bool asRecorded = false;
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

void tell(const pipeline::BundleImport& result, const GlobalOptions& global)
{
    const store::BundleReport& stored = result.stored;
    if (global.json) {
        print(jsonLine({{u"new_articles"_s, stored.newArticles},
                        {u"new_facts"_s, stored.newFacts},
                        {u"new_evidences"_s, stored.newEvidences},
                        {u"new_states"_s, stored.newStates},
                        {u"missing"_s, stored.missing},
                        {u"skipped"_s, result.skipped}}));
        return;
    }
    const bool isKorean = languageOf(global) == text::Language::Korean;
    printLine((isKorean ? u"새 기사 %1건 · 새 사실 %2건 · 새 문장 %3개 · 새 상태 %4개"_s
                        : u"%1 new articles · %2 new facts · %3 new sentences · %4 new states"_s)
                  .arg(stored.newArticles)
                  .arg(stored.newFacts)
                  .arg(stored.newEvidences)
                  .arg(stored.newStates));
    if (stored.missing > 0 || result.skipped > 0)
        warn((isKorean ? u"꾸러미에 없는 것을 가리키는 기록 %1건과 모르는 종류의 줄 %2개는 건너뛰었습니다."_s
                       : u"Skipped %1 records that point to what the bundle lacks, and %2 lines of unknown kinds."_s)
                 .arg(stored.missing)
                 .arg(result.skipped));
}

int importBundle(const QString& file, bool asRecorded, const GlobalOptions& global)
{
    const auto workspace = openWorkspace(global, store::OpenMode::CreateMissing);
    if (!workspace)
        return report(workspace.error(), global);
    const std::stop_token stop = stopOnInterrupt();
    const auto result =
        pipeline::importBundle(*workspace, file, asRecorded ? store::BundleTimes::AsRecorded : store::BundleTimes::Now,
                               stop, progressOnStderr(global));
    if (!result)
        return report(result.error(), global);
    if (const auto found = pipeline::findStories(*workspace, stop, {}); !found)
        return report(found.error(), global);
    tell(*result, global);
    return result->wasCancelled ? Exit::DoneInPart : Exit::Done;
}

int run(const Options& options, const GlobalOptions& global)
{
    const QString first = QString::fromStdString(options.files.front());
    if (pipeline::isBundle(first)) {
        if (options.files.size() == 1)
            return importBundle(first, options.asRecorded, global);
        return report({"import.bundle_alone"_L1, first, {}, {}}, global);
    }
    if (options.asRecorded)
        return report({"import.no_bundle"_L1, first, {}, {}}, global);
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
        "import",
        "파일에서 기사나 꾸러미를 가져옵니다 · imports articles (text, HTML, JSON lines, a feed file) or a bundle");
    command->add_option("files", options->files, "FILE…")->required();
    command->add_option("--published", options->published, "기사가 나온 날 · the day they appeared");
    command->add_option("--source", options->source, "매체 · outlet");
    command->add_flag("--as-recorded", options->asRecorded,
                      "꾸러미: 그때 알게 된 것으로 되살립니다 · a bundle: restore it with its own times of learning");
    command->add_flag("--no-extract", options->withoutExtraction, "저장만 하고 사실은 찾지 않습니다 · store only");
    command->callback([options, &invocation] {
        invocation.run = [options, &invocation] { return run(*options, invocation.global); };
    });
}

} // namespace pado::app
