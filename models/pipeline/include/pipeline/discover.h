#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "extract/fact.h"

#include <QDateTime>
#include <QString>

#include <stop_token>
#include <vector>

namespace pado::extract
{
class Extractor;
}

namespace pado::pipeline
{

/// How much of an article a feed carries: teasers are short, or break off.
enum class Carries { Titles, Teasers, Articles };

struct PreviewItem {
    QString title;
    QString url;
    QDateTime published; ///< invalid where not stated
    QString text;        ///< cleaned: what evidence offsets refer to
    std::vector<extract::Fact> facts;
};

/// A feed that answered and could be parsed.
struct FoundFeed {
    QString url; ///< canonical, after permanent redirects
    QString title;
    QString siteUrl;
    QString format;
    QString encoding;
    QString language;
    int items = 0;
    QDateTime newest; ///< invalid where no item is dated
    Carries carries = Carries::Titles;
    bool isMalformed = false;
    std::vector<PreviewItem> preview; ///< the newest
};

struct DiscoverOptions {
    int maxCandidates = 24; ///< of what the page names; the well-known addresses are asked only where that gives none
    int maxFeeds = 40;
    int previewItems = 5;
    int maxParallel = 6;
    int maxPerHost = 2;
};

struct DiscoverReport {
    QString page;                 ///< final address of the page
    int tried = 0;                ///< addresses asked for, the page's included
    std::vector<FoundFeed> feeds; ///< the likeliest first
    bool wasCancelled = false;
};

/// Finds the feeds of a page: fetches it, then what it names, and keeps what is a feed. A link that leads to another
/// page, such as an outlet's list of its feeds, is followed once. A bare host name is asked over https, then http.
/// @param typed  an address as people type it
/// @param extractor  reads the facts of the preview; null: none are wanted
/// @error net.unsupported_url, net.secret_in_url; net.* where the page cannot be fetched and no well-known address
/// answers; feed.none_found. Nothing is stored.
Result<DiscoverReport> discover(const QString& typed, const extract::Extractor* extractor,
                                const DiscoverOptions& options, std::stop_token stop, const OnProgress& onProgress);

} // namespace pado::pipeline
