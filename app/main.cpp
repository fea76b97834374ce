#include "app/commands/commands.h"
#include "app/invocation.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <memory>

using namespace pado::app;

int main(int argc, char** argv)
{
    CLI::App cli("Pado");
    Invocation invocation;
    std::string workspace, language = "ko";
    cli.add_option("--workspace", workspace, "folder of the workspace");
    cli.add_flag("--json", invocation.global.json, "print JSON");
    cli.add_flag("--quiet", invocation.global.quiet, "no progress");
    cli.add_option("--lang", language, "ko or en")->check(CLI::IsMember({"ko", "en"}));
    addExtract(cli, invocation);
    addTextQuantities(cli, invocation);
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return cli.exit(error) == 0 ? Exit::Done : Exit::Usage;
    }
    QCoreApplication application(argc, argv);
    return invocation.run ? invocation.run() : Exit::Usage;
}
