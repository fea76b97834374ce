#pragma once

#include <QString>

namespace pado::text
{

enum class Language { Korean, English };

/// A sum of money for people. Korean: "1,300억 원", "30조 3,485억 원", "230억 달러"; English: "₩130bn", "$23bn".
/// At most four significant places, the exact value belongs in a tooltip.
/// @param unit  ISO 4217; an unknown one is written after the number as it is.
QString formatMoney(double value, const QString& unit, Language language);

/// The same to the last won: "30,348,500,000,000 KRW".
QString formatMoneyExactly(double value, const QString& unit);

/// "24.9 %" from the fraction 0.249.
QString formatPercent(double fraction, Language language, int decimals = 1);

} // namespace pado::text
