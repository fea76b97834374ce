#pragma once

#include "insight/figures/network.h"

namespace pado::insight
{

/// Which ties count, and how much.
struct TieRule {
    Days window;
    bool foldsGroups = false;
    double halfLifeDays = 365;
    int minSources = 1;
    bool needsSources = true; ///< false: only whether there is one is asked, which needs no texts
};
TieRule tieRuleOf(const Question& question);

Result<Ties> tiesOf(const View& view, const TieRule& rule, const ReadTexts& read);

/// Neighbours of each node, ascending.
std::map<int, std::vector<int>> neighboursOf(const Ties& ties);
inline std::pair<int, int> between(int a, int b)
{
    return {std::min(a, b), std::max(a, b)};
}

} // namespace pado::insight
