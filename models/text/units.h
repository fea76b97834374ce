#pragma once

#include "number_scanner.h"
#include "text/quantity.h"

#include <QStringView>

#include <optional>

namespace pado::text
{

/// What stands behind a number and says what it counts.
struct Unit {
    QuantityKind kind = QuantityKind::Number;
    qsizetype end = 0; ///< after the unit
    QString name;      ///< as Quantity::unit
    double factor = 1; ///< bn, 할
};

/// 원, 달러, 캐나다 달러, ₩ … after a number that ends at `i`.
std::optional<Unit> currencyAfter(QStringView text, qsizetype i, const ScannedNumber& number);

/// 300억 투자, 매출 3조: headlines leave 원 out where the word beside it speaks of money.
bool isWonUnsaid(QStringView text, qsizetype start, qsizetype end, double lastFactor);

/// $, US$, ₩, EUR … before a number; `end` is where the number should begin.
std::optional<Unit> currencyBefore(QStringView text, qsizetype i);

/// bn, million … after a number with a currency before it; factor 1 if there is none.
Unit englishScale(QStringView text, qsizetype i);

/// Cents after a sum in whole units: `50 센트`; end is `i` and factor 0 if there are none.
struct Cents {
    qsizetype end = 0;
    double value = 0;
};
Cents centsAfter(QStringView text, qsizetype i);

/// %, 퍼센트포인트, 할.
std::optional<Unit> percentAfter(QStringView text, qsizetype i);

/// 배, 갑절.
std::optional<Unit> multipleAfter(QStringView text, qsizetype i);

/// 번째, 위, 째.
std::optional<Unit> ordinalAfter(QStringView text, qsizetype i, const ScannedNumber& number);

/// 년, 개월, 시간 … where they measure a span and are no date.
std::optional<Unit> durationAfter(QStringView text, qsizetype i, const ScannedNumber& number);

/// 명, 개국, GB …: the name is the counter as written.
std::optional<Unit> counterAfter(QStringView text, qsizetype i);

/// The unit of the number that ends at `i`, whichever it is.
std::optional<Unit> unitAfter(QStringView text, qsizetype i, const ScannedNumber& number);

} // namespace pado::text
