#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/json_rows.h"
#include "app/session.h"
#include "base/json_line.h"
#include "pipeline/discover.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

QString nameOf(pipeline::Carries carries)
{
    switch (carries) {
    case pipeline::Carries::Titles:
        return u"titles"_s;
    case pipeline::Carries::Teasers:
        return u"teasers"_s;
    case pipeline::Carries::Articles:
        return u"articles"_s;
    }
    return {};
}

QJsonObject toJson(const pipeline::FoundFeed& feed)
{
    QJsonArray preview;
    for (const pipeline::PreviewItem& item : feed.preview)
        preview.append(QJsonObject{
            {u"title"_s, item.title}, {u"url"_s, orNull(item.url)}, {u"published"_s, orNull(item.published)}});
    return {{u"url"_s, feed.url},
            {u"title"_s, orNull(feed.title)},
            {u"site_url"_s, orNull(feed.siteUrl)},
            {u"format"_s, feed.format},
            {u"encoding"_s, orNull(feed.encoding)},
            {u"language"_s, orNull(feed.language)},
            {u"items"_s, feed.items},
            {u"newest"_s, orNull(feed.newest)},
            {u"carries"_s, nameOf(feed.carries)},
            {u"malformed"_s, feed.isMalformed},
            {u"preview"_s, preview}};
}

int discover(const std::string& page, const GlobalOptions& global)
{
    const auto report =
        pipeline::discover(QString::fromStdString(page), nullptr, {}, stopOnInterrupt(), progressOnStderr(global));
    if (!report)
        return app::report(report.error(), global);
    QJsonArray feeds;
    for (const pipeline::FoundFeed& feed : report->feeds) {
        feeds.append(toJson(feed));
        if (!global.json)
            printLine(QStringList{
                feed.url, feed.title.isEmpty() ? u"–"_s : feed.title, feed.format, QString::number(feed.items),
                feed.newest.isValid() ? toKst(feed.newest).toString(u"yyyy-MM-dd HH:mm") : u"–"_s, nameOf(feed.carries)}
                          .join(u'\t'));
    }
    if (global.json)
        print(jsonLine({{u"page"_s, report->page}, {u"tried"_s, report->tried}, {u"feeds"_s, feeds}}));
    return report->wasCancelled ? Exit::DoneInPart : Exit::Done;
}

} // namespace

void addFeedDiscover(CLI::App& cli, Invocation& invocation)
{
    auto page = std::make_shared<std::string>();
    CLI::App* command = group(cli, "feed", feedGroup)
                            ->add_subcommand("discover", "웹 페이지의 피드를 찾습니다 · finds the feeds of a web page");
    command->add_option("page", *page, "페이지나 사이트의 주소 · address of a page or site")->required();
    command->callback(
        [=, &invocation] { invocation.run = [=, &invocation] { return discover(*page, invocation.global); }; });
}

} // namespace pado::app
