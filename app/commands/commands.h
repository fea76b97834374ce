#pragma once

namespace CLI
{
class App;
}

namespace pado::app
{

struct Invocation;

// Each file of this folder adds its command, or a family of small ones, to the command line.
void addArticleExtract(CLI::App& cli, Invocation& invocation);
void addArticleShow(CLI::App& cli, Invocation& invocation);
void addBrief(CLI::App& cli, Invocation& invocation);
void addChart(CLI::App& cli, Invocation& invocation);
void addConflicts(CLI::App& cli, Invocation& invocation);
void addDb(CLI::App& cli, Invocation& invocation);
void addDbBackup(CLI::App& cli, Invocation& invocation);
void addDbCheck(CLI::App& cli, Invocation& invocation);
void addDbPrune(CLI::App& cli, Invocation& invocation);
void addExport(CLI::App& cli, Invocation& invocation);
void addExtract(CLI::App& cli, Invocation& invocation);
void addFeedCatalogue(CLI::App& cli, Invocation& invocation);
void addFeedDiscover(CLI::App& cli, Invocation& invocation);
void addFeedEdit(CLI::App& cli, Invocation& invocation);
void addFeedOpml(CLI::App& cli, Invocation& invocation);
void addFeedParse(CLI::App& cli, Invocation& invocation);
void addFeedSubscriptions(CLI::App& cli, Invocation& invocation);
void addImport(CLI::App& cli, Invocation& invocation);
void addInit(CLI::App& cli, Invocation& invocation);
void addKb(CLI::App& cli, Invocation& invocation);
void addLists(CLI::App& cli, Invocation& invocation);
void addReextract(CLI::App& cli, Invocation& invocation);
void addRefresh(CLI::App& cli, Invocation& invocation);
void addReview(CLI::App& cli, Invocation& invocation);
void addRule(CLI::App& cli, Invocation& invocation);
void addTextQuantities(CLI::App& cli, Invocation& invocation);
void addWorkspace(CLI::App& cli, Invocation& invocation);

} // namespace pado::app
