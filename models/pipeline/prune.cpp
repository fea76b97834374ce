#include "pipeline/prune.h"

#include "pipeline/stories.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "store/writer.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::pipeline
{

namespace
{

constexpr int pruneLot = 200; ///< articles a transaction

} // namespace

Result<qint64> prune(const store::Workspace& workspace, const Clock& clock, std::stop_token stop,
                     const OnProgress& onProgress)
{
    auto writer = workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    const QDateTime now = clock();
    qint64 articles = 0, after = 0;
    do {
        const auto pruned = writer->pruneSome(now, after, pruneLot);
        if (!pruned)
            return tl::unexpected(pruned.error());
        articles += pruned->articles;
        after = pruned->last;
        if (onProgress)
            onProgress({articles, 0, {}});
    } while (after != 0 && !stop.stop_requested());
    if (articles > 0) { // what shared a story with a deleted article waits for another
        if (const auto found = findStories(workspace, stop, {}); !found)
            return tl::unexpected(found.error());
    }
    if (after == 0) {
        if (auto kept = writer->setMeta(u"last_prune"_s, now.toString(Qt::ISODate)); !kept)
            return tl::unexpected(kept.error());
    }
    return articles;
}

Result<qint64> pruneDaily(const store::Workspace& workspace, const Clock& clock, std::stop_token stop)
{
    const auto reader = workspace.reader();
    const auto retention = reader ? reader->retention() : tl::unexpected(reader.error());
    if (!retention)
        return tl::unexpected(retention.error());
    if (!retention->days && retention->feeds.empty())
        return 0;
    const auto last = reader->meta(u"last_prune"_s);
    if (!last)
        return tl::unexpected(last.error());
    const QDateTime then = QDateTime::fromString(*last, Qt::ISODate);
    const QDateTime now = clock();
    if (then.isValid() && then <= now && then.addDays(1) > now)
        return 0;
    return prune(workspace, clock, std::move(stop));
}

} // namespace pado::pipeline
