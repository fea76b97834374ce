#include "store/workspace.h"

#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/commands/restored.h"
#include "app/session.h"
#include "base/json_line.h"
#include "store/exchange.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

int exportTo(const QString& file, const GlobalOptions& global)
{
    const auto workspace = openWorkspace(global);
    const auto rows = workspace ? store::exportWorkspace(*workspace, file, stopOnInterrupt(), progressOnStderr(global))
                                : tl::unexpected(workspace.error());
    if (!rows)
        return report(rows.error(), global);
    if (global.json)
        print(jsonLine({{u"file"_s, file}, {u"rows"_s, *rows}}));
    else if (!global.quiet)
        printLine(file);
    return Exit::Done;
}

int importFrom(const QString& file, const GlobalOptions& global)
{
    const auto done = store::importWorkspace(global.workspace, file, stopOnInterrupt(), progressOnStderr(global));
    return done ? tellRestored(*done, global) : report(done.error(), global);
}

} // namespace

void addWorkspace(CLI::App& cli, Invocation& invocation)
{
    CLI::App* workspace = group(cli, "workspace", workspaceGroup);
    auto file = std::make_shared<std::string>();
    CLI::App* exportCommand =
        workspace->add_subcommand("export", "모든 것을 JSON 줄로 zip에 씁니다 · writes all as JSON lines into a zip");
    exportCommand->add_option("file", *file, "FILE.zip")->required();
    exportCommand->callback([file, &invocation] {
        invocation.run = [file, &invocation] { return exportTo(QString::fromStdString(*file), invocation.global); };
    });
    CLI::App* importCommand = workspace->add_subcommand(
        "import",
        "그 zip으로 작업공간을 만듭니다. 있던 것은 따로 둡니다 · makes the workspace of it and keeps what is there");
    importCommand->add_option("file", *file, "FILE.zip")->required();
    importCommand->callback([file, &invocation] {
        invocation.run = [file, &invocation] { return importFrom(QString::fromStdString(*file), invocation.global); };
    });
}

} // namespace pado::app
