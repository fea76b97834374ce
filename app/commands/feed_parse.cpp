#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/input.h"
#include "app/invocation.h"
#include "app/json_rows.h"
#include "app/report.h"
#include "base/json_line.h"
#include "base/json_text.h"
#include "feed/stream.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonDocument>

#include <memory>
#include <utility>
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

QByteArray toText(const QJsonArray& array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QJsonArray toJson(const std::vector<feed::Attachment>& attachments)
{
    QJsonArray array;
    for (const feed::Attachment& attachment : attachments) {
        QJsonObject one{{u"url"_s, attachment.url}, {u"mime_type"_s, attachment.mimeType}};
        if (attachment.sizeBytes)
            one[u"size_in_bytes"_s] = *attachment.sizeBytes;
        put(one, "title", attachment.title);
        array.append(one);
    }
    return array;
}

void write(const feed::Item& item, JsonText& json)
{
    const auto put = [&json](QLatin1StringView name, const QString& text) {
        if (!text.isEmpty())
            json.member(name, text);
    };
    json.object([&] {
        if (!item.attachments.empty())
            json.member("attachments"_L1, toText(toJson(item.attachments)));
        if (!item.authors.empty())
            json.member("authors"_L1, toText(toJson(item.authors)));
        put("content_html"_L1, item.contentHtml);
        put("content_text"_L1, item.contentText.isEmpty() ? item.text : item.contentText);
        put("date_modified"_L1, orNull(item.modified).toString());
        put("date_published"_L1, orNull(item.published).toString());
        put("external_url"_L1, item.externalUrl);
        json.member("id"_L1, item.id);
        put("image"_L1, item.image);
        put("summary"_L1, item.summary);
        if (!item.tags.isEmpty())
            json.member("tags"_L1, toText(QJsonArray::fromStringList(item.tags)));
        json.member("title"_L1, item.title); // empty where a title shows no words
        put("url"_L1, item.url);
    });
}

/// The document without its items.
QJsonObject toJson(const feed::Feed& feed)
{
    QJsonObject object{{u"version"_s, u"https://jsonfeed.org/version/1.1"_s}, {u"title"_s, feed.title}};
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

/// Prints a feed as JSON Feed while it is read: first its items, then itself, which is known last.
class JsonFeedPrinter : public feed::ItemTaker
{
public:
    void prepare(feed::Lot& lot) const override
    {
        JsonText json;
        for (const feed::Item& item : lot.items)
            json.item([&] { write(item, json); });
        lot.text = json.take();
        lot.text.chop(1); // the comma behind the last
        lot.items.clear();
    }

    void take(feed::Lot lot) override
    {
        if (lot.text.isEmpty())
            return;
        print(std::exchange(m_hasBegun, true) ? "," : "{\"items\":[");
        print(lot.text);
    }

    void end(const feed::Feed& feed)
    {
        print(m_hasBegun ? "]," : "{\"items\":[],");
        print(jsonLine(toJson(feed)).sliced(1)); // its brace is open already
    }

private:
    bool m_hasBegun = false;
};

int run(const Options& options, const GlobalOptions& global)
{
    const auto bytes = readInput(QString::fromStdString(options.file));
    if (!bytes)
        return report(bytes.error(), global);
    const QString url = QString::fromStdString(options.url);
    feed::Limits limits;
    limits.keepsBareItems = true; // what the feed says, readable or not
    JsonFeedPrinter printer;
    const auto feed = feed::stream(*bytes, {QUrl(url), QString::fromStdString(options.contentType)}, printer, limits);
    if (!feed) {
        Error error = feed.error();
        error.what = QString::fromStdString(options.file);
        return report(error, global);
    }
    printer.end(*feed);
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
