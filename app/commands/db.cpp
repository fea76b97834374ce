#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/session.h"
#include "base/json_line.h"
#include "pipeline/stories.h"
#include "store/workspace.h"
#include "store/writer.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

int stats(const GlobalOptions& global)
{
    return withReader(global, [&](const store::Reader& reader) {
        const auto statistics = reader.statistics();
        if (!statistics)
            return report(statistics.error(), global);
        if (global.json) {
            print(jsonLine({{u"articles"_s, statistics->articles},
                            {u"revisions"_s, statistics->revisions},
                            {u"stories"_s, statistics->stories},
                            {u"facts"_s, statistics->facts},
                            {u"feeds"_s, statistics->feeds},
                            {u"bytes"_s, statistics->bytes},
                            {u"schema"_s, statistics->schema}}));
        } else {
            const bool isKorean = languageOf(global) == text::Language::Korean;
            printLine((isKorean ? u"기사 %1건 · 이야기 %2건 · 사실 %3건 · 피드 %4개"_s
                                : u"%1 articles · %2 stories · %3 facts · %4 feeds"_s)
                          .arg(statistics->articles)
                          .arg(statistics->stories)
                          .arg(statistics->facts)
                          .arg(statistics->feeds));
        }
        return int(Exit::Done);
    });
}

/// Finds all stories anew, as the next command would after a change of the rules.
int rebuild(const GlobalOptions& global)
{
    const auto workspace = openWorkspace(global);
    if (!workspace)
        return report(workspace.error(), global);
    auto writer = workspace->writer();
    if (!writer)
        return report(writer.error(), global);
    if (const auto forgotten = writer->forgetStories(); !forgotten)
        return report(forgotten.error(), global);
    const auto found = pipeline::findStories(*workspace, stopOnInterrupt(), progressOnStderr(global));
    return found ? int(Exit::Done) : report(found.error(), global);
}

int check(const GlobalOptions& global)
{
    return withReader(global, [&](const store::Reader& reader) {
        const auto problems = reader.check();
        if (!problems)
            return report(problems.error(), global);
        if (!problems->isEmpty())
            return report({"store.damaged"_L1, global.workspace, {}, problems->join(u"; "_s)}, global);
        if (global.json)
            print(jsonLine({{u"problems"_s, QJsonArray()}}));
        return int(Exit::Done);
    });
}

int backup(const std::string& file, const GlobalOptions& global)
{
    return withReader(global, [&](const store::Reader& reader) {
        const auto done = reader.backup(QString::fromStdString(file));
        return done ? int(Exit::Done) : report(done.error(), global);
    });
}

} // namespace

void addDb(CLI::App& cli, Invocation& invocation)
{
    CLI::App* db = group(cli, "db", dbGroup);
    db->add_subcommand("stats", "얼마나 들었는지 · how much it holds")->callback([&invocation] {
        invocation.run = [&invocation] { return stats(invocation.global); };
    });
    auto isAnew = std::make_shared<bool>(false);
    CLI::App* checkCommand = db->add_subcommand("check", "온전한지 확인합니다 · checks that it is sound");
    checkCommand->add_flag("--rebuild", *isAnew, "이야기를 저장된 기사에서 다시 묶습니다 · finds the stories anew");
    checkCommand->callback([isAnew, &invocation] {
        invocation.run = [isAnew, &invocation] {
            const int outcome = check(invocation.global);
            return outcome == Exit::Done && *isAnew ? rebuild(invocation.global) : outcome;
        };
    });
    auto file = std::make_shared<std::string>();
    CLI::App* backupCommand =
        db->add_subcommand("backup", "쓰는 중에도 안전한 사본을 만듭니다 · a safe copy, also while in use");
    backupCommand->add_option("file", *file, "FILE")->required();
    backupCommand->callback(
        [file, &invocation] { invocation.run = [file, &invocation] { return backup(*file, invocation.global); }; });
}

} // namespace pado::app
