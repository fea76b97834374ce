#include "number_scanner.h"

#include "characters.h"

#include <array>
#include <cmath>

namespace pado::text
{

namespace
{

constexpr int maxDigits = 18; // more cannot be told exactly anyway

/// 1–9, or 0.
int sinoDigit(QChar c)
{
    switch (c.unicode()) {
    case u'일':
        return 1;
    case u'이':
        return 2;
    case u'삼':
        return 3;
    case u'사':
        return 4;
    case u'오':
        return 5;
    case u'육':
        return 6;
    case u'칠':
        return 7;
    case u'팔':
        return 8;
    case u'구':
        return 9;
    default:
        return 0;
    }
}

double smallPlace(QChar c)
{
    return c == u'십' ? 10 : c == u'백' ? 100 : c == u'천' ? 1000 : 0;
}

double myriad(QChar c)
{
    return c == u'만' ? 1e4 : c == u'억' ? 1e8 : c == u'조' ? 1e12 : c == u'경' ? 1e16 : 0;
}

/// 백신, 조각, 경기, 천안 …: the syllable begins a noun and is no numeral.
bool beginsNoun(QStringView text, qsizetype i)
{
    const QChar next = at(text, i + 1);
    if (!isHangul(next))
        return false;
    switch (text[i].unicode()) {
    case u'십':
        return next == u'자';
    case u'백':
        return QStringView(u"신화악업").contains(next);
    case u'천':
        return QStringView(u"안연막문체").contains(next);
    case u'조':
        return QStringView(u"각직항건치사합기선립").contains(next);
    case u'경':
        return QStringView(u"기험영력로우주제쟁찰").contains(next);
    default:
        return false;
    }
}

double placeAt(QStringView text, qsizetype i)
{
    const double place = smallPlace(at(text, i));
    return place > 0 && !beginsNoun(text, i) ? place : 0;
}

double myriadAt(QStringView text, qsizetype i)
{
    const double factor = myriad(at(text, i));
    return factor > 0 && !beginsNoun(text, i) ? factor : 0;
}

/// After a blank a number goes on only where a smaller part with its place follows: `12조 3456억`, `7천 5백만`.
bool goesOnAfterBlank(QStringView text, qsizetype i)
{
    qsizetype j = i;
    if (const auto digits = scanDigits(text, j)) {
        j = digits->end;
        if (at(text, j) == u'원' || at(text, j) == u'엔')
            return true;
    } else if (sinoDigit(at(text, j)) > 0) {
        ++j;
    }
    return (j > i || placeAt(text, j) > 0) && (placeAt(text, j) > 0 || (j > i && myriadAt(text, j) > 0));
}

struct NumeralPart {
    qsizetype end = 0;
    double value = 0;
    int numerals = 0;
    bool hasDigits = false;
    double place = 1; ///< of the last numeral
};

/// A numeral with its place, `5`, `5천`, `천`, `삼백`, smaller than `below`.
std::optional<NumeralPart> scanPlace(QStringView text, qsizetype i, double below, bool digitsAllowed)
{
    NumeralPart part{i, 1};
    bool hasFigure = false;
    if (const auto digits = digitsAllowed ? scanDigits(text, i) : std::nullopt) {
        part = {digits->end, digits->value, 1, true, 1};
        hasFigure = true;
    } else if (const int digit = sinoDigit(at(text, i)); digit > 0) {
        part = {i + 1, double(digit), 1, false, 1};
        hasFigure = true;
    }
    const double place = placeAt(text, part.end);
    if (digitsAllowed && hasFigure && !part.hasDigits && place == 0)
        return std::nullopt; // 10만이 넘는다: 이 is a particle here
    if (place > 0 && place < below && !(hasFigure && part.value >= 1000)) {
        part.value *= place;
        part.place = place;
        part.end += 1;
        part.numerals += 1;
        return part;
    }
    const bool fits = below > 1e4 || part.value < below;
    return hasFigure && fits ? std::optional(part) : std::nullopt;
}

/// The part before 만, 억, 조: `7천 5백`, `3456`, `이천칠백삼십오`.
std::optional<NumeralPart> scanGroup(QStringView text, qsizetype i, bool digitsAllowed)
{
    NumeralPart sum{i};
    double below = 1e5; // the first part may be any figure
    while (true) {
        qsizetype next = sum.end;
        if (sum.end > i && isBlank(at(text, next)) && goesOnAfterBlank(text, next + 1))
            next += 1;
        // 천 4백만: digits may follow a bare place after a blank
        const bool mixed = digitsAllowed || (next > sum.end && sum.numerals == 1);
        const auto part = scanPlace(text, next, below, mixed);
        if (!part)
            break;
        sum = {part->end, sum.value + part->value, sum.numerals + part->numerals, sum.hasDigits || part->hasDigits,
               part->place};
        if (part->place == 1)
            break;
        below = part->place;
    }
    return sum.end > i ? std::optional(sum) : std::nullopt;
}

/// 1.15 * 10^12 is not quite 1,150,000,000,000 in binary.
double wholeCents(double value)
{
    return value < 1e13 ? std::round(value * 100) / 100 : std::round(value);
}

/// 여 inside or after a number: `300여만`, `5만3000여 명`; not 여성, 여론.
bool hasSurplus(QStringView text, qsizetype i)
{
    if (at(text, i) != u'여')
        return false;
    const QChar next = at(text, i + 1);
    if (!isHangul(next))
        return !isDigit(next);
    static constexpr CharacterSet counters(u"명개곳건대원달년일시분종차장배가회편권점");
    return myriad(next) > 0 || counters.contains(next);
}

/// `점이삼` after a Sino-Korean whole: adds the fraction.
void addSpokenFraction(QStringView text, ScannedNumber& number)
{
    if (at(text, number.end) != u'점')
        return;
    double place = 0.1;
    qsizetype i = number.end + 1;
    double fraction = 0;
    for (; sinoDigit(at(text, i)) > 0 || at(text, i) == u'영'; ++i, place /= 10)
        fraction += sinoDigit(at(text, i)) * place;
    const qsizetype figures = i - number.end - 1;
    // 이점이, 오점을: the nouns 이점 and 오점 with a particle.
    if (figures == 0 || (figures == 1 && at(text, i - 1) == u'이'))
        return;
    const double scale = std::pow(10, double(figures));
    number.value = std::round((number.value + fraction) * scale) / scale;
    number.numeralCount += int(figures) + 1;
    number.end = i;
}

struct NativeWord {
    QStringView word;
    int value;
    bool isDeterminer;
};

constexpr std::array tens{NativeWord{u"열", 10, false},   NativeWord{u"스물", 20, false},
                          NativeWord{u"스무", 20, true},  NativeWord{u"서른", 30, false},
                          NativeWord{u"마흔", 40, false}, NativeWord{u"쉰", 50, false},
                          NativeWord{u"예순", 60, false}, NativeWord{u"일흔", 70, false},
                          NativeWord{u"여든", 80, false}, NativeWord{u"아흔", 90, false}};
constexpr std::array ones{NativeWord{u"하나", 1, false}, NativeWord{u"한", 1, true},    NativeWord{u"둘", 2, false},
                          NativeWord{u"두", 2, true},    NativeWord{u"셋", 3, false},   NativeWord{u"세", 3, true},
                          NativeWord{u"석", 3, true},    NativeWord{u"넷", 4, false},   NativeWord{u"네", 4, true},
                          NativeWord{u"넉", 4, true},    NativeWord{u"다섯", 5, false}, NativeWord{u"여섯", 6, false},
                          NativeWord{u"일곱", 7, false}, NativeWord{u"여덟", 8, false}, NativeWord{u"아홉", 9, false}};

/// 수십, 수천억, 몇 백만: no value, but a factor that tells the order.
std::optional<ScannedNumber> scanVague(QStringView text, qsizetype i)
{
    const QChar c = at(text, i);
    if ((c != u'수' && c != u'몇') || !beginsWord(text, i))
        return std::nullopt;
    qsizetype j = c == u'몇' ? afterBlank(text, i + 1) : i + 1;
    const qsizetype from = j;
    double factor = 1;
    for (double place = 0; (place = placeAt(text, j)) > 0; ++j)
        factor *= place;
    if (const double unit = myriadAt(text, j); unit > 0) {
        factor *= unit;
        ++j;
    }
    if (j == from)
        return std::nullopt;
    ScannedNumber number{.end = j, .lastFactor = factor, .isApproximate = true, .numerals = Numerals::Vague};
    if (hasSurplus(text, j))
        ++number.end;
    return number;
}

/// Sums the groups of `12조 3456억 7800만`, each smaller than the one before. End is `i` if there is none.
ScannedNumber scanMyriads(QStringView text, qsizetype i, bool hasDigits)
{
    ScannedNumber number{.end = i, .numeralCount = 0};
    double below = 1e20;
    while (true) {
        qsizetype next = number.end;
        if (next > i && isBlank(at(text, next)) && goesOnAfterBlank(text, next + 1))
            ++next;
        auto group = scanGroup(text, next, hasDigits);
        if (!group && next == i && myriadAt(text, i) == 1e4) // 만 원: 만 alone is 10,000, 억 and 조 are not used so
            group = NumeralPart{i, 1};
        if (!group)
            return number;
        const bool surplus = at(text, group->end) == u'여' && myriad(at(text, group->end + 1)) > 0;
        const qsizetype unitAt = group->end + (surplus ? 1 : 0);
        const double factor = myriadAt(text, unitAt);
        const bool isLast = factor == 0 || factor >= below;
        if (isLast && next > i && group->value >= below)
            return number;
        number.value += isLast ? group->value : wholeCents(group->value * factor);
        number.lastFactor = isLast ? 1 : factor;
        number.end = isLast ? group->end : unitAt + 1;
        number.numeralCount += group->numerals + (isLast ? 0 : 1);
        number.isApproximate = number.isApproximate || surplus;
        if (isLast)
            return number;
        below = factor;
    }
}

} // namespace

std::optional<ScannedNumber> scanDigits(QStringView text, qsizetype i)
{
    qsizetype j = i;
    double mantissa = 0;
    const auto take = [&](qsizetype to) {
        for (; j < to; ++j)
            mantissa = mantissa * 10 + (text[j].unicode() - u'0');
    };
    const auto run = [&](qsizetype from) {
        qsizetype end = from;
        while (isDigit(at(text, end)))
            ++end;
        return end - from;
    };
    const qsizetype first = run(i);
    if (first == 0 || first > maxDigits)
        return std::nullopt;
    take(i + first);
    if (first <= 3) {
        while (at(text, j) == u',' && run(j + 1) == 3 && j - i < maxDigits) {
            ++j;
            take(j + 3);
        }
    }
    if (at(text, j) == u'.') {
        if (const qsizetype decimals = run(j + 1); decimals > 0 && decimals <= 15) {
            ++j;
            take(j + decimals);
            mantissa /= std::pow(10, double(decimals));
        }
    }
    return ScannedNumber{.end = j, .value = mantissa};
}

std::optional<ScannedNumber> scanSmallSino(QStringView text, qsizetype i)
{
    const auto group = scanGroup(text, i, false);
    if (!group)
        return std::nullopt;
    return ScannedNumber{
        .end = group->end, .value = group->value, .numerals = Numerals::Sino, .numeralCount = group->numerals};
}

std::optional<ScannedNumber> scanNative(QStringView text, qsizetype i)
{
    qsizetype j = i;
    double value = 0;
    int count = 0;
    bool isDeterminer = false;
    if (at(text, j) == u'백') {
        value = 100;
        ++j;
    }
    const qsizetype afterHundred = j;
    if (const auto* ten = longestAt<tens>(text, j)) {
        value += ten->value;
        j += ten->word.size();
        isDeterminer = ten->isDeterminer;
        ++count;
    }
    const qsizetype oneAt = count > 0 && isBlank(at(text, j)) ? j + 1 : j;
    const auto* one = longestAt<ones>(text, oneAt);
    if (one && (oneAt == j || one->word.size() > 1) && !(isDeterminer && count > 0)) {
        value += one->value;
        j = oneAt + one->word.size();
        isDeterminer = one->isDeterminer;
        ++count;
    }
    if (j == afterHundred)
        return std::nullopt;
    return ScannedNumber{.end = j,
                         .value = value,
                         .numerals = isDeterminer ? Numerals::Determiner : Numerals::Native,
                         .numeralCount = count + (value > 100 ? 1 : 0)};
}

std::optional<ScannedNumber> scanNumber(QStringView text, qsizetype i)
{
    if (auto vague = scanVague(text, i))
        return vague;
    const bool hasDigits = isDigit(at(text, i));
    ScannedNumber number = scanMyriads(text, i, hasDigits);
    number.numerals = hasDigits ? Numerals::Digits : Numerals::Sino;
    const auto native = hasDigits ? std::nullopt : scanNative(text, i);
    if (native && native->end > number.end)
        return native;
    if (number.end == i)
        return std::nullopt;
    if (!hasDigits)
        addSpokenFraction(text, number);
    if (hasSurplus(text, number.end)) {
        number.isApproximate = true;
        ++number.end;
    }
    return number;
}

} // namespace pado::text
