#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/fact_line.h"
#include "app/json_rows.h"
#include "app/session.h"
#include "base/clock.h"
#include "base/json_line.h"
#include "extract/fact_json.h"
#include "insight/doubts.h"
#include "insight/labels.h"
#include "pipeline/correction.h"
#include "pipeline/knowledge.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <functional>
#include <memory>
#include <vector>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

struct Options {
    std::vector<qint64> facts;
    std::string state = "none", note, type, status, amount, date;
    std::vector<std::string> parties;
    int limit = 50;
};

/// A fact with the decision about it, where there is one.
struct Reviewed {
    store::FactRow fact;
    store::Decision decision;
};

Result<std::vector<Reviewed>> reviewedIn(const store::Reader& reader, store::Review state, int limit)
{
    std::vector<Reviewed> rows;
    if (state == store::Review::None) {
        auto facts = reader.undecidedFacts(limit);
        if (!facts)
            return tl::unexpected(facts.error());
        for (store::FactRow& fact : *facts)
            rows.push_back({std::move(fact), {}});
        return rows;
    }
    auto decisions = reader.decisions(state, limit);
    if (!decisions)
        return tl::unexpected(decisions.error());
    for (store::Decision& decision : *decisions) {
        auto fact = reader.fact(decision.fact);
        if (!fact)
            return tl::unexpected(fact.error());
        rows.push_back({*std::move(fact), std::move(decision)});
    }
    return rows;
}

/// In the shape of `facts`.
Result<QJsonObject> jsonOf(const store::FactRow& fact, const store::Reader& reader, EvidencePlaces& places)
{
    return insight::doubtsOf(reader, fact).map([&](const insight::Doubts& doubts) {
        return toJson(fact, doubts, places);
    });
}

Result<QJsonObject> jsonOf(const Reviewed& row, const store::Reader& reader, EvidencePlaces& places)
{
    auto told = jsonOf(row.fact, reader, places);
    if (!told)
        return told;
    QJsonObject object = *std::move(told);
    object[u"decided"_s] = orNull(row.decision.decided);
    object[u"note"_s] = orNull(row.decision.note);
    return object;
}

QString lineOf(const Reviewed& row, const insight::Labels& labels)
{
    QStringList cells{app::lineOf(row.fact, labels)};
    if (row.decision.decided.isValid())
        cells << toKst(row.decision.decided).toString(u"yyyy-MM-dd hh:mm"_s);
    if (!row.decision.note.isEmpty())
        cells << row.decision.note;
    return cells.join(u'\t');
}

int list(const Options& options, const GlobalOptions& global)
{
    return withReader(global, [&](const store::Reader& reader) {
        const auto knowledge = pipeline::knowledgeOf(reader);
        if (!knowledge)
            return report(knowledge.error(), global);
        const auto state = store::reviewNamed(QString::fromStdString(options.state));
        const auto rows = reviewedIn(reader, state.value_or(store::Review::None), options.limit);
        if (!rows)
            return report(rows.error(), global);
        const insight::Labels labels(*knowledge, languageOf(global));
        EvidencePlaces places(reader);
        QJsonArray array;
        for (const Reviewed& row : *rows) {
            if (!global.json) {
                printLine(lineOf(row, labels));
                continue;
            }
            const auto json = jsonOf(row, reader, places);
            if (!json)
                return report(json.error(), global);
            array.append(*json);
        }
        if (global.json)
            print(jsonLine({{u"facts"_s, array}, {u"next"_s, QJsonValue()}}));
        return int(Exit::Done);
    });
}

/// The facts as they are by now.
int tell(const store::Workspace& workspace, const std::vector<qint64>& facts, const GlobalOptions& global)
{
    const auto reader = workspace.reader();
    if (!reader)
        return report(reader.error(), global);
    const auto knowledge = pipeline::knowledgeOf(*reader);
    if (!knowledge)
        return report(knowledge.error(), global);
    const insight::Labels labels(*knowledge, languageOf(global));
    EvidencePlaces places(*reader);
    QJsonArray array;
    for (const qint64 id : facts) {
        const auto fact = reader->fact(id);
        if (!fact)
            return report(fact.error(), global);
        if (!global.json) {
            printLine(app::lineOf(*fact, labels));
            continue;
        }
        const auto json = jsonOf(*fact, *reader, places);
        if (!json)
            return report(json.error(), global);
        array.append(*json);
    }
    if (global.json)
        print(jsonLine({{u"facts"_s, array}}));
    return Exit::Done;
}

