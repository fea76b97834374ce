#pragma once

#include "insight/figures/question.h"
#include "insight/figures/view.h"

#include <utility>
#include <vector>

namespace pado::insight
{

/// What the workspace learned between two moments. A fact may stand in several lists.
struct Ledger {
    using Pair = std::pair<QString, QString>;
    QStringList fresh; ///< counted for the first time
    QStringList changed;
    QStringList denied;
    std::vector<Pair> contradicted; ///< by another fact, of the two the smaller id first
    std::vector<Pair> followed;     ///< a memorandum, and the fact that follows it up
};
Ledger ledger(const View& view, const Question& question);

} // namespace pado::insight
