#pragma once

namespace pado::store
{

// By how much reports of one event may differ.

inline constexpr int daysBetweenReports = 90; ///< of one deal or test
/// The won between its strongest and its weakest of four decades, with room: a slip between 억 and 조, or of a digit,
/// leaves it.
inline constexpr double fewestWonPerDollar = 700, mostWonPerDollar = 2'500;

} // namespace pado::store
