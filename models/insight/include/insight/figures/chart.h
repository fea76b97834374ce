#pragma once

#include "base/result.h"
#include "insight/figures/clash.h"
#include "insight/figures/deal_table.h"
#include "insight/figures/follow_up.h"
#include "insight/figures/judged.h"
#include "insight/figures/ledger.h"
#include "insight/figures/market_series.h"
#include "insight/figures/network.h"
#include "insight/figures/question.h"
#include "insight/figures/reports.h"
#include "insight/figures/stated_check.h"

#include <QByteArray>

#include <memory>
#include <variant>

namespace pado::extract
{
class KnowledgeBase;
}
namespace pado::store
{
class Reader;
}

namespace pado::insight
{

/// The figures behind a chart: all that is drawn, and nothing else. One a value of Chart, in their order.
using Figures =
    std::variant<DealTable, League, Ladder, Funnel, FollowThrough, ForecastChart, Vintages, Accuracy, StatedCheck,
                 SentenceRates, Clashes, BenchmarkChart, SourceChart, CoverageChart, Voice, RisingTerms, FirstMentions,
                 CoMentions, NetworkChart, Path, NetChange, Ledger, Calibration>;

/// The figures with what they were made of, to which some of them point.
struct Answer {
    std::unique_ptr<const Archive> archive;
    std::unique_ptr<const View> view;
    Figures figures;
};

/// Whether the answer depends on groups or sectors, which only the knowledge base tells.
bool needsKnowledge(const Question& question);

/// Answers a question from what the workspace knew at its moment.
/// @param knowledge  nullptr where it is not needed
/// @error store.*, input.missing_option (`what`: the chart, `where`: the option)
Result<Answer> answerOf(const store::Reader& reader, const extract::KnowledgeBase* knowledge, const Question& question);

/// One document, ended by a line feed; the same question gives the same bytes. Numbers are whole doubles, what is
/// undefined is null.
QByteArray jsonOf(const Figures& figures, const Question& question);

} // namespace pado::insight
