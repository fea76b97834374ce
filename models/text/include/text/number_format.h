#pragma once

#include <QString>

namespace pado::text
{

enum class Language { Korean, English };

/// A sum of money for people. Korean: "1,300억 원", "30조 3,485억 원", "230억 달러"; English: "₩130bn", "$23bn".
/// At most four significant places, the exact value belongs in a tooltip.
/// @param unit  ISO 4217; an unknown one is written after the number as it is.
QString formatMoney(double value, const QString& unit, Language language);

/// A range, the unit once where it follows the number: "7,800억~9,900억 달러"; "$780bn–$990bn".
QString formatMoneyRange(double min, double max, const QString& unit, Language language);

/// The same to the last won: "30,348,500,000,000 KRW".
QString formatMoneyExactly(double value, const QString& unit);

/// A bare figure for an axis or a label, grouped, at most four significant places where it has a fraction: "13,040",
/// "311.6", "0.5".
QString formatNumber(double value);

/// "24.9 %" from the fraction 0.249.
QString formatPercent(double fraction, Language language, int decimals = 1);

} // namespace pado::text
