#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/session.h"
#include "base/json_line.h"
#include "store/workspace.h"
#include "store/writer.h"

#include <CLI/CLI.hpp>

#include <QLocale>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

qint64 bytesOf(const store::Workspace& workspace)
{
    const auto reader = workspace.reader();
    const auto statistics = reader ? reader->statistics() : tl::unexpected(reader.error());
    return statistics ? statistics->bytes : 0;
}

int stats(const GlobalOptions& global)
{
    return withReader(global, [&](const store::Reader& reader) {
        const auto statistics = reader.statistics();
        if (!statistics)
            return report(statistics.error(), global);
        if (global.json) {
            print(jsonLine({{u"articles"_s, statistics->articles},
                            {u"revisions"_s, statistics->revisions},
                            {u"stories"_s, statistics->stories},
                            {u"facts"_s, statistics->facts},
                            {u"feeds"_s, statistics->feeds},
                            {u"bytes"_s, statistics->bytes},
                            {u"schema"_s, statistics->schema}}));
        } else {
            const bool isKorean = languageOf(global) == text::Language::Korean;
            printLine((isKorean ? u"기사 %1건 · 이야기 %2건 · 사실 %3건 · 피드 %4개 · %5"_s
                                : u"%1 articles · %2 stories · %3 facts · %4 feeds · %5"_s)
                          .arg(statistics->articles)
                          .arg(statistics->stories)
                          .arg(statistics->facts)
                          .arg(statistics->feeds)
                          .arg(QLocale().formattedDataSize(statistics->bytes)));
        }
        return int(Exit::Done);
    });
}

int compact(const GlobalOptions& global)
{
    qputenv("SQLITE_TMPDIR", global.workspace.toLocal8Bit()); // where there is room for a copy, if anywhere
    const auto workspace = openWorkspace(global);
    auto writer = workspace ? workspace->writer() : tl::unexpected(workspace.error());
    if (!writer)
        return report(writer.error(), global);
    const qint64 before = bytesOf(*workspace);
    if (const auto done = writer->giveBackSpace(); !done)
        return report(done.error(), global);
    const qint64 after = bytesOf(*workspace);
    if (global.json)
        print(jsonLine({{u"bytes_before"_s, before}, {u"bytes"_s, after}}));
    else
        printLine(QLocale().formattedDataSize(before) + u" → "_s + QLocale().formattedDataSize(after));
    return Exit::Done;
}

} // namespace

void addDb(CLI::App& cli, Invocation& invocation)
{
    CLI::App* db = group(cli, "db", dbGroup);
    db->add_subcommand("stats", "얼마나 들었는지 · how much it holds")->callback([&invocation] {
        invocation.run = [&invocation] { return stats(invocation.global); };
    });
    db->add_subcommand("compact", "지운 것이 차지하던 공간을 돌려줍니다 · gives back the space of what was deleted")
        ->callback([&invocation] { invocation.run = [&invocation] { return compact(invocation.global); }; });
}

} // namespace pado::app
