#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/input.h"
#include "app/invocation.h"
#include "app/json_rows.h"
#include "app/report.h"
#include "base/json_line.h"
#include "feed/feed.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <future>
#include <memory>
#include <span>
#include <vector>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

struct Options {
    std::string file, url, contentType;
};

/// Only what is there: JSON Feed leaves out empty members.
void put(QJsonObject& object, const char* key, const QJsonValue& value)
{
    const bool isEmpty = value.isNull() || (value.isString() && value.toString().isEmpty()) ||
                         (value.isArray() && value.toArray().isEmpty());
    if (!isEmpty)
        object[QLatin1StringView(key)] = value;
}

QJsonArray toJson(const std::vector<feed::Author>& authors)
{
    QJsonArray array;
    for (const feed::Author& author : authors) {
        QJsonObject object;
        put(object, "name", author.name);
        put(object, "url", author.url);
        put(object, "_email", author.email);
        array.append(object);
    }
    return array;
}

QJsonObject toJson(const feed::Item& item)
{
    QJsonObject object{{u"id"_s, item.id}};
    put(object, "url", item.url);
    put(object, "external_url", item.externalUrl);
    object[u"title"_s] = item.title; // empty where a title shows no words
    put(object, "content_html", item.contentHtml);
    put(object, "content_text", item.contentText.isEmpty() ? item.text : item.contentText);
    put(object, "summary", item.summary);
    put(object, "image", item.image);
    put(object, "date_published", orNull(item.published));
    put(object, "date_modified", orNull(item.modified));
    put(object, "authors", toJson(item.authors));
    put(object, "tags", QJsonArray::fromStringList(item.tags));
    QJsonArray attachments;
    for (const feed::Attachment& attachment : item.attachments) {
        QJsonObject one{{u"url"_s, attachment.url}, {u"mime_type"_s, attachment.mimeType}};
        if (attachment.sizeBytes)
            one[u"size_in_bytes"_s] = *attachment.sizeBytes;
        put(one, "title", attachment.title);
        attachments.append(one);
    }
    put(object, "attachments", attachments);
    return object;
}

/// The document without its items.
QJsonObject toJson(const feed::Feed& feed)
{
    QJsonObject object{
        {u"version"_s, u"https://jsonfeed.org/version/1.1"_s}, {u"title"_s, feed.title}, {u"items"_s, QJsonArray()}};
    put(object, "home_page_url", feed.homePageUrl);
    put(object, "feed_url", feed.feedUrl);
    put(object, "description", feed.description);
    put(object, "language", feed.language);
    put(object, "authors", toJson(feed.authors));
    QJsonObject extension{
        {u"format"_s, feed.format}, {u"encoding"_s, feed.encoding}, {u"malformed"_s, feed.isMalformed}};
    put(extension, "hub_url", feed.hubUrl);
    if (feed.ttlMinutes)
        extension[u"ttl_minutes"_s] = *feed.ttlMinutes;
    put(extension, "tags", QJsonArray::fromStringList(feed.tags));
    put(extension, "updated", orNull(feed.updated));
    put(extension, "published", orNull(feed.published));
    object[u"_pado"_s] = extension;
    return object;
}

QByteArray itemsAsJson(std::span<const feed::Item> items)
{
    QByteArray json;
    for (const feed::Item& item : items) {
        if (!json.isEmpty())
            json += ',';
        json += QJsonDocument(toJson(item)).toJson(QJsonDocument::Compact);
    }
    return json;
}

/// Prints the document with its items, which all cores write.
void printFeed(const feed::Feed& feed)
{
    const QByteArray document = jsonLine(toJson(feed));
    const QByteArray place = "\"items\":[]"; // in no string, where the quotes would be escaped
    const qsizetype at = document.indexOf(place) + place.size() - 1;
    constexpr size_t share = 2'000;
    std::vector<std::future<QByteArray>> parts;
    for (size_t from = 0; from < feed.items.size(); from += share) {
        const auto items = std::span(feed.items).subspan(from, std::min(share, feed.items.size() - from));
        const auto policy = feed.items.size() > share ? std::launch::async : std::launch::deferred;
        parts.push_back(std::async(policy, itemsAsJson, items));
    }
    print(document.left(at));
    for (size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            print(",");
        print(parts[i].get());
    }
    print(document.mid(at));
}

int run(const Options& options, const GlobalOptions& global)
{
    const auto bytes = readInput(QString::fromStdString(options.file));
    if (!bytes)
        return report(bytes.error(), global);
    const QString url = QString::fromStdString(options.url);
    feed::Limits limits;
    limits.keepsBareItems = true; // what the feed says, readable or not
    auto feed = feed::parse(*bytes, {QUrl(url), QString::fromStdString(options.contentType)}, limits);
    if (!feed) {
        Error error = feed.error();
        error.what = QString::fromStdString(options.file);
        return report(error, global);
    }
    printFeed(*feed);
    return Exit::Done;
}

} // namespace

void addFeedParse(CLI::App& cli, Invocation& invocation)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        group(cli, "feed", feedGroup)
            ->add_subcommand("parse", "피드 문서를 JSON Feed로 출력합니다 · prints a feed document as JSON Feed");
    command->add_option("file", options->file, "FILE, - 는 표준 입력")->required();
    command->add_option("--url", options->url, "문서의 주소: 상대 링크의 기준");
    command->add_option("--content-type", options->contentType, "서버가 말한 Content-Type");
    command->callback([options, &invocation] {
        invocation.run = [options, &invocation] { return run(*options, invocation.global); };
    });
}

} // namespace pado::app
