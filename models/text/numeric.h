#pragma once

#include "text/quantity.h"

#include <QStringView>

#include <optional>

namespace pado::text
{

/// A number with its sign, unit and range that stands at `i`: number, percent, money, duration, ordinal or multiple.
std::optional<Quantity> scanNumeric(QStringView text, qsizetype i);

/// Fractions (`3분의 1`, `3/4`, 절반), digits' places (두 자릿수), 제3차, 첫째, 이틀: what is no number followed by a
/// unit.
std::optional<Quantity> scanSpecial(QStringView text, qsizetype i);

/// Those of them that may stand in the middle of a word: digits' places.
std::optional<Quantity> scanInsideWord(QStringView text, qsizetype i);

} // namespace pado::text
