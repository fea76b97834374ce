#pragma once

#include "reading.h"
#include "units.h"

#include <optional>
#include <vector>

namespace pado::extract
{

/// One figure that a test gave: a factor, a score or a place. Units are indices into the sentence's.
struct TestResult {
    qsizetype start = 0; ///< of the figure in Reading::text
    qsizetype end = 0;
    std::optional<Factor> factor;
    std::optional<double> score;
    std::optional<int> rank;
    QString metric;          ///< what was measured, where the sentence says so: 전력 효율
    int subject = -1;        ///< unit of who got it, -1: the sentence does not name it
    std::vector<int> rivals; ///< units of whom it is compared with
};

/// The figures of a sentence in order, each with its own rivals: "달무리보다 2배, 여울보다 5배 높은" are
/// two. A rival's own score ("GPT(72점)를 따돌렸다", "80점에 머문 GPT보다") is no result of the subject and left out.
std::vector<TestResult> testResultsOf(const Reading& reading, const text::Sentence& sentence,
                                      const std::vector<Unit>& units);

} // namespace pado::extract
