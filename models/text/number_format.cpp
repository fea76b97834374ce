#include "text/number_format.h"

#include <array>
#include <cmath>

namespace pado::text
{

namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr QChar minus = u'\u2212';

/// 1234567.5 → "1,234,567.5"; at most `decimals` places, without trailing zeros.
QString grouped(double value, int decimals)
{
    QString digits = QString::number(value, 'f', decimals);
    if (digits.contains(u'.')) {
        while (digits.endsWith(u'0'))
            digits.chop(1);
        if (digits.endsWith(u'.'))
            digits.chop(1);
    }
    qsizetype point = digits.indexOf(u'.');
    if (point < 0)
        point = digits.size();
    for (qsizetype i = point - 3; i > 0; i -= 3)
        digits.insert(i, u',');
    return digits;
}

struct Place {
    double factor;
    QStringView korean;
};

constexpr std::array myriads{Place{1e16, u"경"}, Place{1e12, u"조"}, Place{1e8, u"억"}, Place{1e4, u"만"}};

/// The largest myriad and the one below it, rounded there: 30조 3,485억.
QString koreanNumber(double value, int decimals)
{
    for (const Place& place : myriads) {
        const double below = place.factor / 1e4;
        const double rounded = std::round(value / below) * below;
        if (rounded < place.factor)
            continue;
        const double whole = std::floor(rounded / place.factor);
        const double rest = std::round((rounded - whole * place.factor) / below);
        QString text = grouped(whole, 0) + place.korean.toString();
        if (rest > 0 && place.factor > 1e4)
            text += u' ' + grouped(rest, 0) + (&place + 1)->korean.toString();
        else if (rest > 0)
            text += u' ' + grouped(rest, 0);
        return text;
    }
    return grouped(value, decimals);
}

QString koreanUnit(const QString& unit)
{
    struct Entry {
        QStringView code, name;
    };
    static constexpr std::array names{
        Entry{u"KRW", u"원"},         Entry{u"USD", u"달러"},         Entry{u"EUR", u"유로"},
        Entry{u"JPY", u"엔"},         Entry{u"CNY", u"위안"},         Entry{u"GBP", u"파운드"},
        Entry{u"TWD", u"대만달러"},   Entry{u"SGD", u"싱가포르달러"}, Entry{u"INR", u"루피"},
        Entry{u"CAD", u"캐나다달러"}, Entry{u"HKD", u"홍콩달러"},     Entry{u"AUD", u"호주달러"}};
    for (const Entry& entry : names) {
        if (unit == entry.code)
            return entry.name.toString();
    }
    return unit;
}

QString englishSign(const QString& unit)
{
    struct Entry {
        QStringView code, sign;
    };
    static constexpr std::array signs{Entry{u"KRW", u"₩"},   Entry{u"USD", u"$"},   Entry{u"EUR", u"€"},
                                      Entry{u"JPY", u"¥"},   Entry{u"GBP", u"£"},   Entry{u"CNY", u"CN¥"},
                                      Entry{u"TWD", u"NT$"}, Entry{u"SGD", u"S$"},  Entry{u"INR", u"₹"},
                                      Entry{u"CAD", u"C$"},  Entry{u"HKD", u"HK$"}, Entry{u"AUD", u"A$"}};
    for (const Entry& entry : signs) {
        if (unit == entry.code)
            return entry.sign.toString();
    }
    return {};
}

/// Four significant places: 1.234, 12.34, 123.4, 1234.
int decimalsFor(double value)
{
    return value >= 1000 ? 0 : value >= 100 ? 1 : value >= 10 ? 2 : 3;
}

QString englishNumber(double value)
{
    static constexpr std::array scales{Place{1e12, u"tn"}, Place{1e9, u"bn"}, Place{1e6, u"m"}};
    for (const Place& scale : scales) {
        // 999.96bn would be shown as 1,000bn.
        if (value >= scale.factor * 0.99995)
            return grouped(value / scale.factor, decimalsFor(value / scale.factor)) + scale.korean.toString();
    }
    return grouped(value, value < 1000 ? 2 : 0);
}

} // namespace

QString formatMoney(double value, const QString& unit, Language language)
{
    if (!std::isfinite(value))
        return u"–"_s;
    const QString sign = value < 0 ? QString(minus) : QString();
    const double size = std::abs(value);
    if (language == Language::Korean) {
        const QString number = koreanNumber(size, 2);
        const QString name = koreanUnit(unit);
        return sign + number + (number.back().isDigit() && name == u"원"_s ? u""_s : u" "_s) + name;
    }
    const QString before = englishSign(unit);
    return before.isEmpty() ? sign + englishNumber(size) + u' ' + unit : sign + before + englishNumber(size);
}

QString formatMoneyRange(double min, double max, const QString& unit, Language language)
{
    const QString low = formatMoney(min, unit, language), high = formatMoney(max, unit, language);
    if (language == Language::English)
        return low + u'–' + high;
    const QString name = koreanUnit(unit);
    return (low.endsWith(name) ? low.chopped(name.size()).trimmed() : low) + u'~' + high;
}

QString formatNumber(double value)
{
    if (!std::isfinite(value))
        return u"–"_s;
    return (value < 0 ? QString(minus) : QString()) + grouped(std::abs(value), decimalsFor(std::abs(value)));
}

QString formatMoneyExactly(double value, const QString& unit)
{
    if (!std::isfinite(value))
        return u"–"_s;
    return (value < 0 ? QString(minus) : QString()) + grouped(std::abs(value), 2) + u' ' + unit;
}

QString formatPercent(double fraction, Language language, int decimals)
{
    Q_UNUSED(language) // both write it alike; kept so that callers need not know
    if (!std::isfinite(fraction))
        return u"–"_s;
    const QString number = QString::number(std::abs(fraction) * 100, 'f', decimals);
    const bool isNegative = fraction < 0 && number.toDouble() != 0;
    return (isNegative ? QString(minus) : QString()) + number + u'%';
}

} // namespace pado::text
