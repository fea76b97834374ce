#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "net/fetcher.h"
#include "store/rows.h"

#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <vector>

namespace pado::extract
{
class Extractor;
}
namespace pado::store
{
class Workspace;
}

namespace pado::pipeline
{

enum class Which { Due, All };

/// Looks up what servers are shown of the user, by feed. May wait for the user; gives up when stopped.
using Secrets = std::function<std::map<qint64, net::Credentials>(const std::vector<store::FeedRow>&, std::stop_token)>;

struct RefreshOptions {
    Which which = Which::All;
    std::vector<qint64> feeds = {}; ///< not empty: these only
    bool withExtraction = true;
    bool withFullText = false; ///< also for feeds whose settings do not say so
    int maxParallel = 48;
    Secrets secrets = {}; ///< empty: no feed has any
};

struct FailedFeed {
    qint64 id = 0;
    QString feed; ///< title, else URL
    Error error;
};

/// How many new articles a rule kept out.
struct DroppedBy {
    qint64 rule = 0;
    QString name;
    int articles = 0;
};

/// A new article that a rule asks to be told of.
struct Notice {
    qint64 rule = 0;
    QString name; ///< of the rule
    qint64 article = 0;
    QString title;
};

struct RefreshReport {
    int feeds = 0;
    int notModified = 0;
    int newArticles = 0;
    int updatedArticles = 0;
    int newFacts = 0;
    int dropped = 0;                  ///< new articles that rules kept out
    std::vector<DroppedBy> droppedBy; ///< which rules, most first
    std::vector<Notice> notices;
    qint64 pruned = 0; ///< articles whose time was over
    std::vector<FailedFeed> failed;
    double seconds = 0;
    bool wasCancelled = false;
    std::optional<Error> notBackedUp = {}; ///< why the day's copy of the workspace was not made
};

/// Fetches feeds, parses them, takes the facts out of new articles and stores both. What is stored when `stop` is
/// requested stays. New articles go through the rules; once a day, those older than the retention are deleted,
/// and the workspace is copied (`store/backups.h`). One
/// refresh a workspace at a time: a second one is told store.refresh_running. Where no feed is wanted, nothing is
/// written. Demo feeds have no address and are left out.
/// @error store.* only; a feed that fails, or was not reached before `stop`, is told in the report.
Result<RefreshReport> refresh(const store::Workspace& workspace, const extract::Extractor& extractor,
                              const RefreshOptions& options, const Clock& clock, std::stop_token stop,
                              const OnProgress& onProgress);

} // namespace pado::pipeline
