#pragma once

#include "extract/fact.h"

#include <QStringView>

#include <vector>

namespace pado::insight
{

/// What of a sentence can be computed again from its other numbers.
enum class Sum {
    Cagr,         ///< 연평균 성장률: a fraction a year
    Growth,       ///< 8.4 % from one year to the next: a fraction, negative where it falls
    Multiple,     ///< 세 배로: last ÷ first
    Share,        ///< 30 %를 차지: part ÷ whole
    Ratio,        ///< a test's factor where both results are stated
    ExchangeRate, ///< 230억 달러(30조3485억 원): won a dollar
};

/// Numbers of one sentence that cannot all be right.
struct Miscount {
    Sum sum = Sum::Cagr;
    double stated = 0;   ///< as the text gives it; of an exchange rate the sum in won
    double computed = 0; ///< from the other numbers
    bool operator==(const Miscount&) const = default;
};

/// Computes again what a claim and its sentence state, and gives what disagrees beyond the rounding of every stated
/// digit. What cannot be computed for certain (which percentage belongs to which year) is left alone.
/// @param sentence  the evidence; may be empty
std::vector<Miscount> miscountsOf(const extract::Claim& claim, QStringView sentence);

} // namespace pado::insight
