#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/feed_lookup.h"
#include "app/json_rows.h"
#include "app/session.h"
#include "base/json_line.h"
#include "feed/address.h"
#include "insight/error_text.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

int add(const std::string& address, const std::string& outlet, const GlobalOptions& global)
{
    const auto url = feed::canonicalAddress(QString::fromStdString(address));
    if (!url)
        return report(url.error(), global);
    const auto workspace = openWorkspace(global, store::OpenMode::CreateMissing);
    if (!workspace)
        return report(workspace.error(), global);
    auto writer = workspace->writer();
    if (!writer)
        return report(writer.error(), global);
    const auto id = writer->addFeed({.url = *url, .outlet = QString::fromStdString(outlet)});
    if (!id)
        return report(id.error(), global);
    if (global.json)
        print(jsonLine({{u"id"_s, QString::number(*id)}, {u"url"_s, *url}}));
    else
        printLine(QString::number(*id) + u'\t' + *url);
    return Exit::Done;
}

int list(const GlobalOptions& global)
{
    return withReader(global, [&](const store::Reader& reader) {
        const auto feeds = reader.feeds();
        if (!feeds)
            return report(feeds.error(), global);
        QJsonArray array;
        for (const store::FeedRow& feed : *feeds) {
            array.append(toJson(feed));
            if (!global.json) {
                printLine(QStringList{QString::number(feed.id), toJson(feed)[u"state"_s].toString(),
                                      feed.title.isEmpty() ? u"–"_s : feed.title, feed.url,
                                      QString::number(feed.articles)}
                              .join(u'\t'));
            }
        }
        if (global.json)
            print(jsonLine({{u"feeds"_s, array}}));
        return int(Exit::Done);
    });
}

int remove(const std::string& which, const GlobalOptions& global)
{
    const auto workspace = openWorkspace(global);
    if (!workspace)
        return report(workspace.error(), global);
    const auto reader = workspace->reader();
    const auto feed = reader ? feedNamed(*reader, QString::fromStdString(which)) : tl::unexpected(reader.error());
    if (!feed)
        return report(feed.error(), global);
    auto writer = workspace->writer();
    if (!writer)
        return report(writer.error(), global);
    const auto removed = writer->removeFeed(feed->id);
    if (!removed)
        return report(removed.error(), global);
    if (global.json)
        print(jsonLine({{u"removed"_s, feed->url}}));
    return Exit::Done;
}

} // namespace

void addFeedSubscriptions(CLI::App& cli, Invocation& invocation)
{
    CLI::App* feed = group(cli, "feed", feedGroup);
    auto url = std::make_shared<std::string>();
    auto outlet = std::make_shared<std::string>();
    CLI::App* addCommand = feed->add_subcommand("add", "피드를 구독합니다 · subscribes to a feed");
    addCommand->add_option("url", *url, "RSS, Atom, JSON Feed의 주소 · address")->required();
    addCommand->add_option("--outlet", *outlet, "매체 이름 · name of the outlet");
    addCommand->callback(
        [=, &invocation] { invocation.run = [=, &invocation] { return add(*url, *outlet, invocation.global); }; });

    CLI::App* listCommand = feed->add_subcommand("list", "구독 목록을 출력합니다 · lists subscriptions");
    listCommand->callback([&invocation] { invocation.run = [&invocation] { return list(invocation.global); }; });

    auto which = std::make_shared<std::string>();
    CLI::App* removeCommand = feed->add_subcommand(
        "remove", "구독을 끊습니다. 기사와 사실은 남습니다 · unsubscribes; articles and facts stay");
    removeCommand->add_option("feed", *which, "번호나 주소 · number or address")->required();
    removeCommand->callback(
        [=, &invocation] { invocation.run = [=, &invocation] { return remove(*which, invocation.global); }; });
}

} // namespace pado::app
