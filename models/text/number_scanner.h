#pragma once

#include <QStringView>

#include <optional>

namespace pado::text
{

/// How a number is written, which decides what may follow it.
enum class Numerals {
    Digits,     ///< 5000, 12조 3456억, 7천 5백만
    Sino,       ///< 이천칠백
    Native,     ///< 스물다섯, 하나
    Determiner, ///< 한, 두, 세, 스무: nothing without a counter
    Vague,      ///< 수십, 몇 백: no value
};

/// A number without sign and unit.
struct ScannedNumber {
    qsizetype end = 0;
    double value = 0;           ///< 0 if vague
    double lastFactor = 1;      ///< of the last 만, 억, 조: `1000~2000억` shares it
    bool isApproximate = false; ///< 여
    Numerals numerals = Numerals::Digits;
    int numeralCount = 1; ///< syllables of Korean numerals; 1 for digits
};

/// Digits with thousands' commas and a decimal fraction, nothing else: `1,234.5`.
std::optional<ScannedNumber> scanDigits(QStringView text, qsizetype i);

/// The longest number that stands at `i`, in digits, Sino-Korean or native words, or mixed: `30조3485억`, `5만3000여`,
/// `천 4백만`, `삼점사`, `백스물다섯`, `수십억`. The caller sees to the word's beginning and to what follows.
std::optional<ScannedNumber> scanNumber(QStringView text, qsizetype i);

/// Sino-Korean below 10,000 without 만: the parts of `삼분의 이`.
std::optional<ScannedNumber> scanSmallSino(QStringView text, qsizetype i);

/// 한 두 세 … 스물다섯, 백스물다섯.
std::optional<ScannedNumber> scanNative(QStringView text, qsizetype i);

} // namespace pado::text
