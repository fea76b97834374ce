#include "html/html.h"
#include "text/instant.h"
#include "xml_feed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

std::vector<Author> authorsOf(const QJsonObject& object)
{
    std::vector<Author> authors;
    QJsonArray list = object["authors"_L1].toArray();
    if (list.isEmpty() && object["author"_L1].isObject())
        list.append(object["author"_L1]); // version 1.0
    for (const QJsonValue& value : list)
        authors.push_back({value["name"_L1].toString(), value["url"_L1].toString(), {}});
    return authors;
}

/// Ids should be strings; some feeds write numbers.
QString idOf(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

Item readItem(const QJsonObject& object, const QUrl& base)
{
    Item item;
    item.id = idOf(object["id"_L1]);
    item.url = absoluteUrl(object["url"_L1].toString(), base);
    item.externalUrl = absoluteUrl(object["external_url"_L1].toString(), base);
    item.title = object["title"_L1].toString().simplified();
    item.contentHtml = html::sanitise(object["content_html"_L1].toString(), item.url.isEmpty() ? base : QUrl(item.url));
    item.contentText = object["content_text"_L1].toString();
    item.summary = object["summary"_L1].toString();
    item.image = absoluteUrl(object["image"_L1].toString(), base);
    item.published = text::parseInstant(object["date_published"_L1].toString());
    item.modified = text::parseInstant(object["date_modified"_L1].toString());
    item.authors = authorsOf(object);
    for (const QJsonValue& tag : object["tags"_L1].toArray())
        item.tags << tag.toString();
    for (const QJsonValue& value : object["attachments"_L1].toArray()) {
        Attachment attachment{absoluteUrl(value["url"_L1].toString(), base), value["mime_type"_L1].toString(),
                              std::nullopt, value["title"_L1].toString()};
        const double size = value["size_in_bytes"_L1].toDouble(-1);
        if (size >= 0 && size < 9e15)
            attachment.sizeBytes = qint64(size);
        if (!attachment.url.isEmpty())
            item.attachments.push_back(std::move(attachment));
    }
    if (item.id.isEmpty())
        item.id = item.url;
    return item;
}

} // namespace

Result<Feed> readJson(const QByteArray& bytes, const Hint& hint, const Limits& limits)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (!object["items"_L1].isArray())
        return failure("feed.not_a_feed", hint.url.toString());
    Feed feed;
    feed.format = u"json"_s;
    feed.encoding = u"utf-8"_s;
    feed.isMalformed = !object["version"_L1].toString().contains(u"jsonfeed");
    feed.title = object["title"_L1].toString().simplified();
    feed.homePageUrl = absoluteUrl(object["home_page_url"_L1].toString(), hint.url);
    feed.feedUrl = absoluteUrl(object["feed_url"_L1].toString(), hint.url);
    feed.description = object["description"_L1].toString();
    feed.language = object["language"_L1].toString();
    feed.authors = authorsOf(object);
    for (const QJsonValue& hub : object["hubs"_L1].toArray()) {
        if (feed.hubUrl.isEmpty())
            feed.hubUrl = absoluteUrl(hub["url"_L1].toString(), hint.url);
    }
    for (const QJsonValue& value : object["items"_L1].toArray()) {
        if (qsizetype(feed.items.size()) < limits.maxItems)
            feed.items.push_back(readItem(value.toObject(), hint.url));
    }
    return feed;
}

} // namespace pado::feed
