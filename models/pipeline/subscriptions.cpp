#include "pipeline/subscriptions.h"

#include "feed/address.h"
#include "feed/opml.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::pipeline
{

namespace
{

const QString frameKey = u"opml_frame"_s; ///< in the workspace

QJsonObject toJson(const feed::OtherAttributes& others)
{
    QJsonObject object;
    for (const auto& [name, value] : others)
        object[name] = value;
    return object;
}

feed::OtherAttributes othersOf(const QJsonObject& json)
{
    feed::OtherAttributes others;
    for (auto it = json.begin(); it != json.end(); ++it)
        others.emplace_back(it.key(), it->toString());
    return others;
}

QByteArray attributesOf(const feed::Outline& outline)
{
    return outline.others.empty() ? QByteArray() : QJsonDocument(toJson(outline.others)).toJson(QJsonDocument::Compact);
}

feed::Outline outlineOf(const store::FeedRow& row)
{
    return {row.url, row.title, row.siteUrl, row.folders, othersOf(QJsonDocument::fromJson(row.attributes).object())};
}

QByteArray frameOf(const feed::Opml& opml)
{
    QJsonArray head, folders;
    for (const QByteArray& element : opml.head)
        head.append(QString::fromUtf8(element));
    for (const feed::OpmlFolder& folder : opml.folders)
        folders.append(QJsonObject{{u"path"_s, QJsonArray::fromStringList(folder.path)},
                                   {u"empty"_s, folder.isEmpty},
                                   {u"attributes"_s, toJson(folder.others)}});
    if (head.isEmpty() && folders.isEmpty())
        return {};
    return QJsonDocument(QJsonObject{{u"head"_s, head}, {u"folders"_s, folders}}).toJson(QJsonDocument::Compact);
}

/// The frame alone, without subscriptions.
feed::Opml opmlOf(const QByteArray& frame)
{
    feed::Opml opml;
    const QJsonObject json = QJsonDocument::fromJson(frame).object();
    for (const QJsonValue element : json["head"_L1].toArray())
        opml.head.append(element.toString().toUtf8());
    for (const QJsonValue value : json["folders"_L1].toArray()) {
        feed::OpmlFolder folder;
        for (const QJsonValue name : value["path"_L1].toArray())
            folder.path << name.toString();
        folder.isEmpty = value["empty"_L1].toBool();
        folder.others = othersOf(value["attributes"_L1].toObject());
        opml.folders.push_back(std::move(folder));
    }
    return opml;
}

/// What `added` says takes the place of what stood there under the same name.
template <class List, class Name>
void merge(List& list, const List& added, Name nameOf)
{
    for (const auto& one : added) {
        const auto same = std::ranges::find_if(list, [&](const auto& other) { return nameOf(other) == nameOf(one); });
        if (same == list.end())
            list.push_back(one);
        else
            *same = one;
    }
}

} // namespace

Result<OfferedList> offersOf(QByteArrayView opml, std::span<const store::FeedRow> known)
{
    const auto parsed = feed::parseOpml(opml);
    if (!parsed)
        return tl::unexpected(parsed.error());
    QSet<QString> subscribed, seen;
    for (const store::FeedRow& row : known)
        subscribed.insert(row.url);
    OfferedList list{{}, frameOf(*parsed)};
    for (const feed::Outline& outline : parsed->outlines) {
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
        list.feeds.push_back(std::move(offer));
    }
    return list;
}

Result<void> keepFrame(const store::Reader& reader, store::Writer& writer, const QByteArray& frame)
{
    if (frame.isEmpty())
        return {};
    const auto before = reader.meta(frameKey);
    if (!before)
        return tl::unexpected(before.error());
    feed::Opml all = opmlOf(before->toUtf8());
    const feed::Opml added = opmlOf(frame);
    merge(all.head, added.head, feed::elementName);
    merge(all.folders, added.folders, [](const feed::OpmlFolder& folder) { return folder.path; });
    return writer.setMeta(frameKey, QString::fromUtf8(frameOf(all)));
}

Result<QByteArray> toOpml(const store::Reader& reader, const QDateTime& created)
{
    const auto feeds = reader.feeds();
    if (!feeds)
        return tl::unexpected(feeds.error());
    const auto frame = reader.meta(frameKey);
    if (!frame)
        return tl::unexpected(frame.error());
    feed::Opml opml = opmlOf(frame->toUtf8());
    for (const store::FeedRow& row : *feeds) {
        if (!row.isDemo)
            opml.outlines.push_back(outlineOf(row));
    }
    return feed::writeOpml(opml, created);
}

} // namespace pado::pipeline
