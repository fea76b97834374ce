#include "pipeline/subscriptions.h"

#include "feed/address.h"
#include "feed/opml.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace pado::pipeline
{

namespace
{

QByteArray attributesOf(const feed::Outline& outline)
{
    if (outline.others.empty())
        return {};
    QJsonObject object;
    for (const auto& [name, value] : outline.others)
        object[name] = value;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

feed::Outline outlineOf(const store::FeedRow& row)
{
    feed::Outline outline{row.url, row.title, row.siteUrl, row.folders, {}};
    const QJsonObject attributes = QJsonDocument::fromJson(row.attributes).object();
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        outline.others.emplace_back(it.key(), it->toString());
    return outline;
}

} // namespace

Result<std::vector<OfferedFeed>> offersOf(QByteArrayView opml, std::span<const store::FeedRow> known)
{
    const auto outlines = feed::parseOpml(opml);
    if (!outlines)
        return tl::unexpected(outlines.error());
    QSet<QString> subscribed, seen;
    for (const store::FeedRow& row : known)
        subscribed.insert(row.url);
    std::vector<OfferedFeed> offers;
    for (const feed::Outline& outline : *outlines) {
        const auto url = feed::canonicalAddress(outline.url);
        OfferedFeed offer;
        offer.feed = {url ? *url : url.error().what, outline.title, {}, outline.siteUrl, outline.folders,
                      attributesOf(outline)};
        if (!url) {
            offer.error = url.error();
        } else {
            offer.isKnown = subscribed.contains(*url);
            offer.isDouble = seen.contains(*url);
            seen.insert(*url);
        }
        offers.push_back(std::move(offer));
    }
    return offers;
}

QByteArray toOpml(std::span<const store::FeedRow> feeds, const QDateTime& created)
{
    std::vector<feed::Outline> outlines;
    for (const store::FeedRow& row : feeds) {
        if (!row.isDemo)
            outlines.push_back(outlineOf(row));
    }
    return feed::writeOpml(outlines, created);
}

} // namespace pado::pipeline
