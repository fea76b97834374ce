#pragma once

#include "extract/fact.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace pado::insight
{

/// A claim with when and by whom it was told: what a comparison needs.
struct Account {
    extract::Claim claim;
    QDate day;                 ///< when it takes place; of a forecast, the day of its first report
    QDateTime reported;        ///< the first report
    QStringList outlets;       ///< that tell it
    std::vector<qint64> texts; ///< articles that tell it
};

/// Why two accounts of one figure differ.
enum class Disagreement {
    Rounding, ///< one is the other, rounded
    Unit,     ///< a slip: by a power of ten (억 for 조), or won for dollars
    Revision, ///< the same outlet's later report, or the same publisher's later forecast
    Conflict, ///< none of these: one of them is wrong
};

struct Difference {
    Disagreement kind = Disagreement::Conflict;
    int power = 0;                ///< of a unit slip: the first is 10^power times the second; 0: won for dollars
    std::optional<int> year = {}; ///< of two forecasts: the year whose values differ
    bool operator==(const Difference&) const = default;
};

/// Whether it belongs on the list of what contradicts: a conflict or a slip.
bool isContradiction(Disagreement kind);

/// How two accounts of one figure differ; empty where they agree, or speak of unlike things. Of one figure are
/// - deals of one type with the same parties in the same roles, at most 90 days apart, neither denied, of no unlike
///   rounds, objects or kinds of amount;
/// - values for one year by one publisher of one market and region, in one unit;
/// - results of one subject against the same rivals in one test and metric, at most 90 days apart.
/// Two figures that one article tells are two things. A stated number stands for what may be rounded to it.
std::optional<Difference> differenceOf(const Account& a, const Account& b);

} // namespace pado::insight