/// Decides of each fact; one that fails leaves the others decided.
int decide(const std::vector<qint64>& facts, const GlobalOptions& global,
           const std::function<Result<void>(const store::Workspace&, qint64)>& work)
{
    const auto workspace = openWorkspace(global);
    if (!workspace)
        return report(workspace.error(), global);
    std::vector<qint64> decided;
    int failed = Exit::Done;
    for (const qint64 fact : facts) {
        if (const auto done = work(*workspace, fact); !done)
            failed = report(done.error(), global);
        else
            decided.push_back(fact);
    }
    if (decided.empty())
        return failed;
    const int told = tell(*workspace, decided, global);
    return failed == Exit::Done ? told : int(Exit::DoneInPart);
}

int review(const Options& options, store::Review review, const GlobalOptions& global)
{
    return decide(options.facts, global, [&](const store::Workspace& workspace, qint64 fact) -> Result<void> {
        auto writer = workspace.writer();
        return writer ? writer->review(fact, review, QString::fromStdString(options.note))
                      : tl::unexpected(writer.error());
    });
}

int correct(const Options& options, const GlobalOptions& global)
{
    pipeline::Correction correction;
    correction.type = QString::fromStdString(options.type);
    correction.status = QString::fromStdString(options.status);
    correction.amount = QString::fromStdString(options.amount).trimmed();
    correction.date = QString::fromStdString(options.date).trimmed();
    correction.note = QString::fromStdString(options.note);
    for (const std::string& party : options.parties)
        correction.parties << QString::fromStdString(party);
    return decide(options.facts, global, [&](const store::Workspace& workspace, qint64 fact) {
        return pipeline::correct(workspace, fact, correction);
    });
}

} // namespace

void addReview(CLI::App& cli, Invocation& invocation)
{
    CLI::App* commands = group(cli, "review", reviewGroup);
    auto options = std::make_shared<Options>();
    const auto add = [&](const char* name, const char* description, auto work) {
        CLI::App* command = commands->add_subcommand(name, description);
        command->callback(
            [=, &invocation] { invocation.run = [=, &invocation] { return work(*options, invocation.global); }; });
        return command;
    };
    const auto addDecision = [&](const char* name, const char* description, store::Review decision) {
        CLI::App* command = add(name, description, [decision](const Options& given, const GlobalOptions& global) {
            return review(given, decision, global);
        });
        command->add_option("fact", options->facts, "사실의 번호 · numbers of facts")->required();
        command->add_option("--note", options->note, "까닭 · why");
    };

    CLI::App* listed = add(
        "list", "확인할 사실, 확신이 낮은 것부터 · facts to decide of, the least sure first; or those decided", list);
    listed->add_option("--state", options->state, "none accepted rejected corrected")
        ->check(CLI::IsMember({"none", "accepted", "rejected", "corrected"}));
    listed->add_option("--limit", options->limit, "건수 · rows")->check(CLI::Range(1, 10000));

    addDecision("accept", "기사대로 맞습니다 · it is as the articles say", store::Review::Accepted);
    addDecision("reject", "틀린 사실이라 표와 브리프에서 뺍니다 · it is wrong: no list and no brief has it",
                store::Review::Rejected);
    addDecision("undo", "판단을 거둡니다 · takes the decision back", store::Review::None);

    CLI::App* corrected = add("correct", "기사와 달리 고칩니다 · says it otherwise than the articles", correct);
    corrected->add_option("fact", options->facts, "사실의 번호 · number of the fact")->required()->expected(1);
    corrected->add_option("--type", options->type, "investment acquisition mou supply …");
    corrected->add_option("--party", options->parties,
                          "역할=이름이나 id, 그 역할을 맡은 모두를 대신합니다 · ROLE=NAME or id, in place of all who "
                          "have that role");
    corrected->add_option("--amount", options->amount, "\"150억 원\", none");
    corrected->add_option("--status", options->status, "done planned reported denied");
    corrected->add_option("--date", options->date, "2023-06-20, \"2023년 6월\", none");
    corrected->add_option("--note", options->note, "까닭 · why");
}

} // namespace pado::app
