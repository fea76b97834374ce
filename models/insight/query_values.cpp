#include "query_values.h"

#include "base/clock.h"
#include "text/quantity.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

using store::SearchedPeriod;

std::pair<QString, QString> endsOf(const QString& text)
{
    static const QRegularExpression between(u" *(?:\\.\\.|~) *"_s);
    const QStringList ends = text.split(between);
    return ends.size() == 2 ? std::pair(ends[0], ends[1]) : std::pair(text, text);
}

SearchedPeriod monthsFrom(int year, int month, int count)
{
    const QDate start(year, month, 1);
    return {start, start.addMonths(count)};
}

/// 30일, 2w: that many days, weeks … up to today.
std::optional<SearchedPeriod> recentOf(const QString& text, QDate today)
{
    static const QRegularExpression recent(u"^(\\d{1,4})(일|주|개월|달|년|d|w|m|y)$"_s);
    const auto match = recent.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.captured(1).toInt();
    const QString unit = match.captured(2);
    const QDate end = today.addDays(1);
    if (unit == u"일" || unit == u"d")
        return SearchedPeriod{end.addDays(-count), end};
    if (unit == u"주" || unit == u"w")
        return SearchedPeriod{end.addDays(-7 * count), end};
    if (unit == u"년" || unit == u"y")
        return SearchedPeriod{end.addYears(-count), end};
    return SearchedPeriod{end.addMonths(-count), end};
}

std::optional<SearchedPeriod> singlePeriodOf(const QString& text, QDate today)
{
    static const QRegularExpression written(u"^(\\d{4})년?(?:[Qq]([1-4])|[Hh]([12])|-(\\d{1,2})(?:-(\\d{1,2}))?)?$"_s);
    const auto match = written.match(text);
    if (!match.hasMatch()) {
        if (const auto recent = recentOf(text, today))
            return recent;
        const QDateTime noon(today, QTime(12, 0), Qt::OffsetFromUTC, kstOffsetSeconds);
        const auto quantities = text::findQuantities(text, noon); // 올해, 지난달
        const bool isDate = quantities.size() == 1 && quantities[0].text == text && quantities[0].startDate.isValid();
        return isDate ? std::optional(SearchedPeriod{quantities[0].startDate, quantities[0].endDate}) : std::nullopt;
    }
    const int year = match.captured(1).toInt();
    if (const int quarter = match.captured(2).toInt())
        return monthsFrom(year, 3 * quarter - 2, 3);
    if (const int half = match.captured(3).toInt())
        return monthsFrom(year, 6 * half - 5, 6);
    if (match.captured(4).isEmpty())
        return monthsFrom(year, 1, 12);
    const int month = match.captured(4).toInt();
    if (!match.captured(5).isEmpty()) {
        const QDate day(year, month, match.captured(5).toInt());
        return day.isValid() ? std::optional(SearchedPeriod{day, day.addDays(1)}) : std::nullopt;
    }
    return month >= 1 && month <= 12 ? std::optional(monthsFrom(year, month, 1)) : std::nullopt;
}

struct Sum {
    double value = 0;
    QString currency; ///< may be empty
};

QString currencyOf(const QString& word)
{
    constexpr std::array<std::pair<QStringView, QStringView>, 7> currencies = {{{u"원", u"KRW"},
                                                                                {u"₩", u"KRW"},
                                                                                {u"달러", u"USD"},
                                                                                {u"$", u"USD"},
                                                                                {u"엔", u"JPY"},
                                                                                {u"유로", u"EUR"},
                                                                                {u"위안", u"CNY"}}};
    for (const auto& [name, code] : currencies) {
        if (word == name)
            return code.toString();
    }
    return word.toUpper();
}

std::optional<Sum> sumOf(const QString& text)
{
    static const QRegularExpression shape(u"^([$₩])?(.*?) *(KRW|USD|JPY|EUR|CNY|원|달러|엔|유로|위안)?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression latin(u"^([\\d,]+(?:\\.\\d+)?)(k|mn?|bn?|tn?)?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text.trimmed());
    const QString number = match.captured(2), sign = match.captured(1), unit = match.captured(3);
    if (!sign.isEmpty() && !unit.isEmpty() && currencyOf(sign) != currencyOf(unit))
        return std::nullopt;
    Sum sum{0, unit.isEmpty() ? currencyOf(sign) : currencyOf(unit)};
    if (const auto digits = latin.match(number); digits.hasMatch()) {
        const QChar scale = digits.captured(2).isEmpty() ? QChar() : digits.captured(2).toLower().front();
        sum.value = digits.captured(1).remove(u',').toDouble() * (scale == u'k'   ? 1e3
                                                                  : scale == u'm' ? 1e6
                                                                  : scale == u'b' ? 1e9
                                                                  : scale == u't' ? 1e12
                                                                                  : 1);
        return sum;
    }
    const QString won = number + u'원';
    const auto quantities = text::findQuantities(won, {});
    if (quantities.size() != 1 || quantities[0].text != won || !quantities[0].value)
        return std::nullopt;
    sum.value = *quantities[0].value;
    return sum;
}

} // namespace

std::optional<SearchedPeriod> periodOf(const QString& text, QDate today)
{
    const auto [first, last] = endsOf(text);
    const auto from = singlePeriodOf(first, today), to = singlePeriodOf(last, today);
    if (!from || !to || from->from >= to->to)
        return std::nullopt;
    return SearchedPeriod{from->from, to->to};
}

std::optional<SumRange> sumsOf(const QString& text)
{
    const auto [first, last] = endsOf(text);
    const auto least = sumOf(first), most = sumOf(last);
    if (!least || !most || least->value > most->value)
        return std::nullopt;
    const QString currency = most->currency.isEmpty() ? least->currency : most->currency;
    return SumRange{least->value, most->value, currency.isEmpty() ? u"KRW"_s : currency};
}

} // namespace pado::insight
