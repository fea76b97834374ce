#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/feed_lookup.h"
#include "app/session.h"
#include "base/json_line.h"
#include "pipeline/prune.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

int prune(bool isDryRun, const GlobalOptions& global)
{
    const auto workspace = openWorkspace(global);
    if (!workspace)
        return report(workspace.error(), global);
    Result<qint64> articles = 0;
    if (isDryRun) {
        const auto reader = workspace->reader();
        articles = reader ? reader->prunable(systemClock()()) : tl::unexpected(reader.error());
    } else {
        articles = pipeline::prune(*workspace, systemClock(), stopOnInterrupt(), progressOnStderr(global));
    }
    if (!articles)
        return report(articles.error(), global);
    if (global.json) {
        print(jsonLine({{u"articles"_s, *articles}, {u"dry_run"_s, isDryRun}}));
        return Exit::Done;
    }
    const bool isKorean = languageOf(global) == text::Language::Korean;
    printLine((isDryRun ? (isKorean ? u"기사 %1건을 지우게 됩니다"_s : u"%1 articles would be deleted"_s)
                        : (isKorean ? u"기사 %1건을 지웠습니다"_s : u"%1 articles deleted"_s))
                  .arg(*articles));
    return Exit::Done;
}

struct Keep {
    std::string days, feed;
};

/// None: for ever.   @error input.bad_days
Result<std::optional<int>> daysOf(const QString& text)
{
    if (text == u"forever")
        return std::optional<int>();
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    if (!isNumber || days < 1 || days > 100'000)
        return failure("input.bad_days", text);
    return std::optional(days);
}

Result<void> set(const store::Workspace& workspace, const Keep& keep)
{
    const bool isOwn = keep.feed.empty() || keep.days != "default";
    const auto days = isOwn ? daysOf(QString::fromStdString(keep.days)) : Result<std::optional<int>>(std::nullopt);
    if (!days)
        return tl::unexpected(days.error());
    auto writer = workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    if (keep.feed.empty())
        return writer->setRetention(*days);
    const auto reader = workspace.reader();
    const auto feed = reader ? feedNamed(*reader, QString::fromStdString(keep.feed)) : tl::unexpected(reader.error());
    if (!feed)
        return tl::unexpected(feed.error());
    return writer->setFeedRetention(feed->id, *days, isOwn);
}

int keepFor(const Keep& keep, const GlobalOptions& global)
{
    const auto workspace = openWorkspace(global);
    if (!workspace)
        return report(workspace.error(), global);
    if (!keep.days.empty()) {
        if (const auto done = set(*workspace, keep); !done)
            return report(done.error(), global);
    }
    const auto reader = workspace->reader();
    const auto retention = reader ? reader->retention() : tl::unexpected(reader.error());
    if (!retention)
        return report(retention.error(), global);
    const bool isKorean = languageOf(global) == text::Language::Korean;
    const auto said = [&](std::optional<int> days) {
        return days ? (isKorean ? u"%1일"_s : u"%1 days"_s).arg(*days) : (isKorean ? u"계속"_s : u"for ever"_s);
    };
    const auto value = [](std::optional<int> days) { return days ? QJsonValue(*days) : QJsonValue(); };
    QJsonArray feeds;
    if (!global.json)
        printLine(said(retention->days));
    for (const auto& [feed, days] : retention->feeds) {
        feeds.append(QJsonObject{{u"feed"_s, QString::number(feed)}, {u"days"_s, value(days)}});
        if (!global.json)
            printLine(QString::number(feed) + u'\t' + said(days));
    }
    if (global.json)
        print(jsonLine({{u"days"_s, value(retention->days)}, {u"feeds"_s, feeds}}));
    return Exit::Done;
}

} // namespace

void addDbPrune(CLI::App& cli, Invocation& invocation)
{
    CLI::App* db = group(cli, "db", dbGroup);
    auto isDryRun = std::make_shared<bool>(false);
    CLI::App* pruneCommand =
        db->add_subcommand("prune", "보관 기간이 지난 기사를 지웁니다. 사실의 근거와 별표·라벨은 남깁니다 · deletes "
                                    "articles past their time, never evidence, starred or labelled ones");
    pruneCommand->add_flag("--dry-run", *isDryRun, "세기만 합니다 · only counts");
    pruneCommand->callback(
        [=, &invocation] { invocation.run = [=, &invocation] { return prune(*isDryRun, invocation.global); }; });

    auto keep = std::make_shared<Keep>();
    CLI::App* keepCommand =
        db->add_subcommand("keep", "기사를 얼마나 둘지 보거나 정합니다 · shows or sets how long articles are kept");
    keepCommand->add_option("days", keep->days,
                            "날수, forever, 피드는 default도 · days, forever, for a feed also default");
    keepCommand->add_option("--feed", keep->feed, "이 피드만: 번호나 주소 · this feed only: number or address");
    keepCommand->callback(
        [=, &invocation] { invocation.run = [=, &invocation] { return keepFor(*keep, invocation.global); }; });
}

} // namespace pado::app
