#include "insight/figures/chart.h"

#include "chart_json.h"
#include "store/reader.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

Needs needsOf(const Question& question)
{
    Needs needs;
    switch (question.chart) {
    case Chart::Deals:
    case Chart::League:
    case Chart::Ladder:
    case Chart::Funnel:
    case Chart::FollowThrough:
    case Chart::Network:
    case Chart::Path:
    case Chart::NetChange:
        needs.kinds = {u"relation"_s};
        break;
    case Chart::Forecast:
    case Chart::Vintages:
    case Chart::Accuracy:
    case Chart::Arithmetic:
        needs.kinds = {u"forecast"_s};
        break;
    case Chart::Fx:
    case Chart::Conflicts:
        needs.kinds = {u"relation"_s, u"forecast"_s};
        break;
    case Chart::Benchmarks:
        needs.kinds = {u"benchmark"_s};
        break;
    case Chart::Sources:
    case Chart::Ledger:
    case Chart::Calibration:
        needs.kinds = {u"relation"_s, u"forecast"_s, u"benchmark"_s, u"statement"_s};
        break;
    case Chart::Coverage:
        needs.feeds = true;
        break;
    case Chart::Voice:
        needs.feeds = needs.mentions = true;
        break;
    case Chart::Terms:
        needs.terms = true;
        break;
    case Chart::Firsts:
    case Chart::CoMentions:
        needs.mentions = true;
        break;
    }
    needs.rates = question.usesRateTable || question.chart == Chart::Fx || question.chart == Chart::Conflicts ||
                  question.chart == Chart::Ledger;
    return needs;
}

bool isGiven(const Question& question, const QString& option)
{
    if (option == u"from" || option == u"to")
        return question.window.has_value();
    if (option == u"company")
        return !question.companies.isEmpty();
    if (option == u"between")
        return question.between.size() == 2;
    if (option == u"year")
        return question.year.has_value();
    return option == u"since" && question.since.has_value();
}

/// Hands a chart that may fail on as one of many.
Result<Figures> anyOf(auto chart)
{
    return chart ? Result<Figures>(*std::move(chart)) : tl::unexpected(chart.error());
}

Result<Figures> figuresOf(const View& view, const Question& question, const ReadTexts& read)
{
    switch (question.chart) {
    case Chart::Deals:
        return dealTable(view, question);
    case Chart::League:
        return league(view, question);
    case Chart::Ladder:
        return ladder(view, question);
    case Chart::Funnel:
        return funnel(view, question);
    case Chart::FollowThrough:
        return followThrough(view, question);
    case Chart::Forecast:
        return forecastChart(view, question);
    case Chart::Vintages:
        return vintages(view, question);
    case Chart::Accuracy:
        return accuracy(view, question);
    case Chart::Arithmetic:
        return statedCheck(view, question);
    case Chart::Fx:
        return sentenceRates(view, question);
    case Chart::Conflicts:
        return clashes(view, question);
    case Chart::Benchmarks:
        return benchmarkChart(view, question);
    case Chart::Sources:
        return anyOf(sourceChart(view, question, read));
    case Chart::Coverage:
        return coverageChart(view, question);
    case Chart::Voice:
        return voice(view, question);
    case Chart::Terms:
        return risingTerms(view, question);
    case Chart::Firsts:
        return firstMentions(view, question);
    case Chart::CoMentions:
        return coMentions(view, question);
    case Chart::Network:
        return anyOf(networkChart(view, question, read));
    case Chart::Path:
        return anyOf(path(view, question, read));
    case Chart::NetChange:
        return anyOf(netChange(view, question, read));
    case Chart::Ledger:
        return ledger(view, question);
    case Chart::Calibration:
        return calibration(view);
    }
    return failure("input.missing_option", nameOf(question.chart));
}

} // namespace

bool needsKnowledge(const Question& question)
{
    return question.foldsGroups || question.chart == Chart::NetChange ||
           (question.chart == Chart::Deals && question.split == Split::Sector);
}

Result<Answer> answerOf(const store::Reader& reader, const extract::KnowledgeBase* knowledge, const Question& question)
{
    for (const QString& option : requiredOptions(question.chart)) {
        if (!isGiven(question, option))
            return failure("input.missing_option", nameOf(question.chart), option);
    }
    auto loaded = archiveOf(reader, question.moment, needsOf(question), question.companies + question.between,
                            needsKnowledge(question) ? knowledge : nullptr);
    if (!loaded)
        return tl::unexpected(loaded.error());
    auto archive = std::make_unique<const Archive>(*std::move(loaded));
    auto view = std::make_unique<const View>(viewOf(*archive, question.moment, question.minConfidence));
    const ReadTexts read = [&](std::span<const int> places) { return reader.textsOf(archive->articles, places); };
    auto figures = figuresOf(*view, question, read);
    if (!figures)
        return tl::unexpected(figures.error());
    return Answer{std::move(archive), std::move(view), *std::move(figures)};
}

QByteArray jsonOf(const Figures& figures, const Question& question)
{
    JsonText json;
    json.object([&] {
        json.member("kind"_L1, nameOf(question.chart));
        json.member("as_of"_L1, question.moment.text);
        std::visit([&](const auto& chart) { writeMembers(json, chart); }, figures);
    });
    return json.take() + '\n';
}

} // namespace pado::insight
