#pragma once

#include "base/result.h"
#include "store/rows.h"

#include <memory>
#include <string>
#include <vector>

namespace CLI
{
class App;
}

namespace pado::app
{

/// The filters that every listing command takes, alike everywhere.
struct FilterOptions {
    std::string from, to, after;
    std::vector<std::string> sources, companies, kinds, types, statuses;
    double minAmount = 0;
    int limit = 50;

    /// @error input.bad_date
    Result<store::Filter> filter() const;
};

/// Adds --from --to --source --company --status and, for facts, --kind --type --min-amount; --limit and --after for
/// lists.
std::shared_ptr<FilterOptions> addFilterOptions(CLI::App& command);
void addFactOptions(CLI::App& command, const std::shared_ptr<FilterOptions>& options);
void addPageOptions(CLI::App& command, const std::shared_ptr<FilterOptions>& options);

} // namespace pado::app
