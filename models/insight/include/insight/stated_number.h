#pragma once

#include <optional>

namespace pado::insight
{

/// Closed interval of what a number may stand for.
struct Interval {
    double low = 0;
    double high = 0;
    bool operator==(const Interval&) const = default;
};

/// The place of a number's last significant digit: 23 → 1, 24.9 → 0.1, 70 → 10. The zeros that end a whole number are
/// taken as rounded, so that nothing is called wrong within its rounding. Of zero: 1. What is computed rather than
/// written (8.3 / 100 has 17 digits) counts with its first twelve.
double stepOf(double value);

/// What was rounded to `value`: half a step to each side, a whole one where it is only about (약).
Interval statedInterval(double value, bool isApproximate = false);
/// Of a range as a text tells it, each end rounded by itself.
/// @param step  of both ends, where it is known better than from their digits
Interval statedInterval(double min, double max, bool isApproximate, std::optional<double> step = {});

/// Whether one value may be both; touching is enough, and the last bits of a double do not decide (1e-12).
bool meet(const Interval& a, const Interval& b);

Interval operator*(const Interval& interval, double positive);
/// Of positive intervals: whole ÷ part and part ÷ whole alike.
Interval operator/(const Interval& dividend, const Interval& divisor);

} // namespace pado::insight
