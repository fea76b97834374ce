#include "pipeline/reextract.h"
#include "app/commands/commands.h"
#include "app/json_rows.h"
#include "app/session.h"
#include "base/enum_names.h"
#include "base/json_line.h"
#include "extract/fact_json.h"
#include "insight/labels.h"
#include "pipeline/knowledge.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <memory>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

using How = store::FactChange::How;

constexpr std::array hows = {"gained", "lost", "changed"};

QJsonValue jsonOf(const std::optional<extract::Claim>& claim)
{
    return claim ? QJsonValue(QJsonDocument::fromJson(extract::jsonOf(*claim)).object()) : QJsonValue();
}

QJsonObject jsonOf(const store::FactChange& change)
{
    return {{u"how"_s, nameIn(hows, change.how)},
            {u"article"_s, QString::number(change.article)},
            {u"fact"_s, QString::number(change.fact)},
            {u"was"_s, jsonOf(change.was)},
            {u"is"_s, jsonOf(change.is)},
            {u"quote"_s, change.quote}};
}

QString lineOf(const store::FactChange& change, const insight::Labels& labels)
{
    const auto said = [&](const std::optional<extract::Claim>& claim) {
        return claim ? labels.kind(*claim) + u' ' + labels.headline(*claim) + u' ' + labels.figure(*claim) : QString();
    };
    const QString sign = change.how == How::Gained ? u"+"_s : change.how == How::Lost ? u"-"_s : u"~"_s;
    const QString what =
        change.how == How::Changed ? said(change.was) + u" → "_s + said(change.is) : said(change.was) + said(change.is);
    return QStringList{sign, QString::number(change.article), what.simplified(), change.quote}.join(u'\t');
}

void tell(const pipeline::ReextractReport& report, const pipeline::ReextractOptions& options,
          const insight::Labels& labels, const GlobalOptions& global)
{
    if (global.json) {
        QJsonArray changes;
        for (const store::FactChange& change : report.listed)
            changes.append(jsonOf(change));
        return print(jsonLine({{u"articles"_s, report.articles},
                               {u"gained"_s, report.gained},
                               {u"lost"_s, report.lost},
                               {u"changed"_s, report.changed},
                               {u"trial"_s, options.isTrial},
                               {u"changes"_s, changes}}));
    }
    for (const store::FactChange& change : report.listed)
        printLine(lineOf(change, labels));
    const bool isKorean = languageOf(global) == text::Language::Korean;
    const QString text =
        options.isTrial
            ? (isKorean ? u"기사 %1건: 사실 +%2 −%3, 바뀔 것 %4. 아무것도 바꾸지 않았습니다"_s
                        : u"%1 articles: facts +%2 −%3, %4 would change. Nothing was changed"_s)
            : (isKorean ? u"기사 %1건: 사실 +%2 −%3, 바뀐 것 %4"_s : u"%1 articles: facts +%2 −%3, %4 changed"_s);
    printLine(text.arg(report.articles).arg(report.gained).arg(report.lost).arg(report.changed));
}

int run(const pipeline::ReextractOptions& options, const GlobalOptions& global)
{
    const auto workspace = openWorkspace(global);
    if (!workspace)
        return report(workspace.error(), global);
    const auto extractor = pipeline::extractorOf(*workspace);
    if (!extractor)
        return report(extractor.error(), global);
    const auto done = pipeline::reextract(*workspace, *extractor, options, stopOnInterrupt(), progressOnStderr(global));
    if (!done)
        return report(done.error(), global);
    tell(*done, options, insight::Labels(extractor->knowledge(), languageOf(global)), global);
    return done->wasCancelled ? Exit::DoneInPart : Exit::Done;
}

} // namespace

void addReextract(CLI::App& cli, Invocation& invocation)
{
    auto options = std::make_shared<pipeline::ReextractOptions>();
    CLI::App* command = cli.add_subcommand(
        "reextract",
        "저장된 기사에서 사실을 다시 찾습니다 · reads stored articles again, after rules or names changed");
    command->add_flag("--dry-run", options->isTrial, "무엇이 바뀔지 보이기만 합니다 · only tells what would change");
    command->add_option("--limit", options->listed, "하나씩 보일 변화 · changes told one by one")
        ->check(CLI::Range(0, 1'000'000));
    command->callback([options, &invocation] {
        invocation.run = [options, &invocation] { return run(*options, invocation.global); };
    });
}

} // namespace pado::app
