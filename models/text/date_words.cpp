#include "date_words.h"

#include "characters.h"
#include "number_scanner.h"

#include <array>

namespace pado::text
{

namespace
{

struct Shift {
    QStringView word;
    int by;
};

constexpr std::array yearShifts{Shift{u"올해", 0},      Shift{u"금년", 0},  Shift{u"지난해", -1},
                                Shift{u"지난 해", -1},  Shift{u"작년", -1}, Shift{u"재작년", -2},
                                Shift{u"지지난해", -2}, Shift{u"내년", 1},  Shift{u"내후년", 2},
                                Shift{u"후년", 2},      Shift{u"명년", 1}};
constexpr std::array anchoredYears{Shift{u"같은 해", 0}, Shift{u"같은해", 0},  Shift{u"그해", 0},  Shift{u"그 해", 0},
                                   Shift{u"이듬해", 1},  Shift{u"다음 해", 1}, Shift{u"다음해", 1}};
constexpr std::array monthShifts{
    Shift{u"이달", 0},    Shift{u"이 달", 0},     Shift{u"이번 달", 0},   Shift{u"이번달", 0},
    Shift{u"금월", 0},    Shift{u"지난달", -1},   Shift{u"지난 달", -1},  Shift{u"저번 달", -1},
    Shift{u"저번달", -1}, Shift{u"지지난달", -2}, Shift{u"다음 달", 1},   Shift{u"다음달", 1},
    Shift{u"내달", 1},    Shift{u"익월", 1},      Shift{u"다다음 달", 2}, Shift{u"다다음달", 2}};
constexpr std::array anchoredMonths{Shift{u"같은 달", 0}, Shift{u"같은달", 0}, Shift{u"그달", 0}, Shift{u"그 달", 0}};

struct Digits {
    int value = 0;
    int count = 0;
    qsizetype end = 0;
};

/// At most `most` digits that no further digit, comma or point makes longer.
std::optional<Digits> digitsAt(QStringView text, qsizetype i, int most)
{
    Digits digits{0, 0, i};
    while (isDigit(at(text, digits.end)) && digits.count < most) {
        digits.value = digits.value * 10 + (text[digits.end].unicode() - u'0');
        ++digits.count;
        ++digits.end;
    }
    const QChar next = at(text, digits.end);
    const bool goesOn = isDigit(next) || ((next == u'.' || next == u',') && isDigit(at(text, digits.end + 1)));
    return digits.count > 0 && !goesOn ? std::optional(digits) : std::nullopt;
}

bool beginsNumber(QStringView text, qsizetype i)
{
    const QChar before = at(text, i - 1);
    return !isDigit(before) && !isLatin(before) && !((before == u'.' || before == u',') && isDigit(at(text, i - 2)));
}

/// `9`, `9~11` or `9-11` before `unit`.
std::optional<Numbered> numberedAt(QStringView text, qsizetype i, int most, QStringView unit)
{
    const auto first = digitsAt(text, i, most);
    if (!first || !beginsNumber(text, i))
        return std::nullopt;
    qsizetype end = first->end;
    std::optional<int> last;
    if (const qsizetype mark = afterRangeMark(text, end, true); mark > end) {
        const auto second = digitsAt(text, mark, most);
        if (!second || second->value <= first->value)
            return std::nullopt;
        last = second->value;
        end = second->end;
    } else if (at(text, end) == u'·' && isDigit(at(text, end + 1))) {
        const auto second = digitsAt(text, end + 1, most);
        if (!second || second->value != first->value + 1)
            return std::nullopt;
        last = second->value;
        end = second->end;
    }
    end = afterBlank(text, end);
    if (!startsAt(text, end, unit))
        return std::nullopt;
    return Numbered{first->value, last, end + unit.size()};
}

std::optional<YearWord> shortYearAt(QStringView text, qsizetype i, QDate reference)
{
    const bool quoted = isApostrophe(at(text, i));
    const qsizetype from = quoted ? i + 1 : i;
    const auto digits = digitsAt(text, from, 2);
    if (!digits || digits->count != 2 || at(text, digits->end) != u'년' || !beginsNumber(text, from))
        return std::nullopt;
    const qsizetype end = digits->end + 1;
    if (!quoted) { // 24년 3월, but not 24년 동안
        const auto month = numberedAt(text, afterBlank(text, end), 2, u"월");
        const auto quarter = numberedAt(text, afterBlank(text, end), 1, u"분기");
        if (!month && !quarter && !halfAt(text, afterBlank(text, end)))
            return std::nullopt;
    }
    const int century = digits->value <= reference.year() % 100 + 20 ? 2000 : 1900;
    return YearWord{century + digits->value, {}, end, false};
}

} // namespace

std::optional<YearWord> yearAt(QStringView text, qsizetype i, QDate reference, QDate anchor)
{
    const QChar c = at(text, i);
    if (isDigit(c) || isApostrophe(c)) {
        if (auto year = shortYearAt(text, i, reference))
            return year;
        const auto year = numberedAt(text, i, 4, u"년");
        if (!year || year->number < 1000 || year->number > 2999)
            return std::nullopt;
        const bool isDecade = at(text, year->end) == u'대' && year->number % 10 == 0 && !year->last;
        return YearWord{year->number, year->last, year->end + (isDecade ? 1 : 0), isDecade};
    }
    if (!beginsWord(text, i))
        return std::nullopt;
    if (const auto* shift = longestAt<yearShifts>(text, i))
        return YearWord{reference.year() + shift->by, {}, i + shift->word.size(), false};
    if (const auto* shift = anchor.isValid() ? longestAt<anchoredYears>(text, i) : nullptr)
        return YearWord{anchor.year() + shift->by, {}, i + shift->word.size(), false};
    return std::nullopt;
}

std::optional<MonthWord> monthAt(QStringView text, qsizetype i, QDate reference, QDate anchor)
{
    if (isDigit(at(text, i))) {
        const auto month = numberedAt(text, i, 2, u"월");
        if (!month || month->number < 1 || month->number > 12 || month->last.value_or(12) > 12)
            return std::nullopt;
        return MonthWord{{}, month->number, month->last, month->end};
    }
    if (!beginsWord(text, i))
        return std::nullopt;
    const auto shifted = [&](QDate from, const Shift* shift) {
        const QDate day = QDate(from.year(), from.month(), 1).addMonths(shift->by);
        return MonthWord{day.year(), day.month(), {}, i + shift->word.size()};
    };
    if (const auto* shift = longestAt<monthShifts>(text, i))
        return shifted(reference, shift);
    if (const auto* shift = anchor.isValid() ? longestAt<anchoredMonths>(text, i) : nullptr)
        return shifted(anchor, shift);
    return std::nullopt;
}

std::optional<Numbered> dayAt(QStringView text, qsizetype i)
{
    const auto day = numberedAt(text, i, 2, u"일");
    if (!day || day->number < 1 || day->number > 31 || day->last.value_or(31) > 31)
        return std::nullopt;
    // 10일간, 20일 동안, 3일 만에: spans. 후 and 전 can go with either; a span is likelier.
    static constexpr std::array spans{Shift{u"간", 0},   Shift{u"동안", 0}, Shift{u"이내", 0}, Shift{u"안에", 0},
                                      Shift{u"만에", 0}, Shift{u"내에", 0}, Shift{u"연속", 0}, Shift{u"째", 0},
                                      Shift{u"씩", 0},   Shift{u"뒤", 0},   Shift{u"전", 0},   Shift{u"후", 0},
                                      Shift{u"넘게", 0}, Shift{u"가량", 0}, Shift{u"정도", 0}, Shift{u"짜리", 0},
                                      Shift{u"치 ", 0},  Shift{u"차", 0},   Shift{u"이상", 0}};
    const qsizetype next = afterBlank(text, day->end);
    const auto* span = longestAt<spans>(text, next);
    if (!endsWord(text, day->end) && at(text, day->end) != u'자' && !span) // 주 4일제, 5일장
        return std::nullopt;
    const bool isWholeWord = span && (span->word.size() > 1 || next == day->end || endsWord(text, next + 1));
    return isWholeWord ? std::nullopt : day;
}

std::optional<Numbered> quarterAt(QStringView text, qsizetype i)
{
    if (!isDigit(at(text, i)))
        return std::nullopt;
    for (const QStringView unit :
         {QStringView(u"분기"), QStringView(u"사분기"), QStringView(u"/4분기"), QStringView(u"/4 분기")}) {
        const auto quarter = numberedAt(text, i, 1, unit);
        if (!quarter || quarter->number < 1 || quarter->number > 4 || quarter->last.value_or(4) > 4)
            continue;
        const qsizetype next = afterBlank(text, quarter->end);
        if (at(text, next) == u'째' || startsAt(text, next, u"연속") || startsAt(text, next, u"만에"))
            return std::nullopt;
        return quarter;
    }
    return std::nullopt;
}

std::optional<Numbered> halfAt(QStringView text, qsizetype i)
{
    const bool first = startsAt(text, i, u"상반기");
    if (!first && !startsAt(text, i, u"하반기"))
        return std::nullopt;
    return Numbered{first ? 1 : 2, {}, i + 3};
}

std::optional<PartWord> partAt(QStringView text, qsizetype i)
{
    struct Entry {
        QStringView word;
        Part part;
    };
    static constexpr std::array words{
        Entry{u"초", Part::Early},       Entry{u"초반", Part::Early},      Entry{u"초순", Part::Early},
        Entry{u"중순", Part::Middle},    Entry{u"중반", Part::Middle},     Entry{u"말", Part::Late},
        Entry{u"하순", Part::Late},      Entry{u"연말", Part::Late},       Entry{u"연초", Part::Early},
        Entry{u"전반", Part::FirstHalf}, Entry{u"후반", Part::SecondHalf}, Entry{u"상순", Part::Early}};
    const auto* entry = longestAt<words>(text, i);
    if (!entry)
        return std::nullopt;
    const qsizetype end = i + entry->word.size();
    return endsWord(text, end) ? std::optional(PartWord{entry->part, end}) : std::nullopt;
}

} // namespace pado::text
