#pragma once

#include "base/result.h"
#include "store/rows.h"

#include <map>
#include <vector>

namespace pado::store
{
class Reader;
}

namespace pado::insight
{

/// Deals of one quarter by type and status; a deal counts in a quarter if its place lies wholly inside.
struct DealQuarter {
    int year = 0;
    int quarter = 1; ///< 1–4
    std::map<extract::RelationType, int> done;
    std::map<extract::RelationType, int> planned;
};

struct DealCounts {
    std::vector<DealQuarter> quarters; ///< from the first to the last with a deal, at most 20 years, gaps included
    int unplaced = 0;                  ///< its date is wider than a quarter, or before those 20 years
};
/// Contract names of the deal types.
QStringList dealTypeNames();
/// All facts of the filter, page after page, latest first.
Result<std::vector<store::FactRow>> allFacts(const store::Reader& reader, const store::Filter& filter);
/// All deals of the filter, latest first.
Result<std::vector<store::FactRow>> deals(const store::Reader& reader, const store::Filter& filter);
/// Counts deals by quarter; rumours and denials are in none.
DealCounts countByQuarter(const std::vector<store::FactRow>& deals);

} // namespace pado::insight
