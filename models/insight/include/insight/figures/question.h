#pragma once

#include "insight/figures/days.h"

#include <QStringList>

#include <optional>

namespace pado::insight
{

/// The charts, each a question with its own answer.
enum class Chart {
    Deals,
    League,
    Ladder,
    Funnel,
    FollowThrough,
    Forecast,
    Vintages,
    Accuracy,
    Arithmetic,
    Fx,
    Conflicts,
    Benchmarks,
    Sources,
    Coverage,
    Voice,
    Terms,
    Firsts,
    CoMentions,
    Network,
    Path,
    NetChange,
    Ledger,
    Calibration,
};

QString nameOf(Chart chart); ///< "deals", "comentions"
std::optional<Chart> chartNamed(const QString& name);
QStringList chartNames();
/// What the chart shows, in a few words: Korean and English.
QString descriptionOf(Chart chart);

enum class Split { None, Type, Sector, Company };
enum class RankBy { Count, Amount };

/// What a chart is asked. Each looks at what concerns it.
struct Question {
    Chart chart = Chart::Deals;
    Moment moment;
    std::optional<Moment> since;
    std::optional<Days> window;
    std::optional<PeriodLength> by;
    Split split = Split::None;
    QString currency; ///< ISO 4217; empty: won, of forecasts as stated
    bool usesRateTable = false;
    bool foldsGroups = false;
    QString role; ///< contract name; "any"
    RankBy rankBy = RankBy::Count;
    QStringList companies; ///< keys
    QStringList markets;
    std::optional<QString> region;
    std::optional<QString> unit;
    std::optional<int> year;
    QStringList between; ///< two keys
    int maxHops = 4;
    int limit = 20;
    double halfLifeDays = 365;
    int minSources = 1;
    double minConfidence = 0.5;
};

/// Options without which the chart has no answer: "from", "company" …
QStringList requiredOptions(Chart chart);

} // namespace pado::insight
