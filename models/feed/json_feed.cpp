#include "html/characters.h"
#include "html/html.h"
#include "item.h"
#include "xml_feed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace pado::feed
{

namespace
{

QString lineOf(const QJsonValue& value)
{
    return html::printable(value.toString()).simplified();
}

std::vector<Author> authorsOf(const QJsonObject& object, const QUrl& base)
{
    std::vector<Author> authors;
    QJsonArray list = object["authors"_L1].toArray();
    if (list.isEmpty() && object["author"_L1].isObject())
        list.append(object["author"_L1]); // version 1.0
    for (const QJsonValue& value : list) {
        const Author author{lineOf(value["name"_L1]), html::absoluteUrl(value["url"_L1].toString(), base), {}};
        if (author != Author{})
            authors.push_back(author);
    }
    return authors;
}

/// Ids should be strings; some feeds write numbers.
QString idOf(const QJsonValue& value)
{
    if (!value.isDouble())
        return value.toString();
    const double number = value.toDouble();
    return qAbs(number) < 9e15 ? QString::number(value.toInteger()) : QString::number(number, 'g', 17);
}

std::optional<qint64> sizeOf(const QJsonValue& value)
{
    constexpr double largest = 9e15; // a double is exact up to there
    const double size = value.toDouble(-1);
    return size >= 0 && size < largest ? std::optional(qint64(size)) : std::nullopt;
}

void readAttachments(const QJsonObject& object, const QUrl& base, Item& item)
{
    for (const QJsonValue& value : object["attachments"_L1].toArray()) {
        Attachment attachment{html::absoluteUrl(value["url"_L1].toString(), base), lineOf(value["mime_type"_L1]),
                              sizeOf(value["size_in_bytes"_L1]), lineOf(value["title"_L1])};
        if (!attachment.url.isEmpty())
            item.attachments.push_back(std::move(attachment));
    }
}

Draft readItem(const QJsonObject& object, const QUrl& base)
{
    Draft draft;
    Item& item = draft.item;
    item.id = idOf(object["id"_L1]);
    item.url = html::absoluteUrl(object["url"_L1].toString(), base);
    item.externalUrl = html::absoluteUrl(object["external_url"_L1].toString(), base);
    item.title = lineOf(object["title"_L1]);
    draft.base = item.url.isEmpty() ? base : QUrl(item.url);
    draft.content = {object["content_html"_L1].toString().toUtf8(), true};
    item.contentText = object["content_text"_L1].toString();
    item.summary = object["summary"_L1].toString();
    item.image = html::absoluteUrl(object["image"_L1].toString(), base);
    item.published = instantOf(object["date_published"_L1].toString());
    item.modified = instantOf(object["date_modified"_L1].toString());
    item.authors = authorsOf(object, base);
    for (const QJsonValue& tag : object["tags"_L1].toArray()) {
        if (tag.isString())
            item.tags << tag.toString().simplified();
    }
    readAttachments(object, base, item);
    if (item.id.isEmpty())
        item.id = item.url;
    return draft;
}

} // namespace

Result<Feed> readJson(const QByteArray& bytes, const Hint& hint, const Limits& limits, Lots& lots)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (!object["items"_L1].isArray())
        return failure("feed.not_a_feed", hint.url.toString());
    Feed feed;
    feed.format = u"json"_s;
    feed.isMalformed = !object["version"_L1].toString().contains(u"jsonfeed");
    feed.title = lineOf(object["title"_L1]);
    feed.homePageUrl = html::absoluteUrl(object["home_page_url"_L1].toString(), hint.url);
    feed.feedUrl = html::absoluteUrl(object["feed_url"_L1].toString(), hint.url);
    feed.description = html::sanitise(object["description"_L1].toString().toHtmlEscaped(), hint.url);
    feed.language = lineOf(object["language"_L1]);
    feed.authors = authorsOf(object, hint.url);
    for (const QJsonValue& hub : object["hubs"_L1].toArray()) {
        if (feed.hubUrl.isEmpty())
            feed.hubUrl = html::absoluteUrl(hub["url"_L1].toString(), hint.url);
    }
    qsizetype count = 0;
    for (const QJsonValue& value : object["items"_L1].toArray()) {
        if (value.isObject() && count++ < limits.maxItems)
            lots.add(readItem(value.toObject(), hint.url));
    }
    return feed;
}

} // namespace pado::feed
