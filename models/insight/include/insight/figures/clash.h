#pragma once

#include "insight/figures/question.h"
#include "insight/figures/view.h"
#include "insight/stated_number.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace pado::insight
{

/// Why two facts give one figure otherwise. `Account` and `differenceOf` of insight/conflicts.h
/// ask the same of two reports while reading, and are more reserved.
enum class ClashClass { DifferentEvent, Rounding, UnitSlip, CurrencySlip, Revision, Conflict };
QString nameOf(ClashClass kind); ///< "different_event"
/// Whether one of the two is wrong.
bool isContradiction(ClashClass kind);

/// An exact number that a fact gives, with what another must share to be of the same figure.
struct Figure {
    QString slot; ///< equal for numbers of one figure
    QString what; ///< "amount", or a forecast's year
    double value = 0;
    QString unit;
    Interval bounds;
    std::optional<extract::StatedAlternative> alternative;
};
std::vector<Figure> figuresIn(const FactView& fact);

struct ClashKind {
    ClashClass kind = ClashClass::Conflict;
    std::optional<int> power; ///< of a unit slip: the first is 10^power times the second
    bool operator==(const ClashKind&) const = default;
};
/// Of two figures in one slot, the fact with the smaller id first; nothing where they agree or lie too far apart.
std::optional<ClashKind> clashOf(const Archive& archive, const FactView& a, const Figure& x, const FactView& b,
                                 const Figure& y);

struct Clashes {
    struct Number {
        double value = 0;
        QString unit;
    };
    struct Row {
        QString a, b; ///< facts, the smaller id first
        QString what;
        ClashKind clash;
        Number first, second;
    };
    std::vector<Row> rows; ///< by a, b and what
    std::array<int, 6> counts() const;
};
Clashes clashes(const View& view, const Question& question);

} // namespace pado::insight
