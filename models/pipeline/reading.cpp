#include "reading.h"

#include "carries.h"
#include "ingest.h"

namespace pado::pipeline
{

namespace
{

constexpr size_t fewestTexts = 3; ///< by which a feed is judged

} // namespace

Result<ReadFeed> readFeed(const store::FeedRow& feed, const net::Response& response)
{
    auto parsed = feed::parse(response.body, {response.finalUrl, response.contentType});
    if (!parsed)
        return tl::unexpected(parsed.error());
    const QString outlet =
        feed.outlet.isEmpty() ? (parsed->title.isEmpty() ? QUrl(feed.url).host() : parsed->title) : feed.outlet;
    ReadFeed read{*std::move(parsed), {}, false};
    for (feed::Item& item : read.feed.items) {
        read.articles.push_back(articleOf(item, feed.id, outlet));
        for (QString* text : {&item.contentHtml, &item.contentText, &item.text, &item.summary})
            text->clear();
    }
    tellApart(read.articles);
    for (store::NewArticle& article : read.articles)
        makeReady(article);
    read.givesTeasers = read.articles.size() >= fewestTexts && carriedBy(read.articles) != Carries::Articles;
    return read;
}

} // namespace pado::pipeline
