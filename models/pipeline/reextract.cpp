#include "pipeline/reextract.h"

#include "ingest.h"
#include "store/reader.h"
#include "store/workspace.h"

#include <QtConcurrent>

namespace pado::pipeline
{

namespace
{

constexpr int rereadLot = 200; ///< articles read at a time and stored in a transaction: how long a cancellation waits

void count(const std::vector<store::FactChange>& changes, size_t mostListed, ReextractReport& report)
{
    for (const store::FactChange& change : changes) {
        using How = store::FactChange::How;
        ++(change.how == How::Gained ? report.gained : change.how == How::Lost ? report.lost : report.changed);
        if (report.listed.size() < mostListed)
            report.listed.push_back(change);
    }
}

} // namespace

Result<ReextractReport> reextract(const store::Workspace& workspace, const extract::Extractor& extractor,
                                  const ReextractOptions& options, std::stop_token stop, const OnProgress& onProgress)
{
    const auto reader = workspace.reader();
    const auto total = reader ? reader->articleCount({}) : tl::unexpected(reader.error());
    auto writer = total ? workspace.writer() : tl::unexpected(total.error());
    if (!writer)
        return tl::unexpected(writer.error());
    ReextractReport report;
    for (qint64 after = 0;;) {
        if (stop.stop_requested()) {
            report.wasCancelled = true;
            return report;
        }
        auto texts = reader->texts(after, rereadLot);
        if (!texts)
            return tl::unexpected(texts.error());
        if (texts->empty())
            return report;
        after = texts->back().article;
        std::vector<store::Reread> read;
        for (store::StoredText& text : *texts)
            read.push_back({std::move(text), {}});
        QtConcurrent::blockingMap(read, [&](store::Reread& one) {
            one.extraction = extractionOf(extractor, one.text.text, one.text.title, one.text.published);
        });
        report.articles += std::ssize(read);
        const QString last = read.back().text.title;
        const auto changes = writer->reread(std::move(read), options.isTrial);
        if (!changes)
            return tl::unexpected(changes.error());
        count(*changes, options.listed, report);
        if (onProgress)
            onProgress({report.articles, *total, last});
    }
}

} // namespace pado::pipeline
