#include "app/commands/commands.h"
#include "app/session.h"
#include "base/json_line.h"
#include "pipeline/demo.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

int run(bool isDemo, const GlobalOptions& global)
{
    const auto workspace = openWorkspace(global, store::OpenMode::CreateMissing);
    if (!workspace)
        return report(workspace.error(), global);
    int articles = 0;
    if (isDemo) {
        const auto extractor = extract::Extractor::load();
        if (!extractor)
            return report(extractor.error(), global);
        const auto filled = pipeline::fillWithDemo(*workspace, *extractor, stopOnInterrupt(), progressOnStderr(global));
        if (!filled)
            return report(filled.error(), global);
        articles = *filled;
    }
    if (global.json)
        print(jsonLine({{u"workspace"_s, workspace->folder()}, {u"articles"_s, articles}}));
    else
        printLine(workspace->folder());
    return Exit::Done;
}

} // namespace

void addInit(CLI::App& cli, Invocation& invocation)
{
    auto isDemo = std::make_shared<bool>(false);
    CLI::App* command = cli.add_subcommand("init", "작업공간을 만듭니다 · makes the workspace");
    command->add_flag("--demo", *isDemo, "데모 기사를 넣습니다 · fills it with the demo");
    command->callback(
        [isDemo, &invocation] { invocation.run = [isDemo, &invocation] { return run(*isDemo, invocation.global); }; });
}

} // namespace pado::app
