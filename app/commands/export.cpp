#include "app/commands/commands.h"
#include "app/session.h"
#include "pipeline/bundle.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace pado::app
{

void addExport(CLI::App& cli, Invocation& invocation)
{
    struct Options {
        std::string format, file;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = cli.add_subcommand(
        "export", "작업공간의 사실을 꾸러미로 내보냅니다 · writes the workspace's facts as a bundle for 'import'");
    command->add_option("--format", options->format, "bundle")->required()->check(CLI::IsMember({"bundle"}));
    command->add_option("-o,--output", options->file, "FILE.jsonl")->required();
    command->callback([=, &invocation] {
        invocation.run = [=, &invocation] {
            const GlobalOptions& global = invocation.global;
            const auto workspace = openWorkspace(global);
            if (!workspace)
                return report(workspace.error(), global);
            const auto written = pipeline::exportBundle(*workspace, QString::fromStdString(options->file),
                                                        systemClock(), stopOnInterrupt(), progressOnStderr(global));
            return written ? int(Exit::Done) : report(written.error(), global);
        };
    });
}

} // namespace pado::app
