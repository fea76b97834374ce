#pragma once

#include "insight/figures/question.h"
#include "insight/figures/view.h"

#include <optional>
#include <vector>

namespace pado::insight
{

/// Who beat whom by how much.
struct BenchmarkChart {
    struct Row {
        QString fact, benchmark, subject;
        QStringList versus; ///< keys, in their order
        double min = 0, max = 0;
        QString metric;
        QDate start;
    };
    struct Win {
        QString benchmark, winner, loser;
        int count = 0;
        double best = 0; ///< largest lead told
    };
    struct Undecided {
        QString benchmark, a, b;
        int count = 0;
    };
    std::vector<Row> rows; ///< by benchmark, start and id
    std::vector<Win> wins;
    std::vector<Undecided> undecided;
};
BenchmarkChart benchmarkChart(const View& view, const Question& question);

/// How often facts held, by how sure the program was of them.
struct Calibration {
    struct Bin {
        double low = 0, high = 0;
        int n = 0;
        int hits = 0;
        double mean = 0; ///< confidence
        double rate() const { return double(hits) / n; }
        /// Wilson's interval for a rate of so many, 95 %.
        std::pair<double, double> interval() const;
    };
    int n = 0;
    std::vector<Bin> bins; ///< those that have a fact
    std::optional<double> expectedError;
    std::optional<double> brier;
};
Calibration calibration(const View& view);

} // namespace pado::insight
