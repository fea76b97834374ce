#include "characters.h"
#include "numeric.h"
#include "units.h"

#include <algorithm>
#include <array>

namespace pado::text
{

namespace
{

std::optional<ScannedNumber> scanFractionPart(QStringView text, qsizetype i)
{
    return isDigit(at(text, i)) ? scanDigits(text, i) : scanSmallSino(text, i);
}

/// 3분의 1, 삼분의 이, 3/4.
std::optional<Quantity> scanFraction(QStringView text, qsizetype i)
{
    if (!beginsWord(text, i) || at(text, i - 1) == u'/')
        return std::nullopt;
    const auto first = scanFractionPart(text, i);
    if (!first || first->value == 0)
        return std::nullopt;
    qsizetype next = first->end;
    bool isSlash = false;
    if (startsAt(text, next, u"분의")) {
        next = afterBlank(text, next + 2);
    } else if (at(text, next) == u'/' && isDigit(at(text, i))) {
        ++next;
        isSlash = true;
    } else {
        return std::nullopt;
    }
    const auto second = scanFractionPart(text, next);
    if (!second || second->value == 0 || (isSlash && (at(text, second->end) == u'/' || isLatin(at(text, second->end)))))
        return std::nullopt;
    Quantity quantity;
    quantity.end = second->end;
    quantity.value = isSlash ? first->value / second->value : second->value / first->value;
    return quantity;
}

/// 두 자릿수: 10–99.
std::optional<Quantity> scanPlaces(QStringView text, qsizetype i)
{
    constexpr qsizetype longest = 8; // number in native words, blank, 자
    static constexpr CharacterSet firsts(u"백열스서마쉰예일여아하한둘두셋세석넷네넉다");
    const bool isInDigits = isDigit(at(text, i));
    if (!isInDigits && !firsts.contains(at(text, i)))
        return std::nullopt;
    if (!isInDigits && !text.sliced(i, std::min(longest, text.size() - i)).contains(u'자'))
        return std::nullopt;
    const auto number = isInDigits ? scanDigits(text, i) : scanNative(text, i);
    if (!number || number->value < 1 || number->value > 12)
        return std::nullopt;
    const qsizetype word = afterBlank(text, number->end);
    if (!startsAt(text, word, u"자릿수") && !startsAt(text, word, u"자리 수") && !startsAt(text, word, u"자리수"))
        return std::nullopt;
    Quantity quantity;
    quantity.end = word + (at(text, word + 2) == u' ' ? 4 : 3);
    double low = 1;
    for (int places = 1; places < int(number->value); ++places)
        low *= 10;
    quantity.min = low;
    quantity.max = low * 10 - 1;
    return quantity;
}

/// 갑절, 곱절 without a number: twice.
std::optional<Quantity> scanTwofold(QStringView text, qsizetype i)
{
    if (!beginsWord(text, i) || !(startsAt(text, i, u"갑절") || startsAt(text, i, u"곱절")) || !endsWord(text, i + 2))
        return std::nullopt;
    Quantity quantity;
    quantity.kind = QuantityKind::Multiple;
    quantity.value = 2;
    quantity.end = i + 2;
    return quantity;
}

/// 제3차, 제1회, 첫 번째, 첫째.
std::optional<Quantity> scanOrdinalWord(QStringView text, qsizetype i)
{
    if ((at(text, i) != u'제' && at(text, i) != u'첫') || !beginsWord(text, i))
        return std::nullopt;
    Quantity quantity;
    quantity.kind = QuantityKind::Ordinal;
    if (at(text, i) == u'제' && isDigit(at(text, i + 1))) {
        const auto number = scanDigits(text, i + 1);
        if (!number)
            return std::nullopt;
        quantity.value = number->value;
        quantity.end = number->end;
        const QChar next = at(text, number->end);
        if (isHangul(next) && QStringView(u"차회호기대").contains(next))
            ++quantity.end;
        else if (isLatin(next) || (isHangul(next) && next != u'의')) // 제3자, 제2공장
            return std::nullopt;
        return quantity;
    }
    if (at(text, i) == u'첫' && startsAt(text, afterBlank(text, i + 1), u"번째")) {
        quantity.value = 1;
        quantity.end = afterBlank(text, i + 1) + 2;
        return quantity;
    }
    if (startsAt(text, i, u"첫째") && endsWord(text, i + 2)) {
        quantity.value = 1;
        quantity.end = i + 2;
        return quantity;
    }
    return std::nullopt;
}

/// 두세 배, 서너 곳, 대여섯 명: two neighbouring numbers before a unit.
std::optional<Quantity> scanNeighbours(QStringView text, qsizetype i)
{
    struct Pair {
        QStringView word;
        double low, high;
    };
    static constexpr std::array pairs{Pair{u"한두", 1, 2},    Pair{u"두세", 2, 3},   Pair{u"두서너", 2, 4},
                                      Pair{u"서너", 3, 4},    Pair{u"네댓", 4, 5},   Pair{u"너댓", 4, 5},
                                      Pair{u"네다섯", 4, 5},  Pair{u"대여섯", 5, 6}, Pair{u"예닐곱", 6, 7},
                                      Pair{u"일고여덟", 7, 8}};
    const auto* pair = beginsWord(text, i) ? longestAt<pairs>(text, i) : nullptr;
    if (!pair)
        return std::nullopt;
    const qsizetype end = i + pair->word.size();
    const auto unit = unitAfter(text, end, {.end = end, .value = pair->low, .numerals = Numerals::Determiner});
    if (!unit)
        return std::nullopt;
    Quantity quantity;
    quantity.kind = unit->kind;
    quantity.unit = unit->name;
    quantity.min = pair->low;
    quantity.max = pair->high;
    quantity.end = unit->end;
    quantity.isApproximate = true;
    return quantity;
}

struct DayWord {
    QStringView word;
    double days;
    bool needsCue; ///< 하루 평균 is no span
};

constexpr std::array dayWords{DayWord{u"하루", 1, true},   DayWord{u"이틀", 2, false},   DayWord{u"사흘", 3, false},
                              DayWord{u"나흘", 4, false},  DayWord{u"닷새", 5, false},   DayWord{u"엿새", 6, false},
                              DayWord{u"이레", 7, false},  DayWord{u"여드레", 8, false}, DayWord{u"아흐레", 9, false},
                              DayWord{u"열흘", 10, false}, DayWord{u"보름", 15, false}};

/// 이틀간, 하루 만에, 일주일.
std::optional<Quantity> scanDayWord(QStringView text, qsizetype i)
{
    static constexpr CharacterSet firsts(u"일반하이사나닷엿여아열보");
    if (!firsts.contains(at(text, i)) || !beginsWord(text, i))
        return std::nullopt;
    Quantity quantity;
    quantity.kind = QuantityKind::Duration;
    quantity.unit = QStringLiteral("day");
    if (startsAt(text, i, u"일주일")) {
        quantity.unit = QStringLiteral("week");
        quantity.value = 1;
        quantity.end = i + 3;
        return quantity;
    }
    if (startsAt(text, i, u"반년") && endsWord(text, i + 2)) {
        quantity.unit = QStringLiteral("month");
        quantity.value = 6;
        quantity.end = i + 2;
        return quantity;
    }
    const auto* day = longestAt<dayWords>(text, i);
    if (!day)
        return std::nullopt;
    qsizetype end = i + day->word.size();
    const qsizetype cue = afterBlank(text, end);
    const bool hasCue = startsAt(text, end, u"간") || startsAt(text, cue, u"동안") || startsAt(text, cue, u"만에") ||
                        startsAt(text, cue, u"뒤") || startsAt(text, cue, u"안에");
    if ((day->needsCue && !hasCue) || !(endsWord(text, end) || hasCue))
        return std::nullopt;
    if (at(text, end) == u'간')
        ++end;
    quantity.value = day->days;
    quantity.end = end;
    return quantity;
}

std::optional<Quantity> scanHalf(QStringView text, qsizetype i)
{
    if (!startsAt(text, i, u"절반") || !beginsWord(text, i) || !(endsWord(text, i + 2) || at(text, i + 2) == u'가'))
        return std::nullopt;
    Quantity quantity;
    quantity.value = 0.5;
    quantity.end = i + 2;
    return quantity;
}

} // namespace

std::optional<Quantity> scanInsideWord(QStringView text, qsizetype i)
{
    auto quantity = scanPlaces(text, i);
    if (quantity)
        quantity->start = i;
    return quantity;
}

std::optional<Quantity> scanSpecial(QStringView text, qsizetype i)
{
    // What begins the words and numerals of all of them.
    static constexpr CharacterSet firsts(
        u"일이삼사오육칠팔구십백천하한둘두셋세석넷네넉다여열스서마쉰예아갑곱제첫너대나닷엿보반절");
    static constexpr CharacterSet followers(u"분/자.,"); // of digits
    if (isDigit(at(text, i)) ? !followers.contains(afterDigits(text, i)) : !firsts.contains(at(text, i)))
        return std::nullopt;
    for (const auto scan :
         {scanFraction, scanPlaces, scanTwofold, scanOrdinalWord, scanNeighbours, scanDayWord, scanHalf}) {
        if (auto quantity = scan(text, i)) {
            quantity->start = i;
            return quantity;
        }
    }
    return std::nullopt;
}

} // namespace pado::text
