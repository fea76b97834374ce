#include "pipeline/demo.h"

#include "extract/extractor.h"
#include "ingest.h"
#include "pipeline/stories.h"
#include "resources.h"
#include "store/reader.h"
#include "store/workspace.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace pado::pipeline
{

namespace
{

Result<qint64> demoFeed(store::Writer& writer, const store::Reader& reader, const feed::Feed& feed, const QString& url)
{
    auto id = writer.addFeed({.url = url, .title = feed.title, .outlet = feed.title, .isDemo = true});
    if (id || id.error().code != "store.exists"_L1)
        return id;
    const auto feeds = reader.feeds();
    if (!feeds)
        return tl::unexpected(feeds.error());
    for (const store::FeedRow& row : *feeds) {
        if (row.url == url)
            return row.id;
    }
    return id;
}

} // namespace

Result<int> fillWithDemo(const store::Workspace& workspace, const extract::Extractor& extractor, std::stop_token stop,
                         const OnProgress& onProgress)
{
    useResources();
    auto writer = workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    const auto reader = workspace.reader();
    if (!reader)
        return tl::unexpected(reader.error());
    if (auto marked = writer->markDemo(); !marked)
        return tl::unexpected(marked.error());
    const QDir folder(u":/pado/demo"_s);
    const QStringList names = folder.entryList({u"*.xml"_s, u"*.json"_s}, QDir::Files, QDir::Name);
    int articles = 0;
    for (qsizetype i = 0; i < names.size() && !stop.stop_requested(); ++i) {
        QFile file(folder.filePath(names[i]));
        if (!file.open(QIODevice::ReadOnly))
            return failure("feed.empty", names[i]);
        const auto parsed = feed::parse(file.readAll(), {});
        if (!parsed)
            return tl::unexpected(parsed.error());
        const QString url = parsed->feedUrl.isEmpty() ? u"https://demo.example/"_s + names[i] : parsed->feedUrl;
        const auto id = demoFeed(*writer, *reader, *parsed, url);
        if (!id)
            return tl::unexpected(id.error());
        std::vector<store::NewArticle> some;
        for (const feed::Item& item : parsed->items)
            some.push_back(articleOf(item, *id, parsed->title));
        const auto counts = ingest(*writer, *reader, extractor, std::move(some), true, stop);
        if (!counts)
            return tl::unexpected(counts.error());
        articles += counts->newArticles;
        store::FetchOutcome outcome;
        outcome.format = parsed->format;
        outcome.encoding = parsed->encoding;
        outcome.siteUrl = parsed->homePageUrl;
        if (auto recorded = writer->recordFetch(*id, outcome); !recorded)
            return tl::unexpected(recorded.error());
        if (onProgress)
            onProgress({i + 1, names.size(), parsed->title});
    }
    if (stop.stop_requested())
        return failure("demo.stopped");
    if (const auto found = findStories(workspace, std::move(stop), {}); !found)
        return tl::unexpected(found.error());
    return articles;
}

} // namespace pado::pipeline
