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

/// Makes anew what can be derived from the texts: the search index, and the stories.
Result<void> rebuild(const store::Workspace& workspace, store::Writer& writer, const GlobalOptions& global)
{
    if (auto index = writer.rebuildSearch(stopOnInterrupt(), progressOnStderr(global)); !index)
        return index;
    if (auto forgotten = writer.forgetStories(); !forgotten)
        return forgotten;
    return pipeline::findStories(workspace, stopOnInterrupt(), progressOnStderr(global)).map([](int) {});
}

/// Looks at what cannot be made anew first: with a damaged text, neither an index nor a rebuilt one says anything.
int check(bool isRebuilding, const GlobalOptions& global)
{
    const auto workspace = openWorkspace(global);
    if (!workspace)
        return report(workspace.error(), global);
    const auto reader = workspace->reader();
    const auto problems = reader ? reader->check() : tl::unexpected(reader.error());
    if (!problems)
        return report(problems.error(), global);
    if (!problems->isEmpty())
        return report({"store.damaged"_L1, global.workspace, {}, problems->join(u"; "_s)}, global);
    auto writer = workspace->writer();
    if (!writer)
        return report(writer.error(), global);
    const auto rebuilt = isRebuilding ? rebuild(*workspace, *writer, global) : Result<void>();
    const auto ofIndex = rebuilt ? writer->checkSearch() : tl::unexpected(rebuilt.error());
    if (!ofIndex)
        return report(ofIndex.error(), global);
    if (!ofIndex->isEmpty())
        return report({"store.index_damaged"_L1, global.workspace, {}, ofIndex->join(u"; "_s)}, global);
    if (global.json)
        print(jsonLine({{u"problems"_s, QJsonArray()}}));
    else
        printLine(languageOf(global) == text::Language::Korean ? u"온전합니다"_s : u"sound"_s);
    return int(Exit::Done);
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
    auto isRebuilding = std::make_shared<bool>(false);
    CLI::App* checkCommand = db->add_subcommand("check", "온전한지 확인합니다 · checks that it is sound");
    checkCommand->add_flag("--rebuild", *isRebuilding,
                           "검색 색인과 이야기를 다시 만듭니다 · makes search index and stories anew");
    checkCommand->callback([isRebuilding, &invocation] {
        invocation.run = [isRebuilding, &invocation] { return check(*isRebuilding, invocation.global); };
    });
    auto file = std::make_shared<std::string>();
    CLI::App* backupCommand =
        db->add_subcommand("backup", "쓰는 중에도 안전한 사본을 만듭니다 · a safe copy, also while in use");
    backupCommand->add_option("file", *file, "FILE")->required();
    backupCommand->callback(
        [file, &invocation] { invocation.run = [file, &invocation] { return backup(*file, invocation.global); }; });
}

} // namespace pado::app
