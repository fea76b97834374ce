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

namespace pado::extract
{
class KnowledgeBase;
}
namespace pado::store
{
class Reader;
}

namespace pado::app
{

/// The filters that every listing command takes, alike everywhere.
struct FilterOptions {
    std::string from, to, since, after, sort;
    std::vector<std::string> sources, companies, labels, kinds, types, statuses, reviews;
    double minAmount = 0;
    int limit = 50;
    bool areStoriesCollapsed = false;

    /// @error input.bad_date, input.bad_period
    Result<store::Filter> filter() const;
};

/// Turns the companies of a filter, given by id, name or alias, into the keys of the workspace.
/// @error input.unknown_company where neither knowledge base nor workspace knows the name
Result<void> resolveCompanies(store::Filter& filter, const extract::KnowledgeBase& knowledge,
                              const store::Reader& reader);

/// Adds --from --to --source --company and, for facts, --kind --type --status --min-amount --review; --limit and
/// --after for lists.
std::shared_ptr<FilterOptions> addFilterOptions(CLI::App& command);
void addFactOptions(CLI::App& command, const std::shared_ptr<FilterOptions>& options);
void addStoryOption(CLI::App& command, const std::shared_ptr<FilterOptions>& options); ///< --stories
void addPageOptions(CLI::App& command, const std::shared_ptr<FilterOptions>& options);

} // namespace pado::app
