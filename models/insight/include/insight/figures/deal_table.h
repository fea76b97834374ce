#pragma once

#include "insight/figures/deal.h"

namespace pado::insight
{

/// Deals by period, and by what they are split by.
struct DealTable {
    struct Row {
        QString key; ///< type, sector ("~": none) or company
        std::vector<DealCell> cells;
    };
    QString currency;
    std::vector<Period> periods;
    std::vector<DealCell> total; ///< one a period; each deal once
    std::vector<Row> rows;       ///< most done deals first; a deal of two companies counts in both
    int unplaced = 0;            ///< their dates are too wide for a period
    int internal = 0;            ///< within one group, left out
};
DealTable dealTable(const View& view, const Question& question);

/// Who took part in most deals, or the largest, of those that are done.
struct League {
    struct Row {
        QString key;
        DealSum sum;
        int rank = 1;                    ///< 1, 1, 3
        std::optional<int> previousRank; ///< in the period before
    };
    QString role;
    Days before;
    std::vector<Row> rows; ///< by rank, then key
};
League league(const View& view, const Question& question);

/// A company's rounds, one upon the other.
struct Ladder {
    struct Rung {
        QString id, round;
        Days place;
        std::optional<double> amount;
        std::optional<double> cumulative;
        QStringList investors;          ///< by key
        std::optional<bool> isComplete; ///< false: the amount is that of some of the investors
        QStringList facts;
    };
    QString company;
    std::vector<Rung> rungs;
    int summed = 0;
    std::optional<double> sum;
};
Ladder ladder(const View& view, const Question& question);

} // namespace pado::insight
