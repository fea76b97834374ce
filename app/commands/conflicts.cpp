#include "app/commands/commands.h"
#include "app/filter_options.h"
#include "app/json_rows.h"
#include "app/session.h"
#include "base/clock.h"
#include "base/json_line.h"
#include "extract/fact_json.h"
#include "insight/doubt_text.h"
#include "insight/labels.h"
#include "insight/rival_reports.h"
#include "pipeline/knowledge.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <algorithm>
#include <memory>
#include <set>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr int factsAtOnce = 200;

struct Pair {
    store::FactRow fact;
    insight::RivalReport rival;
};

bool isWanted(const insight::Difference& difference, const std::vector<std::string>& classes)
{
    const std::string name = insight::nameOf(difference.kind).toStdString();
    return classes.empty() ? difference.kind != insight::Disagreement::Rounding
                           : std::ranges::find(classes, name) != classes.end();
}

/// Pairs of which the filter takes either fact, each once, until there are enough.
Result<std::vector<Pair>> pairsOf(const store::Reader& reader, const store::Filter& filter,
                                  const std::vector<std::string>& classes, int limit)
{
    std::vector<Pair> pairs;
    std::set<std::pair<qint64, qint64>> told;
    QString cursor;
    do {
        const auto page = reader.facts(filter, cursor, factsAtOnce);
        if (!page)
            return tl::unexpected(page.error());
        for (const store::FactRow& fact : page->rows) {
            auto rivals = insight::rivalReports(reader, fact);
            if (!rivals)
                return tl::unexpected(rivals.error());
            for (insight::RivalReport& rival : *rivals) {
                const bool isNew = told.insert(std::minmax(fact.id, qint64(rival.fact.id))).second;
                if (!isNew || !isWanted(rival.difference, classes))
                    continue;
                pairs.push_back({fact, std::move(rival)});
                if (int(pairs.size()) == limit)
                    return pairs;
            }
        }
        cursor = page->next;
    } while (!cursor.isEmpty());
    return pairs;
}

/// The value of the year that differs, or the fact's only one.
QString figureOf(const store::FactRow& fact, const insight::Difference& difference, const insight::Labels& labels)
{
    const auto* forecast = std::get_if<extract::Forecast>(&fact.claim);
    if (!forecast || !difference.year)
        return labels.figure(fact.claim);
    const auto point = std::ranges::find(forecast->points, *difference.year, &extract::ForecastPoint::year);
    return point == forecast->points.end() ? QString() : QString::number(point->year) + u": "_s + labels.point(*point);
}

void printPair(const Pair& pair, const insight::Labels& labels)
{
    printLine(QStringList{insight::differenceText(pair.rival.difference, labels.language()),
                          labels.kind(pair.fact.claim), labels.headline(pair.fact.claim)}
                  .join(u'\t'));
    for (const store::FactRow* fact : {&pair.fact, &pair.rival.fact}) {
        const store::FactEvidence evidence = fact->evidences.empty() ? store::FactEvidence() : fact->evidences.front();
        printLine(QStringList{QString(), QString::number(fact->id), figureOf(*fact, pair.rival.difference, labels),
                              evidence.source, toKst(evidence.published).toString(u"yyyy-MM-dd"_s),
                              evidence.evidence.quote}
                      .join(u'\t'));
    }
}

QJsonObject reportJson(const store::FactRow& fact, const insight::Difference& difference, const insight::Labels& labels,
                       EvidencePlaces& places)
{
    return {{u"fact"_s, QString::number(fact.id)},
            {u"figure"_s, orNull(figureOf(fact, difference, labels))},
            {u"evidence"_s, fact.evidences.empty() ? QJsonValue() : places.toJson(fact.evidences.front())}};
}

QJsonObject pairJson(const Pair& pair, const insight::Labels& labels, EvidencePlaces& places)
{
    const insight::Difference& difference = pair.rival.difference;
    const bool isSlip = difference.kind == insight::Disagreement::Unit;
    return {{u"class"_s, insight::nameOf(difference.kind)},
            {u"power"_s, isSlip ? QJsonValue(difference.power) : QJsonValue()},
            {u"year"_s, difference.year ? QJsonValue(*difference.year) : QJsonValue()},
            {u"kind"_s, extract::kindOf(pair.fact.claim)},
            {u"headline"_s, labels.headline(pair.fact.claim)},
            {u"reports"_s, QJsonArray{reportJson(pair.fact, difference, labels, places),
                                      reportJson(pair.rival.fact, difference, labels, places)}}};
}

int listConflicts(const FilterOptions& options, const std::vector<std::string>& classes, const GlobalOptions& global)
{
    auto filter = options.filter();
    if (!filter)
        return report(filter.error(), global);
    return withReader(global, [&](const store::Reader& reader) {
        const auto knowledge = pipeline::knowledgeOf(reader);
        if (!knowledge)
            return report(knowledge.error(), global);
        if (const auto resolved = resolveCompanies(*filter, *knowledge, reader); !resolved)
            return report(resolved.error(), global);
        const auto pairs = pairsOf(reader, *filter, classes, options.limit);
        if (!pairs)
            return report(pairs.error(), global);
        const insight::Labels labels(*knowledge, languageOf(global));
        if (!global.json) {
            for (const Pair& pair : *pairs)
                printPair(pair, labels);
            return int(Exit::Done);
        }
        EvidencePlaces places(reader);
        QJsonArray rows;
        for (const Pair& pair : *pairs)
            rows.append(pairJson(pair, labels, places));
        print(jsonLine({{u"conflicts"_s, rows}}));
        return int(Exit::Done);
    });
}

} // namespace

void addConflicts(CLI::App& cli, Invocation& invocation)
{
    CLI::App* conflicts = cli.add_subcommand(
        "conflicts", "서로 다른 값을 말하는 사실 · facts that give one figure otherwise, side by side");
    auto options = addFilterOptions(*conflicts);
    addFactOptions(*conflicts, options);
    conflicts->add_option("--limit", options->limit, "건수 · pairs")->check(CLI::Range(1, 10000));
    auto classes = std::make_shared<std::vector<std::string>>();
    conflicts
        ->add_option("--class", *classes,
                     "conflict unit revision rounding; 없으면 rounding 말고 모두 · without, all but rounding")
        ->check(CLI::IsMember({"conflict", "unit", "revision", "rounding"}))
        ->delimiter(',');
    conflicts->callback([=, &invocation] {
        invocation.run = [=, &invocation] { return listConflicts(*options, *classes, invocation.global); };
    });
}

} // namespace pado::app
