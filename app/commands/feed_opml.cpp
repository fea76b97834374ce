#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/input.h"
#include "app/output.h"
#include "app/session.h"
#include "base/json_line.h"
#include "insight/error_text.h"
#include "pipeline/subscriptions.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

int importOpml(const std::string& file, const GlobalOptions& global)
{
    const QString path = QString::fromStdString(file);
    const auto bytes = readInput(path);
    if (!bytes)
        return report(bytes.error(), global);
    const auto offers = pipeline::offersOf(*bytes, {});
    if (!offers)
        return report({offers.error().code, path, {}, offers.error().hint}, global);
    std::vector<store::NewFeed> feeds;
    QJsonArray failed;
    for (const pipeline::OfferedFeed& offer : offers->feeds) {
        if (!offer.error) {
            feeds.push_back(offer.feed);
            continue;
        }
        const QString message = insight::errorText(*offer.error, languageOf(global));
        warn(message);
        failed.append(QJsonObject{{u"feed"_s, offer.feed.url}, {u"error"_s, message}});
    }
    const auto workspace = openWorkspace(global, store::OpenMode::CreateMissing);
    if (!workspace)
        return report(workspace.error(), global);
    const auto reader = workspace->reader();
    auto writer = reader ? workspace->writer() : tl::unexpected(reader.error());
    const auto added = writer ? writer->addFeeds(feeds) : tl::unexpected(writer.error());
    if (!added)
        return report(added.error(), global);
    if (const auto kept = pipeline::keepFrame(*reader, *writer, offers->frame); !kept)
        return report(kept.error(), global);
    const int known = int(feeds.size()) - *added;
    if (global.json)
        print(jsonLine({{u"added"_s, *added}, {u"known"_s, known}, {u"failed"_s, failed}}));
    else
        printLine((languageOf(global) == text::Language::Korean ? u"새 구독 %1개 · 이미 있던 것 %2개"_s
                                                                : u"%1 subscribed · %2 already there"_s)
                      .arg(*added)
                      .arg(known));
    return failed.isEmpty() ? Exit::Done : Exit::DoneInPart;
}

int exportOpml(const std::string& file, const GlobalOptions& global)
{
    return withReader(global, [&](const store::Reader& reader) {
        const auto bytes = pipeline::toOpml(reader, systemClock()());
        if (!bytes)
            return report(bytes.error(), global);
        return writeOutput(*bytes, QString::fromStdString(file), global);
    });
}

} // namespace

void addFeedOpml(CLI::App& cli, Invocation& invocation)
{
    CLI::App* feed = group(cli, "feed", feedGroup);
    auto source = std::make_shared<std::string>();
    CLI::App* importCommand =
        feed->add_subcommand("import", "OPML의 구독을 가져옵니다 · subscribes to what an OPML file lists");
    importCommand->add_option("file", *source, "FILE.opml")->required();
    importCommand->callback(
        [=, &invocation] { invocation.run = [=, &invocation] { return importOpml(*source, invocation.global); }; });

    auto target = std::make_shared<std::string>();
    CLI::App* exportCommand =
        feed->add_subcommand("export", "구독을 OPML로 내보냅니다 · writes the subscriptions as OPML");
    exportCommand->add_option("file", *target, "FILE.opml, '-' = stdout")->required();
    exportCommand->callback(
        [=, &invocation] { invocation.run = [=, &invocation] { return exportOpml(*target, invocation.global); }; });
}

} // namespace pado::app
