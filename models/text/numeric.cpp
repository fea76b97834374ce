#include "numeric.h"

#include "characters.h"
#include "units.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pado::text
{

namespace
{

struct Term {
    ScannedNumber number;
    std::optional<Unit> unit;
    qsizetype end = 0;
};

std::optional<Term> scanTerm(QStringView text, qsizetype i)
{
    const auto number = scanNumber(text, i);
    if (!number)
        return std::nullopt;
    Term term{*number, unitAfter(text, number->end, *number), number->end};
    if (term.unit)
        term.end = term.unit->end;
    return term;
}

/// A part of a name rather than a number: H100, KF-21, GPT-4, 5G, 301동's neighbours.
bool isPartOfName(QStringView text, qsizetype i)
{
    const QChar before = at(text, i - 1);
    if (isLatin(before) || isDigit(before) || before == u'_' || before == u'/')
        return true;
    const QChar beyond = at(text, i - 2);
    return (before == u'-' && (isLatin(beyond) || isDigit(beyond))) ||
           ((before == u'.' || before == u',') && isDigit(beyond));
}

/// Words for numbers are numbers without a unit only where nothing else is likely: 이십육, 스물, 천삼; not 이천(a
/// city), 만일(if).
bool standsAlone(QStringView text, qsizetype i, const ScannedNumber& number, bool signedNumber)
{
    if (!endsWord(text, number.end) || at(text, number.end) == u'조')
        return false;
    if (number.numerals == Numerals::Vague)
        return false;
    if (number.numerals == Numerals::Determiner || number.numerals == Numerals::Native)
        return (number.value > 10 && number.numerals == Numerals::Native) || number.value == 11 || number.value > 20;
    if (signedNumber)
        return true;
    static constexpr std::array words{u"만일", u"만이", u"천사", u"천일", u"백일", u"백사", u"이천", u"사천", u"오만",
                                      u"일조", u"이조", u"구만", u"이만", u"천만", u"구천", u"이백", u"만사", u"천이",
                                      u"백이", u"십이", u"조만", u"오백", u"천오", u"만삼", u"만구"};
    const QStringView word = text.sliced(i, number.end - i);
    if (word.size() == 2 && (word[1] == u'조' || word[1] == u'억' || word[1] == u'경')) // 구조, 삼조, 추억
        return false;
    return number.numeralCount > 1 && std::ranges::none_of(words, [&](QStringView w) { return w == word; });
}

/// 일이다, 백육이다: a final 이 that is the copula or the subject's particle, not "two".
void giveBackParticle(QStringView text, Term& term)
{
    const bool isLone = !term.unit && term.number.numerals == Numerals::Sino && term.number.numeralCount > 1;
    if (!isLone || at(text, term.end - 1) != u'이' || !QStringView(u"다며고었라").contains(at(text, term.end)) ||
        at(text, term.end).isNull())
        return;
    term.number.value -= 2;
    term.number.numeralCount -= 1;
    term.number.end = term.end = term.end - 1;
}

bool accepts(QStringView text, qsizetype i, const Term& term, bool isSigned)
{
    const Numerals numerals = term.number.numerals;
    if (numerals == Numerals::Digits) {
        if (term.unit)
            return term.unit->kind != QuantityKind::Number || !isHangul(at(text, i - 1)) || isSigned;
        const QChar next = at(text, term.end);
        return !isLatin(next) && next != u'_' && (!isHangul(at(text, i - 1)) || isSigned);
    }
    if (!isSigned && !beginsWord(text, i))
        return false;
    if (!term.unit)
        return standsAlone(text, i, term.number, isSigned);
    const bool isLone = term.number.numeralCount == 1;
    const bool isLoneDigit = numerals == Numerals::Sino && isLone && term.number.value < 10;
    const QuantityKind kind = term.unit->kind;
    if (kind == QuantityKind::Multiple && numerals == Numerals::Determiner && term.number.value == 1) // 한 배를 탔다
        return false;
    // 천장, 만기, 세대, 한번, 한편: without a blank a numeral and a counter are more often a word of its own.
    static constexpr CharacterSet clear(u"명개곳건");
    if (kind == QuantityKind::Number && isLone && !isBlank(at(text, term.number.end)) && term.unit->name.size() == 1 &&
        !clear.contains(at(text, term.number.end)))
        return false;
    if (isLoneDigit) // 이 명, 사 건, 일 배: hardly ever numbers
        return kind == QuantityKind::Percent || kind == QuantityKind::Ordinal || kind == QuantityKind::Duration;
    return true;
}

/// 약, 대략 … before the number.
bool approximateBefore(QStringView text, qsizetype i)
{
    static constexpr std::array words{u"약", u"대략", u"거의", u"얼추", u"줄잡아", u"어림잡아"};
    static constexpr CharacterSet lasts(u"약략의추아");
    qsizetype end = i;
    while (isBlank(at(text, end - 1)))
        --end;
    if (!lasts.contains(at(text, end - 1)))
        return false;
    const QStringView before = text.first(std::max<qsizetype>(end, 0));
    return std::ranges::any_of(words, [&](QStringView word) {
        return before.endsWith(word) && !at(text, end - word.size() - 1).isLetterOrNumber();
    });
}

bool approximateAfter(QStringView text, qsizetype i)
{
    static constexpr std::array words{u"안팎", u"내외", u"가량", u"정도", u"쯤", u"남짓", u"가까이", u"여"};
    static constexpr CharacterSet firsts(u"안내가정쯤남여");
    if (!firsts.contains(at(text, afterBlank(text, i))))
        return false;
    const QStringView after = text.sliced(afterBlank(text, i));
    return std::ranges::any_of(words, [&](QStringView word) { return after.startsWith(word); });
}

void setUnit(Quantity& quantity, const std::optional<Unit>& unit)
{
    quantity.kind = unit ? unit->kind : QuantityKind::Number;
    if (unit)
        quantity.unit = unit->name;
}

/// 30만~50만 원, 1.4~3배, 1000~2000억 원: both ends; the left one may share the right one's unit and factor.
std::optional<Quantity> scanRange(QStringView text, const Term& left, double sign)
{
    if (left.number.numerals == Numerals::Vague)
        return std::nullopt;
    const bool plain = !left.unit;
    const qsizetype mark = afterRangeMark(text, left.end, plain || left.unit->kind == QuantityKind::Money);
    qsizetype next = mark;
    if (mark == left.end) {
        if (!plain || left.number.numerals != Numerals::Sino || !startsAt(text, left.end, u"에서 "))
            return std::nullopt;
        next = left.end + 3;
    }
    auto right = scanTerm(text, next);
    if (!right || right->number.numerals == Numerals::Vague)
        return std::nullopt;
    giveBackParticle(text, *right);
    const bool sameUnit =
        !left.unit || (right->unit && left.unit->kind == right->unit->kind && left.unit->name == right->unit->name);
    if (!sameUnit || (!right->unit && isLatin(at(text, right->end))) || at(text, right->end) == u'-')
        return std::nullopt;
    double low = left.number.value;
    const double high = right->number.value;
    if (plain && left.number.lastFactor == 1 && right->number.lastFactor > 1 && low * right->number.lastFactor < high)
        low *= right->number.lastFactor;
    const double factor = right->unit ? right->unit->factor : 1;
    if (low * sign >= high)
        return std::nullopt;
    Quantity quantity;
    setUnit(quantity, right->unit);
    quantity.min = low * sign * factor;
    quantity.max = high * factor;
    quantity.end = right->end;
    return quantity;
}

/// 1년 6개월, 1시간 30분, 2년 반: the parts in the smaller unit.
void addSmallerSpan(QStringView text, Quantity& quantity)
{
    struct Step {
        QStringView larger, smaller;
        double factor;
    };
    static constexpr std::array steps{Step{u"year", u"month", 12}, Step{u"hour", u"minute", 60},
                                      Step{u"minute", u"second", 60}};
    const qsizetype from = afterBlank(text, quantity.end);
    if (at(text, from) == u'반' && from > quantity.end && endsWord(text, from + 1)) {
        *quantity.value += 0.5;
        quantity.end = from + 1;
        return;
    }
    const auto next = isDigit(at(text, from)) ? scanTerm(text, from) : std::nullopt;
    if (!next || !next->unit || next->unit->kind != QuantityKind::Duration)
        return;
    for (const Step& step : steps) {
        if (quantity.unit == step.larger && next->unit->name == step.smaller && next->number.value < step.factor) {
            quantity.value = *quantity.value * step.factor + next->number.value;
            quantity.unit = next->unit->name;
            quantity.end = next->end;
            return;
        }
    }
}

Quantity single(QStringView text, const Term& term, double sign)
{
    Quantity quantity;
    setUnit(quantity, term.unit);
    quantity.end = term.end;
    if (term.number.numerals != Numerals::Vague)
        quantity.value = sign * term.number.value * (term.unit ? term.unit->factor : 1);
    if (quantity.kind == QuantityKind::Money && quantity.value) {
        const Cents cents = centsAfter(text, term.end);
        quantity.value = *quantity.value + cents.value;
        quantity.end = cents.end;
    }
    if (quantity.kind == QuantityKind::Duration && quantity.value)
        addSmallerSpan(text, quantity);
    return quantity;
}

/// $23bn, EUR 20, ₩5000억, $5억~7억
std::optional<Quantity> scanPrefixedMoney(QStringView text, qsizetype i)
{
    const auto sign = currencyBefore(text, i);
    if (!sign)
        return std::nullopt;
    const auto number = scanNumber(text, sign->end);
    if (!number)
        return std::nullopt;
    const Unit scale = englishScale(text, number->end);
    Quantity quantity;
    quantity.kind = QuantityKind::Money;
    quantity.unit = sign->name;
    quantity.end = scale.end;
    quantity.isApproximate = number->isApproximate;
    quantity.value = number->value * scale.factor;
    const qsizetype mark = afterRangeMark(text, scale.end, true);
    if (mark == scale.end)
        return quantity;
    const auto again = currencyBefore(text, mark);
    const qsizetype secondAt = again ? again->end : mark;
    const auto second = isDigit(at(text, secondAt)) ? scanNumber(text, secondAt) : std::nullopt;
    if (!second)
        return quantity;
    const Unit secondScale = englishScale(text, second->end);
    const double shared = secondScale.factor * second->lastFactor;
    const double low = *quantity.value * (scale.factor * number->lastFactor == 1 ? shared : 1);
    const double high = second->value * secondScale.factor;
    if (low >= high)
        return quantity;
    quantity.value.reset();
    quantity.min = low;
    quantity.max = high;
    quantity.end = secondScale.end;
    return quantity;
}

/// -, − and 마이너스 before a number: the position of the number and the sign.
qsizetype afterSign(QStringView text, qsizetype i, double& sign)
{
    const QChar c = at(text, i);
    if ((c == u'-' || c == u'\u2212') && isDigit(at(text, i + 1)) && beginsWord(text, i) && at(text, i - 1) != u'-') {
        sign = -1;
        return i + 1;
    }
    if (startsAt(text, i, u"마이너스") && beginsWord(text, i)) {
        sign = -1;
        return afterBlank(text, i + 4);
    }
    return i;
}

} // namespace

std::optional<Quantity> scanNumeric(QStringView text, qsizetype i)
{
    // What begins numerals, and 마이너스.
    static constexpr CharacterSet firsts(u"수몇일이삼사오육칠팔구십백천만열스서마쉰예여아하한둘두셋세석넷네넉다");
    if (isHangul(at(text, i)) && !firsts.contains(at(text, i)))
        return std::nullopt;
    if (auto money = scanPrefixedMoney(text, i)) {
        money->start = i;
        money->isApproximate = money->isApproximate || approximateBefore(text, i) || approximateAfter(text, money->end);
        return money;
    }
    double sign = 1;
    const qsizetype from = afterSign(text, i, sign);
    if (sign > 0 && isPartOfName(text, i))
        return std::nullopt;
    auto term = scanTerm(text, from);
    if (!term)
        return std::nullopt;
    giveBackParticle(text, *term);
    auto quantity = scanRange(text, *term, sign);
    if (quantity && term->number.numerals != Numerals::Digits && !beginsWord(text, from))
        quantity.reset();
    if (!quantity) {
        if (!accepts(text, from, *term, sign < 0))
            return std::nullopt;
        quantity = single(text, *term, sign);
    }
    quantity->start = i;
    const bool isBare = quantity->unit.isEmpty() || quantity->unit == u"대"; // 1000억대: 대 counts nothing here
    if (quantity->kind == QuantityKind::Number && isBare &&
        isWonUnsaid(text, i, quantity->end, term->number.lastFactor)) {
        quantity->kind = QuantityKind::Money;
        quantity->unit = QStringLiteral("KRW");
    }
    quantity->isApproximate =
        term->number.isApproximate || approximateBefore(text, i) || approximateAfter(text, quantity->end);
    return quantity;
}

} // namespace pado::text
