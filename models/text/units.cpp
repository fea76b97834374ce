#include "units.h"

#include "characters.h"

#include <array>

namespace pado::text
{

namespace
{

struct Word {
    QStringView word;
};

struct Span {
    QStringView word;
    QStringView unit;
};

constexpr std::array percents{Word{u"%"},        Word{u"%p"},           Word{u"%P"},
                              Word{u"%포인트"},  Word{u"％"},           Word{u"％포인트"},
                              Word{u"퍼센트"},   Word{u"퍼센트포인트"}, Word{u"퍼센트 포인트"},
                              Word{u"% 포인트"}, Word{u"％p"}};

constexpr std::array spans{Span{u"년", u"year"},     Span{u"년간", u"year"},  Span{u"개년", u"year"},
                           Span{u"해", u"year"},     Span{u"개월", u"month"}, Span{u"개월간", u"month"},
                           Span{u"달", u"month"},    Span{u"달간", u"month"}, Span{u"주", u"week"},
                           Span{u"주간", u"week"},   Span{u"주일", u"week"},  Span{u"일", u"day"},
                           Span{u"일간", u"day"},    Span{u"시간", u"hour"},  Span{u"분", u"minute"},
                           Span{u"분간", u"minute"}, Span{u"초", u"second"},  Span{u"초간", u"second"}};

// Korean counters and measures. Digits need none; number words are read as numbers only before one of these.
constexpr std::array counters{
    Word{u"명"},         Word{u"인"},       Word{u"개"},       Word{u"곳"},       Word{u"장"},
    Word{u"대"},         Word{u"건"},       Word{u"회"},       Word{u"차례"},     Word{u"번"},
    Word{u"가지"},       Word{u"종"},       Word{u"종류"},     Word{u"편"},       Word{u"권"},
    Word{u"척"},         Word{u"마리"},     Word{u"채"},       Word{u"기"},       Word{u"점"},
    Word{u"단계"},       Word{u"세대"},     Word{u"세기"},     Word{u"살"},       Word{u"세"},
    Word{u"개국"},       Word{u"개사"},     Word{u"배럴"},     Word{u"톤"},       Word{u"줄"},
    Word{u"쪽"},         Word{u"부"},       Word{u"팀"},       Word{u"단어"},     Word{u"문장"},
    Word{u"토큰"},       Word{u"그램"},     Word{u"킬로그램"}, Word{u"미터"},     Word{u"나노"},
    Word{u"나노미터"},   Word{u"큐비트"},   Word{u"비트"},     Word{u"바이트"},   Word{u"기가바이트"},
    Word{u"테라바이트"}, Word{u"주년"},     Word{u"주"},       Word{u"년차"},     Word{u"호"},
    Word{u"층"},         Word{u"평"},       Word{u"벌"},       Word{u"그루"},     Word{u"군데"},
    Word{u"기가와트"},   Word{u"메가와트"}, Word{u"킬로와트"}, Word{u"테라와트"}, Word{u"테라와트시"},
    Word{u"기가비트"},   Word{u"와트"},     Word{u"통"},       Word{u"쌍"},       Word{u"자"},
    Word{u"조각"},       Word{u"개 분기"}};

/// Latin units that may stick to digits. Anything else makes the token a name (5G, 3D, 4K).
constexpr std::array latinUnits{
    Word{u"TOPS"}, Word{u"POPS"}, Word{u"FLOPS"}, Word{u"GFLOPS"}, Word{u"TFLOPS"}, Word{u"PFLOPS"}, Word{u"EFLOPS"},
    Word{u"bit"},  Word{u"B"},    Word{u"KB"},    Word{u"MB"},     Word{u"GB"},     Word{u"TB"},     Word{u"PB"},
    Word{u"GB/s"}, Word{u"TB/s"}, Word{u"Gb"},    Word{u"Gbps"},   Word{u"Mbps"},   Word{u"Tbps"},   Word{u"W"},
    Word{u"kW"},   Word{u"KW"},   Word{u"MW"},    Word{u"GW"},     Word{u"kWh"},    Word{u"MWh"},    Word{u"GWh"},
    Word{u"TWh"},  Word{u"Hz"},   Word{u"kHz"},   Word{u"MHz"},    Word{u"GHz"},    Word{u"nm"},     Word{u"mm"},
    Word{u"cm"},   Word{u"m"},    Word{u"km"},    Word{u"mg"},     Word{u"g"},      Word{u"kg"},     Word{u"t"},
    Word{u"ml"},   Word{u"L"},    Word{u"ms"},    Word{u"fps"},    Word{u"FPS"},    Word{u"V"},      Word{u"TPS"}};

/// What follows a number of days, years … that is a span: 3년 만에, 10일간. Blanks before it are skipped.
bool saysSpan(QStringView text, qsizetype i)
{
    static constexpr std::array cues{Word{u"간"},   Word{u"동안"},   Word{u"이내"}, Word{u"안에"}, Word{u"내에"},
                                     Word{u"만에"}, Word{u"넘게"},   Word{u"연속"}, Word{u"이상"}, Word{u"가량"},
                                     Word{u"정도"}, Word{u"남짓"},   Word{u"뒤"},   Word{u"후"},   Word{u"전"},
                                     Word{u"짜리"}, Word{u"가까이"}, Word{u"걸"},   Word{u"치"},   Word{u"씩"},
                                     Word{u"내내"}, Word{u"앞"}};
    return longestAt<cues>(text, afterBlank(text, i)) != nullptr;
}

bool isSpanWord(QStringView text, const Span& span, qsizetype end, const ScannedNumber& number)
{
    const bool inDigits = number.numerals == Numerals::Digits;
    if (span.word == u"년" || span.word == u"주") {
        if (inDigits && number.value >= 1000 && span.word == u"년")
            return false;
        if (span.word == u"주" && number.value > 200) // shares rather than weeks
            return false;
        return endsWord(text, end) || saysSpan(text, end) || at(text, end) == u'새';
    }
    if (span.word == u"해")
        return !inDigits && number.value < 10 && saysSpan(text, end);
    if (span.word == u"달")
        return number.value < 100 && (endsWord(text, end) || saysSpan(text, end));
    if (span.word == u"일")
        return (number.value > 31 || saysSpan(text, end) || number.value < 1) &&
               (endsWord(text, end) || saysSpan(text, end));
    if (span.word == u"시간")
        return at(text, end) != u'대' && at(text, end) != u'표';
    if (span.word == u"분")
        return inDigits && (endsWord(text, end) || saysSpan(text, end)) && !startsAt(text, end, u"의 ");
    if (span.word == u"초")
        return endsWord(text, end) || saysSpan(text, end);
    return true;
}

/// 이 년, 이 주: 이 is "this" as often as "two".
bool isDoubtfulDigit(const ScannedNumber& number)
{
    return number.numerals == Numerals::Sino && number.numeralCount == 1 && number.value == 2;
}

} // namespace

std::optional<Unit> percentAfter(QStringView text, qsizetype i)
{
    const qsizetype from = afterBlank(text, i);
    if (const auto* word = longestAt<percents>(text, from))
        return Unit{QuantityKind::Percent, from + word->word.size(), QStringLiteral("%"), 1};
    const bool isTenth =
        at(text, i) == u'할' && endsWord(text, i + 1) && !startsAt(text, i + 1, u"인") && isDigit(at(text, i - 1));
    return isTenth ? std::optional(Unit{QuantityKind::Percent, i + 1, QStringLiteral("%"), 10}) : std::nullopt;
}

std::optional<Unit> multipleAfter(QStringView text, qsizetype i)
{
    const qsizetype from = afterBlank(text, i);
    if (startsAt(text, from, u"갑절") || startsAt(text, from, u"곱절"))
        return Unit{QuantityKind::Multiple, from + 2, {}, 1};
    // 배터리, 배송, 배럴 …
    static constexpr QStringView nouns = u"터송달럴포당경치출분급신낭우선열관제식워팅";
    if (at(text, from) != u'배' || (isHangul(at(text, from + 1)) && nouns.contains(at(text, from + 1))))
        return std::nullopt;
    return Unit{QuantityKind::Multiple, from + 1, {}, 1};
}

std::optional<Unit> ordinalAfter(QStringView text, qsizetype i, const ScannedNumber& number)
{
    const qsizetype from = afterBlank(text, i);
    if (startsAt(text, from, u"번째"))
        return Unit{QuantityKind::Ordinal, from + 2, {}, 1};
    if (number.numerals == Numerals::Digits && at(text, i) == u'위' && endsWord(text, i + 1))
        return Unit{QuantityKind::Ordinal, i + 1, {}, 1};
    const bool isWord = number.numerals != Numerals::Digits && number.numerals != Numerals::Vague;
    if (isWord && at(text, i) == u'째' && endsWord(text, i + 1))
        return Unit{QuantityKind::Ordinal, i + 1, {}, 1};
    return std::nullopt;
}

std::optional<Unit> durationAfter(QStringView text, qsizetype i, const ScannedNumber& number)
{
    if (isDoubtfulDigit(number))
        return std::nullopt;
    const qsizetype from = afterBlank(text, i);
    const auto* span = longestAt<spans>(text, from);
    if (!span)
        return std::nullopt;
    const qsizetype end = from + span->word.size();
    const bool hasSurplus = at(text, end) == u'여' && !isHangul(at(text, end + 1)); // 3년여 만에
    if (!hasSurplus && !isSpanWord(text, *span, end, number))
        return std::nullopt;
    return Unit{QuantityKind::Duration, hasSurplus ? end + 1 : end, span->unit.toString(), 1};
}

std::optional<Unit> counterAfter(QStringView text, qsizetype i)
{
    const qsizetype from = afterBlank(text, i);
    if (isLatin(at(text, from))) {
        const auto* unit = longestAt<latinUnits>(text, from);
        const qsizetype end = unit ? from + unit->word.size() : from;
        if (!unit || isLatin(at(text, end)) || isDigit(at(text, end)) || (from > i && unit->word.size() == 1))
            return std::nullopt;
        return Unit{QuantityKind::Number, end, unit->word.toString(), 1};
    }
    const auto* counter = longestAt<counters>(text, from);
    if (!counter || !endsWord(text, from + counter->word.size()))
        return std::nullopt;
    return Unit{QuantityKind::Number, from + counter->word.size(), counter->word.toString(), 1};
}

std::optional<Unit> unitAfter(QStringView text, qsizetype i, const ScannedNumber& number)
{
    if (auto unit = currencyAfter(text, i, number))
        return unit;
    if (auto unit = percentAfter(text, i))
        return unit;
    if (auto unit = multipleAfter(text, i))
        return unit;
    if (auto unit = ordinalAfter(text, i, number))
        return unit;
    if (auto unit = durationAfter(text, i, number))
        return unit;
    return counterAfter(text, i);
}

} // namespace pado::text
