#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace pado::app
{

/// The command that holds subcommands, made on first use: feed, article, text, db.
inline CLI::App* group(CLI::App& cli, const std::string& name)
{
    for (CLI::App* known : cli.get_subcommands({})) {
        if (known->get_name() == name)
            return known;
    }
    CLI::App* made = cli.add_subcommand(name);
    made->require_subcommand(1);
    made->fallthrough();
    return made;
}

} // namespace pado::app
