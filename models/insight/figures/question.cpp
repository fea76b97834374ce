#include "insight/figures/question.h"

#include "base/enum_names.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

constexpr std::array chartNamesInOrder = {"deals",    "league",   "ladder",     "funnel", "followthrough", "forecast",
                                          "vintages", "accuracy", "arithmetic", "fx",     "conflicts",     "benchmarks",
                                          "sources",  "coverage", "voice",      "terms",  "firsts",        "comentions",
                                          "network",  "path",     "netchange",  "ledger", "calibration"};

constexpr std::array descriptions = {
    "기간별 딜 건수·금액 · deals and sums by period",
    "순위 · league table",
    "투자 사다리 · funding rounds of a company",
    "상태 깔때기 · what became of announced deals",
    "MOU 후속 · what followed memorandums",
    "시장 전망 · forecasts and the spread between publishers",
    "판본 · what one publisher said of a year, again and again",
    "적중 · forecasts against what was measured",
    "산술 · stated growth against the numbers beside it",
    "문장 속 환율 · exchange rates that sentences imply",
    "충돌 · figures told otherwise",
    "벤치마크 · who beat whom by how much",
    "독립 출처 · independent sources of each fact",
    "수록 범위 · days on which feeds were fetched",
    "언급 비중 · share of voice",
    "떠오르는 말 · rising terms",
    "첫 언급 · who was named for the first time",
    "함께 언급 · who is named together",
    "관계망 · network of deals",
    "경로 · the way from one company to another",
    "전과 비교 · the network against the period before",
    "그 뒤 바뀐 것 · what changed since",
    "확신 곡선 · how often sure facts held",
};
static_assert(descriptions.size() == chartNamesInOrder.size());

} // namespace

QString nameOf(Chart chart)
{
    return nameIn(chartNamesInOrder, chart);
}

std::optional<Chart> chartNamed(const QString& name)
{
    return named<Chart>(chartNamesInOrder, name);
}

QStringList chartNames()
{
    QStringList names;
    for (const char* name : chartNamesInOrder)
        names << QString::fromLatin1(name);
    return names;
}

QString descriptionOf(Chart chart)
{
    return QString::fromUtf8(descriptions[size_t(chart)]);
}

QStringList requiredOptions(Chart chart)
{
    const QStringList window = {u"from"_s, u"to"_s};
    switch (chart) {
    case Chart::Deals:
    case Chart::League:
    case Chart::Coverage:
    case Chart::Terms:
    case Chart::Firsts:
    case Chart::CoMentions:
    case Chart::Network:
    case Chart::NetChange:
        return window;
    case Chart::Voice:
        return window + QStringList{u"company"_s};
    case Chart::Path:
        return window + QStringList{u"between"_s};
    case Chart::Ladder:
        return {u"company"_s};
    case Chart::Vintages:
        return {u"year"_s};
    case Chart::Ledger:
        return {u"since"_s};
    case Chart::Funnel:
    case Chart::FollowThrough:
    case Chart::Forecast:
    case Chart::Accuracy:
    case Chart::Arithmetic:
    case Chart::Fx:
    case Chart::Conflicts:
    case Chart::Benchmarks:
    case Chart::Sources:
    case Chart::Calibration:
        return {};
    }
    return {};
}

} // namespace pado::insight
