#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/session.h"
#include "base/json_line.h"
#include "insight/finding_text.h"
#include "pipeline/stories.h"
#include "store/workspace.h"
#include "store/writer.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <algorithm>
#include <iterator>
#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

/// Makes anew what can be made from texts and facts: indexes, numbers kept beside, the search index, and the stories.
Result<void> rebuild(const store::Workspace& workspace, store::Writer& writer, const GlobalOptions& global)
{
    if (auto counted = writer.recount(); !counted)
        return counted;
    if (auto index = writer.rebuildSearch(stopOnInterrupt(), progressOnStderr(global)); !index)
        return index;
    if (auto forgotten = writer.forgetStories(); !forgotten)
        return forgotten;
    return pipeline::findStories(workspace, stopOnInterrupt(), progressOnStderr(global)).map([](int) {});
}

/// What is wrong with the texts first: with a damaged one, neither an index nor a rebuilt one says anything.
Result<std::vector<store::Finding>> findings(const store::Workspace& workspace, bool isRebuilding,
                                             const GlobalOptions& global)
{
    const auto reader = workspace.reader();
    auto found = reader ? reader->check() : tl::unexpected(reader.error());
    if (!found)
        return found;
    const bool isLost =
        std::ranges::any_of(*found, [](const store::Finding& one) { return !store::isDerived(one.kind); });
    if (isRebuilding && isLost)
        return found;
    auto writer = workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    if (isRebuilding) {
        if (auto rebuilt = rebuild(workspace, *writer, global); !rebuilt)
            return tl::unexpected(rebuilt.error());
        found = reader->check();
    }
    auto derived = found ? writer->checkDerived() : found;
    if (!derived)
        return derived;
    std::ranges::move(*derived, std::back_inserter(*found));
    return found;
}

QJsonObject jsonOf(const store::Finding& finding, text::Language language)
{
    QJsonArray examples;
    for (const qint64 id : finding.examples)
        examples.append(QString::number(id));
    return {{u"kind"_s, insight::nameOf(finding.kind)},
            {u"count"_s, finding.count},
            {u"examples"_s, examples},
            {u"what"_s, insight::findingText(finding, language)},
            {u"remedy"_s, insight::remedyText(finding, language)},
            {u"can_be_rebuilt"_s, store::isDerived(finding.kind)}};
}

/// Each finding on a line of its own; what to do about several of a sort is said once.
void warnOf(const std::vector<store::Finding>& findings, text::Language language)
{
    QString remedy;
    for (const store::Finding& finding : findings) {
        const QString what = insight::findingText(finding, language), next = insight::remedyText(finding, language);
        warn(next == remedy ? what : what + u' ' + next);
        remedy = next;
    }
}

int run(bool isRebuilding, const GlobalOptions& global)
{
    const auto workspace = openWorkspace(global);
    const auto found = workspace ? findings(*workspace, isRebuilding, global) : tl::unexpected(workspace.error());
    if (!found)
        return report(found.error(), global);
    const text::Language language = languageOf(global);
    if (global.json) {
        QJsonArray problems;
        for (const store::Finding& finding : *found)
            problems.append(jsonOf(finding, language));
        print(jsonLine({{u"sound"_s, found->empty()}, {u"problems"_s, problems}}));
    } else if (found->empty()) {
        printLine(language == text::Language::Korean ? u"온전합니다"_s : u"sound"_s);
    }
    warnOf(*found, language);
    return found->empty() ? Exit::Done : Exit::BadWorkspace;
}

} // namespace

void addDbCheck(CLI::App& cli, Invocation& invocation)
{
    auto isRebuilding = std::make_shared<bool>(false);
    CLI::App* command =
        group(cli, "db", dbGroup)->add_subcommand("check", "온전한지 확인합니다 · checks that it is sound");
    command->add_flag("--rebuild", *isRebuilding,
                      "검색 색인, 이야기, 적어 둔 수를 다시 만듭니다 · makes search index, stories and numbers anew");
    command->callback([isRebuilding, &invocation] {
        invocation.run = [isRebuilding, &invocation] { return run(*isRebuilding, invocation.global); };
    });
}

} // namespace pado::app
