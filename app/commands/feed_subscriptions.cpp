#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/feed_line.h"
#include "app/feed_lookup.h"
#include "app/feed_secrets.h"
#include "app/json_rows.h"
#include "app/session.h"
#include "base/json_line.h"
#include "feed/address.h"
#include "feed/catalogue.h"
#include "insight/catalogue_words.h"
#include "insight/error_text.h"
#include "store/folders.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

struct AddOptions {
    std::string what, outlet, query, host, folder;
};

/// An address, or a feed of the catalogue by its id, with what the user fills in.
Result<store::NewFeed> feedOf(const AddOptions& options, text::Language language)
{
    const QString what = QString::fromStdString(options.what);
    const feed::CatalogueFeed* known = feed::findInCatalogue(what);
    const feed::Blank blank = known ? known->blank : feed::Blank::None;
    if (!options.query.empty() && blank != feed::Blank::Query)
        return failure("feed.takes_no_value", what, {}, u"--query"_s);
    if (!options.host.empty() && blank != feed::Blank::Host)
        return failure("feed.takes_no_value", what, {}, u"--host"_s);
    const QString value = QString::fromStdString(options.query + options.host).simplified();
    if (blank != feed::Blank::None && value.isEmpty())
        return failure("feed.needs_value", what, {}, blank == feed::Blank::Host ? u"--host"_s : u"--query"_s);
    if (known)
        return insight::subscriptionOf(*known, value, language);
    const auto url = feed::typedAddress(what);
    if (!url)
        return what.contains(u':') ? tl::unexpected(url.error()) : failure("feed.unknown_id", what);
    return store::NewFeed{.url = url->url};
}

int add(AddOptions options, const GlobalOptions& global)
{
    QString address = QString::fromStdString(options.what);
    const net::Credentials credentials = takeSecret(address);
    options.what = address.toStdString();
    auto feed = feedOf(options, languageOf(global));
    if (!feed)
        return report(feed.error(), global);
    if (!options.outlet.empty())
        feed->outlet = QString::fromStdString(options.outlet);
    feed->folders = store::foldersOf(QString::fromStdString(options.folder));
    const auto workspace = openWorkspace(global, store::OpenMode::CreateMissing);
    if (!workspace)
        return report(workspace.error(), global);
    auto writer = workspace->writer();
    if (!writer)
        return report(writer.error(), global);
    if (!credentials.isEmpty()) {
        const auto kept = keepSecret(credentials, {}, global);
        if (!kept)
            return report(kept.error(), global);
        feed->settings.secret = *kept;
    }
    const auto id = writer->addFeed(*feed);
    if (!id && !feed->settings.secret.isEmpty())
        forgetSecret(feed->settings.secret);
    if (!id)
        return report(id.error(), global);
    if (global.json)
        print(jsonLine({{u"id"_s, QString::number(*id)}, {u"url"_s, feed->url}}));
    else
        printLine(QString::number(*id) + u'\t' + feed->url);
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
            if (!global.json)
                printLine(lineOf(feed, global));
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
    if (!feed->settings.secret.isEmpty())
        forgetSecret(feed->settings.secret);
    if (global.json)
        print(jsonLine({{u"removed"_s, feed->url}}));
    return Exit::Done;
}

} // namespace

void addFeedSubscriptions(CLI::App& cli, Invocation& invocation)
{
    CLI::App* feed = group(cli, "feed", feedGroup);
    auto options = std::make_shared<AddOptions>();
    CLI::App* addCommand = feed->add_subcommand("add", "피드를 구독합니다 · subscribes to a feed");
    addCommand
        ->add_option("feed", options->what,
                     "RSS, Atom, JSON Feed의 주소나 시작 소스의 id · address, or id of a starter feed (feed catalogue)")
        ->required();
    addCommand->add_option("--outlet", options->outlet, "매체 이름 · name of the outlet");
    addCommand->add_option("--query", options->query, "키워드 소스에 넣을 말 · words for a keyword feed");
    addCommand->add_option("--host", options->host, "사이트 소스에 넣을 사이트 · site for a site feed");
    addCommand->add_option("--folder", options->folder, "폴더, 안쪽은 / 뒤에 · folder, inner ones after a /");
    addCommand->callback(
        [=, &invocation] { invocation.run = [=, &invocation] { return add(*options, invocation.global); }; });

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
