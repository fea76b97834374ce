#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/feed_line.h"
#include "app/feed_lookup.h"
#include "app/feed_secrets.h"
#include "app/json_rows.h"
#include "app/keyring.h"
#include "app/session.h"
#include "base/json_line.h"
#include "feed/address.h"
#include "store/folders.h"

#include <CLI/CLI.hpp>

#include <QEventLoop>
#include <QUuid>

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

struct Options {
    std::string feed;
    std::optional<std::string> url, title, outlet, folder, every, userAgent, proxy, user;
    std::optional<int> timeoutSeconds;
    std::optional<bool> isPaused, wantsFullText;
    std::vector<std::string> headers;
    bool forgetsSecret = false;
};

std::optional<QString> text(const std::optional<std::string>& option)
{
    return option ? std::optional(QString::fromStdString(*option)) : std::nullopt;
}

/// "30m", "2h", "1d"; "auto" is as often as the feed brings something.
/// @error input.bad_interval
Result<std::optional<int>> intervalOf(const QString& written)
{
    if (written == u"auto")
        return std::optional<int>();
    bool isNumber = false;
    const int number = written.chopped(1).toInt(&isNumber);
    const int unit = written.endsWith(u'm') ? 1 : written.endsWith(u'h') ? 60 : written.endsWith(u'd') ? 24 * 60 : 0;
    const qint64 minutes = qint64(number) * unit;
    if (!isNumber || minutes < 2 || minutes > 7 * 24 * 60)
        return failure("input.bad_interval", written);
    return std::optional(int(minutes));
}

/// @error input.bad_interval, net.unsupported_url, net.secret_in_url, net.bad_proxy
Result<void> apply(const Options& options, store::FeedRow& feed)
{
    if (options.url) {
        const auto url = feed::canonicalAddress(*text(options.url));
        if (!url)
            return tl::unexpected(url.error());
        feed.url = *url;
    }
    if (options.every) {
        const auto minutes = intervalOf(*text(options.every));
        if (!minutes)
            return tl::unexpected(minutes.error());
        feed.settings.fixedMinutes = *minutes;
    }
    if (options.proxy) {
        const auto proxy = feed::proxyAddress(*text(options.proxy));
        if (!proxy)
            return tl::unexpected(proxy.error());
        feed.settings.proxy = *proxy;
    }
    feed.title = text(options.title).value_or(feed.title);
    feed.outlet = text(options.outlet).value_or(feed.outlet);
    if (options.folder)
        feed.folders = store::foldersOf(*text(options.folder));
    feed.settings.userAgent = text(options.userAgent).value_or(feed.settings.userAgent);
    if (options.timeoutSeconds)
        feed.settings.timeoutSeconds =
            *options.timeoutSeconds == 0 ? std::nullopt : std::optional(*options.timeoutSeconds);
    feed.settings.isPaused = options.isPaused.value_or(feed.settings.isPaused);
    feed.settings.wantsFullText = options.wantsFullText.value_or(feed.settings.wantsFullText);
    return {};
}

/// From standard input: on the command line others of the machine could read it.
QString secretFor(const QString& what)
{
    std::fputs(qPrintable(what + u": "_s), stderr);
    std::string line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
        line.push_back(char(c));
    return QString::fromStdString(line);
}

net::Credentials askedFor(const Options& options)
{
    net::Credentials credentials;
    if (options.user) {
        credentials.user = *text(options.user);
        credentials.password = secretFor(u"비밀번호 · password"_s);
    }
    for (const std::string& header : options.headers) {
        const QString name = QString::fromStdString(header);
        credentials.headers.emplace_back(name, secretFor(name));
    }
    return credentials;
}

int edit(const Options& options, const GlobalOptions& global)
{
    const auto workspace = openWorkspace(global);
    if (!workspace)
        return report(workspace.error(), global);
    const auto reader = workspace->reader();
    auto feed = reader ? feedNamed(*reader, QString::fromStdString(options.feed)) : tl::unexpected(reader.error());
    if (!feed)
        return report(feed.error(), global);
    if (const auto applied = apply(options, *feed); !applied)
        return report(applied.error(), global);
    if (options.forgetsSecret && !feed->settings.secret.isEmpty()) {
        forgetSecret(feed->settings.secret);
        feed->settings.secret.clear();
    }
    if (const net::Credentials credentials = askedFor(options); !credentials.isEmpty()) {
        const auto kept = keepSecret(credentials, feed->settings.secret, global);
        if (!kept)
            return report(kept.error(), global);
        feed->settings.secret = *kept;
    }
    auto writer = workspace->writer();
    const auto edited = writer ? writer->editFeed(*feed) : tl::unexpected(writer.error());
    if (!edited)
        return report(edited.error(), global);
    if (global.json)
        print(jsonLine(toJson(*feed)));
    else
        printLine(lineOf(*feed, global));
    return Exit::Done;
}

} // namespace

void addFeedEdit(CLI::App& cli, Invocation& invocation)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        group(cli, "feed", feedGroup)->add_subcommand("edit", "구독 하나의 설정을 바꿉니다 · changes one subscription");
    command->add_option("feed", options->feed, "번호나 주소 · number or address")->required();
    command->add_option("--url", options->url, "새 주소 · new address");
    command->add_option("--title", options->title, "이름 · its name");
    command->add_option("--outlet", options->outlet, "매체 이름 · name of the outlet");
    command->add_option("--folder", options->folder, "폴더, '/'로 나눔 · folders, parted by '/'");
    command->add_option("--every", options->every,
                        "새로고침 간격 30m, 2h, 1d 또는 auto(올라오는 만큼) · interval, or as often as it brings news");
    command->add_flag("--pause,!--resume", options->isPaused,
                      "쉬게 하거나 다시 받습니다 · leaves it alone, or no more");
    command->add_flag("--full-text,!--no-full-text", options->wantsFullText,
                      "기사 페이지에서 전문을 받습니다 · fetches whole articles from their pages");
    command->add_option("--user-agent", options->userAgent, "서버에 밝힐 이름 · how Pado calls itself");
    command->add_option("--proxy", options->proxy, "http://host:port, socks5h://host:port");
    command->add_option("--timeout", options->timeoutSeconds, "기다릴 초, 0은 보통대로 · seconds to wait, 0 as usual")
        ->check(CLI::Range(0, 600));
    command->add_option("--user", options->user,
                        "로그인 이름; 비밀번호는 표준 입력에서 · name; the password is read from standard input");
    command->add_option(
        "--header", options->headers,
        "헤더 이름; 값은 표준 입력에서 한 줄씩 · name of a header; its value is a line of standard input");
    command->add_flag("--forget-secret", options->forgetsSecret,
                      "이름, 비밀번호, 헤더를 지웁니다 · forgets name, password and headers");
    command->callback([options, &invocation] {
        invocation.run = [options, &invocation] { return edit(*options, invocation.global); };
    });
}

} // namespace pado::app
