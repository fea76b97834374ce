#include "characters.h"
#include "date_words.h"
#include "number_scanner.h"

#include <array>

namespace pado::text
{

namespace
{

struct DayShift {
    QStringView word;
    int by;
};

constexpr std::array days{DayShift{u"오늘", 0},    DayShift{u"금일", 0},      DayShift{u"이날", 0},
                          DayShift{u"어제", -1},   DayShift{u"전날", -1},     DayShift{u"그제", -2},
                          DayShift{u"그저께", -2}, DayShift{u"엊그제", -2},   DayShift{u"내일", 1},
                          DayShift{u"모레", 2},    DayShift{u"내일 모레", 2}, DayShift{u"내일모레", 2},
                          DayShift{u"글피", 3},    DayShift{u"그끄저께", -3}};
constexpr std::array weeks{DayShift{u"이번 주", 0}, DayShift{u"이번주", 0},    DayShift{u"금주", 0},
                           DayShift{u"지난주", -1}, DayShift{u"지난 주", -1},  DayShift{u"저번 주", -1},
                           DayShift{u"저번주", -1}, DayShift{u"지지난주", -2}, DayShift{u"지지난 주", -2},
                           DayShift{u"다음 주", 1}, DayShift{u"다음주", 1},    DayShift{u"내주", 1},
                           DayShift{u"차주", 1},    DayShift{u"다다음 주", 2}, DayShift{u"다다음주", 2}};

/// 0 for 월요일 … 6 for 일요일, or -1.
int weekdayAt(QStringView text, qsizetype i)
{
    if (!startsAt(text, i + 1, u"요일"))
        return -1;
    return int(QStringView(u"월화수목금토일").indexOf(at(text, i)));
}

std::optional<FixedDate> weekAt(QStringView text, qsizetype i, QDate reference)
{
    if (!beginsWord(text, i))
        return std::nullopt;
    const auto* week = longestAt<weeks>(text, i);
    if (!week)
        return std::nullopt;
    const qsizetype end = i + week->word.size();
    const Period period = weekPeriod(reference.addDays(7 * week->by));
    const qsizetype next = afterBlank(text, end);
    if (const int weekday = weekdayAt(text, next); weekday >= 0)
        return FixedDate{dayPeriod(period.start.addDays(weekday)), next + 3};
    if (startsAt(text, next, u"주말"))
        return FixedDate{{period.start.addDays(5), period.end, QStringLiteral("range")}, next + 2};
    if (startsAt(text, end, u"말")) // 지난주말, 이번 주말
        return FixedDate{{period.start.addDays(5), period.end, QStringLiteral("range")}, end + 1};
    return endsWord(text, end) ? std::optional(FixedDate{period, end}) : std::nullopt;
}

std::optional<FixedDate> dayWordAt(QStringView text, qsizetype i, QDate reference, QDate lastDay)
{
    if (!beginsWord(text, i))
        return std::nullopt;
    if (startsAt(text, i, u"같은 날") && endsWord(text, i + 4))
        return FixedDate{dayPeriod(lastDay.isValid() ? lastDay : reference), i + 4};
    const auto* day = longestAt<days>(text, i);
    if (!day || !endsWord(text, i + day->word.size()))
        return std::nullopt;
    return FixedDate{dayPeriod(reference.addDays(day->by)), i + day->word.size()};
}

/// 2021-08-31, 2021.09.06, 2015/3/3, 2021. 9. 6.
std::optional<FixedDate> numericDateAt(QStringView text, qsizetype i)
{
    const QChar before = at(text, i - 1);
    if (!isDigit(at(text, i + 3)) || isDigit(before) || isLatin(before) || before == u'.' || before == u'-' ||
        before == u'/')
        return std::nullopt;
    int parts[3] = {0, 0, 0};
    qsizetype j = i;
    const QChar mark = at(text, i + 4);
    if (mark != u'-' && mark != u'.' && mark != u'/')
        return std::nullopt;
    for (int part = 0; part < 3; ++part) {
        const qsizetype from = j;
        for (; isDigit(at(text, j)) && j - from < (part == 0 ? 4 : 2); ++j)
            parts[part] = parts[part] * 10 + (text[j].unicode() - u'0');
        if (j == from)
            return std::nullopt;
        if (part < 2) {
            if (at(text, j) != mark)
                return std::nullopt;
            j = mark == u'.' ? afterBlank(text, j + 1) : j + 1;
        }
    }
    const QDate date(parts[0], parts[1], parts[2]);
    if (!date.isValid() || date.year() < 1000 || isDigit(at(text, j)) || isLatin(at(text, j)) ||
        (at(text, j) == mark && isDigit(at(text, j + 1))))
        return std::nullopt;
    return FixedDate{dayPeriod(date), j};
}

/// 3년 전, 2주 뒤: the year, month or day that lies so far from the reference.
std::optional<FixedDate> distanceAt(QStringView text, qsizetype i, QDate reference)
{
    const QChar before = at(text, i - 1);
    if (isDigit(before) || isLatin(before) || isHangul(before) || before == u'.' || before == u',')
        return std::nullopt;
    const auto number = isDigit(at(text, i)) ? scanDigits(text, i) : scanNative(text, i);
    if (!number || number->value < 1 || number->value > 500 || number->value != int(number->value))
        return std::nullopt;
    static constexpr std::array units{DayShift{u"년", 4}, DayShift{u"해", 4}, DayShift{u"개월", 3},
                                      DayShift{u"달", 3}, DayShift{u"주", 2}, DayShift{u"주일", 2},
                                      DayShift{u"일", 1}};
    const qsizetype from = afterBlank(text, number->end);
    const auto* unit = longestAt<units>(text, from);
    if (!unit)
        return std::nullopt;
    const qsizetype end = from + unit->word.size();
    const qsizetype word = afterBlank(text, end);
    const bool past = at(text, word) == u'전';
    const bool future = at(text, word) == u'뒤' || at(text, word) == u'후';
    // "전 세계", "후속", "전체": only where the word ends with it; 1년 전보다 compares.
    const qsizetype after = word + 1;
    const bool compares =
        startsAt(text, after, u"보다") || startsAt(text, after, u"에 비해") || startsAt(text, after, u" 대비");
    if (!(past || future) || !endsWord(text, after) || startsAt(text, after, u" 세계") || compares)
        return std::nullopt;
    const int count = past ? -int(number->value) : int(number->value);
    if (unit->by == 4)
        return FixedDate{yearPeriod(reference.year() + count), word + 1};
    const QDate month = reference.addMonths(count);
    if (unit->by == 3)
        return FixedDate{monthPeriod(month.year(), month.month()), word + 1};
    return FixedDate{dayPeriod(reference.addDays(count * (unit->by == 2 ? 7 : 1))), word + 1};
}

/// 연말, 연초, 연내 without a year: this year's.
std::optional<FixedDate> thisYearAt(QStringView text, qsizetype i, QDate reference)
{
    if (!beginsWord(text, i) || at(text, i) != u'연' || !endsWord(text, i + 2))
        return std::nullopt;
    const Period year = yearPeriod(reference.year());
    switch (at(text, i + 1).unicode()) {
    case u'말':
        return FixedDate{partOf(year, Part::Late), i + 2};
    case u'초':
        return FixedDate{partOf(year, Part::Early), i + 2};
    case u'내':
        return FixedDate{year, i + 2};
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<FixedDate> fixedAt(QStringView text, qsizetype i, QDate reference, QDate lastDay)
{
    if (isDigit(at(text, i))) {
        if (auto date = numericDateAt(text, i))
            return date;
        return distanceAt(text, i, reference);
    }
    if (auto date = dayWordAt(text, i, reference, lastDay))
        return date;
    if (auto date = weekAt(text, i, reference))
        return date;
    if (auto date = thisYearAt(text, i, reference))
        return date;
    return distanceAt(text, i, reference);
}

} // namespace pado::text
