#include "pipeline/refresh.h"

#include "app/commands/commands.h"
#include "app/feed_lookup.h"
#include "app/feed_secrets.h"
#include "app/keyring.h"
#include "app/session.h"
#include "base/json_line.h"
#include "insight/error_text.h"
#include "pipeline/knowledge.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <algorithm>
#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

struct Options {
    bool isAll = false, isDue = false, withoutExtraction = false, withFullText = false;
    int jobs = 48;
    std::vector<std::string> feeds;
};

struct Wanted {
    std::vector<qint64> ids;
    std::vector<pipeline::FailedFeed> unknown;
};

Result<Wanted> wantedOf(const store::Workspace& workspace, const std::vector<std::string>& wanted)
{
    Wanted found;
    if (wanted.empty())
        return found;
    const auto reader = workspace.reader();
    const auto feeds = reader ? reader->feeds() : tl::unexpected(reader.error());
    if (!feeds)
        return tl::unexpected(feeds.error());
    for (const std::string& text : wanted) {
        const QString name = QString::fromStdString(text);
        if (const auto feed = feedNamed(*feeds, name))
            found.ids.push_back(feed->id);
        else
            found.unknown.push_back({0, name, feed.error()});
    }
    return found;
}

void tell(const pipeline::RefreshReport& result, const GlobalOptions& global)
{
    QJsonArray failed;
    for (const pipeline::FailedFeed& feed : result.failed) {
        const QString message = insight::errorText(feed.error, languageOf(global));
        failed.append(QJsonObject{{u"feed"_s, feed.feed}, {u"error"_s, message}});
        warn(feed.feed + u": "_s + message);
    }
    if (result.notBackedUp)
        warn(insight::errorText(*result.notBackedUp, languageOf(global)));
    QJsonArray droppedBy, notices;
    for (const pipeline::DroppedBy& rule : result.droppedBy)
        droppedBy.append(QJsonObject{
            {u"rule"_s, QString::number(rule.rule)}, {u"name"_s, rule.name}, {u"articles"_s, rule.articles}});
    for (const pipeline::Notice& notice : result.notices)
        notices.append(QJsonObject{{u"rule"_s, QString::number(notice.rule)},
                                   {u"name"_s, notice.name},
                                   {u"article"_s, QString::number(notice.article)},
                                   {u"title"_s, notice.title}});
    if (global.json) {
        print(jsonLine({{u"feeds"_s, result.feeds},
                        {u"not_modified"_s, result.notModified},
                        {u"failed"_s, failed},
                        {u"new_articles"_s, result.newArticles},
                        {u"updated_articles"_s, result.updatedArticles},
                        {u"new_facts"_s, result.newFacts},
                        {u"dropped"_s, result.dropped},
                        {u"dropped_by"_s, droppedBy},
                        {u"notices"_s, notices},
                        {u"pruned"_s, result.pruned},
                        {u"seconds"_s, result.seconds}}));
        return;
    }
    const bool isKorean = languageOf(global) == text::Language::Korean;
    printLine((isKorean ? u"피드 %1개 · 새 기사 %2건 · 바뀐 기사 %3건 · 새 사실 %4건 · 실패 %5개"_s
                        : u"%1 feeds · %2 new articles · %3 changed · %4 new facts · %5 failed"_s)
                  .arg(result.feeds)
                  .arg(result.newArticles)
                  .arg(result.updatedArticles)
                  .arg(result.newFacts)
                  .arg(result.failed.size()));
    for (const pipeline::DroppedBy& rule : result.droppedBy)
        printLine((isKorean ? u"규칙 ‘%1’: %2건을 받지 않았습니다"_s : u"rule ‘%1’: %2 not stored"_s)
                      .arg(rule.name)
                      .arg(rule.articles));
    for (const pipeline::Notice& notice : result.notices)
        printLine(QStringList{notice.name, QString::number(notice.article), notice.title}.join(u'\t'));
    if (result.pruned > 0)
        printLine((isKorean ? u"보관 기간이 지난 기사 %1건을 지웠습니다"_s : u"%1 articles past their time deleted"_s)
                      .arg(result.pruned));
}

int run(const Options& options, const GlobalOptions& global)
{
    const auto workspace = openWorkspace(global);
    if (!workspace)
        return report(workspace.error(), global);
    const auto feeds = wantedOf(*workspace, options.feeds);
    if (!feeds)
        return report(feeds.error(), global);
    const auto extractor = pipeline::extractorOf(*workspace);
    if (!extractor)
        return report(extractor.error(), global);
    if (feeds->ids.empty() && !feeds->unknown.empty())
        return report(feeds->unknown.front().error, global);
    pipeline::RefreshOptions wanted;
    wanted.which = options.isAll ? pipeline::Which::All : pipeline::Which::Due;
    wanted.feeds = feeds->ids;
    wanted.withExtraction = !options.withoutExtraction;
    wanted.withFullText = options.withFullText;
    wanted.maxParallel = options.jobs;
    Keyring keyring(Keyring::defaultFile());
    wanted.secrets = [&keyring](const std::vector<store::FeedRow>& rows, std::stop_token stop) {
        return secretsOf(rows, keyring, std::move(stop));
    };
    auto result =
        pipeline::refresh(*workspace, *extractor, wanted, systemClock(), stopOnInterrupt(), progressOnStderr(global));
    if (!result)
        return report(result.error(), global);
    result->failed.insert(result->failed.end(), feeds->unknown.begin(), feeds->unknown.end());
    tell(*result, global);
    return result->failed.empty() && !result->wasCancelled ? Exit::Done : Exit::DoneInPart;
}

} // namespace

void addRefresh(CLI::App& cli, Invocation& invocation)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = cli.add_subcommand("refresh", "피드를 새로고침합니다 · fetches feeds");
    auto* all =
        command->add_flag("--all", options->isAll,
                          "때가 되지 않은 피드까지 모두, 쉬게 한 것은 빼고 · all that are not paused, due or not");
    command->add_flag("--due", options->isDue, "때가 된 피드만(기본) · only those due (default)")->excludes(all);
    command->add_flag("--no-extract", options->withoutExtraction, "저장만 하고 사실은 찾지 않습니다 · store only");
    command->add_flag("--full-text", options->withFullText,
                      "새 기사는 그 페이지에서 전문을 받습니다 · whole texts of new articles from their pages");
    command->add_option("--jobs", options->jobs, "한꺼번에 받을 피드 수 · fetches at a time")->check(CLI::Range(1, 64));
    command->add_option("feeds", options->feeds, "번호나 주소 · number or address");
    command->callback([options, &invocation] {
        invocation.run = [options, &invocation] { return run(*options, invocation.global); };
    });
}

} // namespace pado::app
