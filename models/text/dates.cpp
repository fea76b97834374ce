#include "dates.h"

#include "characters.h"
#include "date_words.h"

#include <array>

namespace pado::text
{

namespace
{

/// 지난, 오는, 올 before a date: the position of what follows, or -1.
qsizetype afterDirection(QStringView text, qsizetype i, Direction& direction)
{
    struct Entry {
        QStringView word;
        Direction direction;
    };
    static constexpr std::array words{Entry{u"지난 ", Direction::Past}, Entry{u"오는 ", Direction::Coming},
                                      Entry{u"다가오는 ", Direction::Coming}};
    if (!beginsWord(text, i))
        return -1;
    const auto* entry = longestAt<words>(text, i);
    if (!entry)
        return -1;
    direction = entry->direction;
    return i + entry->word.size();
}

Quantity asQuantity(qsizetype start, qsizetype end, const Period& period)
{
    Quantity quantity;
    quantity.kind = period.granularity == u"day" ? QuantityKind::Date : QuantityKind::DateRange;
    quantity.start = start;
    quantity.end = end;
    quantity.startDate = period.start;
    quantity.endDate = period.end;
    quantity.granularity = period.granularity;
    return quantity;
}

} // namespace

DateScanner::DateScanner(QStringView text, const QDateTime& reference)
    : m_text(text),
      m_reference(reference.isValid() ? reference.date() : QDate(2000, 1, 1)),
      m_hasReference(reference.isValid())
{
}

std::optional<PartialDate> DateScanner::afterMonth(PartialDate date) const
{
    const qsizetype next = afterBlank(m_text, date.end);
    if (date.last)
        return date;
    if (const auto day = dayAt(m_text, next)) {
        date.day = day->number;
        date.last = day->last;
        date.end = day->end;
    } else if (const auto part = partAt(m_text, next)) {
        date.part = part->part;
        date.end = part->end;
    }
    return date;
}

std::optional<PartialDate> DateScanner::afterYear(PartialDate date) const
{
    const qsizetype next = afterBlank(m_text, date.end);
    if (date.last)
        return date;
    if (const auto month = monthAt(m_text, next, m_reference, {}); month && !month->year) {
        date.month = month->month;
        date.last = month->last;
        date.end = month->end;
        return afterMonth(date);
    }
    if (const auto quarter = quarterAt(m_text, next)) {
        date.quarter = quarter->number;
        date.last = quarter->last;
        date.end = quarter->end;
    } else if (const auto half = halfAt(m_text, next)) {
        date.half = half->number;
        date.end = half->end;
    }
    if (const auto part = partAt(m_text, afterBlank(m_text, date.end))) {
        date.part = part->part;
        date.end = part->end;
    }
    return date;
}

std::optional<PartialDate> DateScanner::withoutYear(qsizetype i, PartialDate date) const
{
    if (const auto month = monthAt(m_text, i, m_reference, m_anchor)) {
        date.year = month->year;
        date.month = month->month;
        date.last = month->last;
        date.end = month->end;
        return afterMonth(date);
    }
    if (const auto quarter = quarterAt(m_text, i)) {
        date.quarter = quarter->number;
        date.last = quarter->last;
        date.end = quarter->end;
    } else if (const auto half = beginsWord(m_text, i) ? halfAt(m_text, i) : std::nullopt) {
        date.half = half->number;
        date.end = half->end;
    } else if (const auto day = dayAt(m_text, i)) {
        date.day = day->number;
        date.last = day->last;
        date.end = day->end;
        return date;
    } else {
        return std::nullopt;
    }
    if (const auto part = partAt(m_text, afterBlank(m_text, date.end))) {
        date.part = part->part;
        date.end = part->end;
    }
    return date;
}

std::optional<PartialDate> DateScanner::point(qsizetype i) const
{
    // 올 3월, 올 하반기: 올 is a year only before a smaller part.
    if (startsAt(m_text, i, u"올 ") && beginsWord(m_text, i)) {
        PartialDate date;
        date.year = m_reference.year();
        date.end = i + 1;
        const auto found = afterYear(date);
        return found && found->end > i + 1 ? found : std::nullopt;
    }
    if (auto date = undirected(i, {})) // 지난 달 before 지난 + …
        return date;
    PartialDate date;
    const qsizetype next = afterDirection(m_text, i, date.direction);
    return next >= 0 ? undirected(next, date) : std::nullopt;
}

std::optional<PartialDate> DateScanner::undirected(qsizetype i, PartialDate date) const
{
    if (const auto fixed = fixedAt(m_text, i, m_reference, m_lastDay)) {
        date.fixed = fixed->period;
        date.end = fixed->end;
        return date;
    }
    const auto year = yearAt(m_text, i, m_reference, m_anchor);
    if (!year)
        return withoutYear(i, date);
    date.year = year->year;
    date.last = year->last;
    date.end = year->end;
    if (!year->isDecade)
        return afterYear(date);
    date.fixed = Period{QDate(year->year, 1, 1), QDate(year->year + 10, 1, 1), QStringLiteral("decade")};
    if (const auto part = partAt(m_text, afterBlank(m_text, date.end))) {
        date.part = part->part;
        date.end = part->end;
    }
    return date;
}

/// The date before, if `i` follows it in an enumeration: 지난 18일과 19일.
const PartialDate* DateScanner::enumerated(qsizetype i) const
{
    if (!m_last)
        return nullptr;
    const qsizetype gap = i - m_last->end;
    if (gap < 0 || gap > 5)
        return nullptr;
    QStringView between = m_text.sliced(m_last->end, gap).trimmed();
    static constexpr std::array links{u"과", u"와", u",", u"·", u"및", u"에서", u"부터", u"/"};
    for (const QStringView link : links) {
        if (between == link)
            return &*m_last;
    }
    return nullptr;
}

/// 지난해 7월 사들였고 12월에는 …: a later month of the same sentence is of the same past year.
bool DateScanner::carriesYear(qsizetype i, const PartialDate& date) const
{
    const bool isBare = date.month && !date.year && date.direction == Direction::None;
    if (!isBare || !m_last || !m_last->year || !m_last->month || *m_last->year >= m_reference.year() ||
        *date.month < *m_last->month)
        return false;
    const QStringView between = m_text.sliced(m_last->end, std::max<qsizetype>(0, i - m_last->end));
    return between.size() < 120 && !between.contains(u'\n') && !between.contains(u"다. ");
}

void DateScanner::remember(const PartialDate& date, const Period& period)
{
    m_anchor = period.start;
    if (period.granularity == u"day")
        m_lastDay = period.start;
    m_last = date;
    m_last->year = period.start.year();
    if (date.month || date.day)
        m_last->month = period.start.month();
}

/// A부터 B까지, A에서 B까지, A~B; B takes over what it leaves out from A. The end is inclusive.
std::optional<Quantity> DateScanner::range(const PartialDate& from, const Period& first, qsizetype i)
{
    qsizetype next = afterRangeMark(m_text, from.end, false);
    bool needsUntil = false;
    if (next == from.end) {
        if (!startsAt(m_text, next, u"부터") && !startsAt(m_text, next, u"에서"))
            return std::nullopt;
        next = afterBlank(m_text, next + 2);
        needsUntil = true;
    }
    const auto to = point(next);
    if (!to)
        return std::nullopt;
    const bool until = startsAt(m_text, to->end, u"까지");
    if (needsUntil && !until)
        return std::nullopt;
    PartialDate carried = from;
    carried.year = first.start.year();
    if (from.month || from.day)
        carried.month = first.start.month();
    const auto second = resolve(*to, m_reference, &carried);
    if (!second || second->end <= first.start)
        return std::nullopt;
    remember(*to, *second);
    const qsizetype end = to->end + (until ? 2 : 0);
    m_last->end = end;
    return asQuantity(i, end, {first.start, second->end, QStringLiteral("range")});
}

/// 2023년 …, '24년 …, 2023-05-01: told without the reference.
bool DateScanner::isAbsolute(qsizetype i, const PartialDate& date) const
{
    const QChar c = at(m_text, i);
    return (isDigit(c) || isApostrophe(c)) && (date.year || (date.fixed && isDigit(at(m_text, i + 3))));
}

std::optional<Quantity> DateScanner::scan(qsizetype i)
{
    // What begins the words for dates and the native numerals of 석 달 전.
    static constexpr CharacterSet firsts(
        u"올금지작재내후명같그이다저익상하오어전엊모글차연백열스서마쉰예일여아한둘두셋세석넷네넉");
    // What follows the first number of a date, of a range or an enumeration of dates, and of 3개월 전.
    static constexpr CharacterSet followers(u"년월일분사해개달주·/-.,~\u223c\u301c\uff5e\u2013");
    // What follows the first character of a word for a date: 올해, 그 해, 글피. Numerals may stand alone.
    static constexpr CharacterSet seconds(u" 해년일주월난지작내후은달저제끄듬번날음다가늘는그레피반말초전");
    static constexpr CharacterSet numerals(u"백열스서마쉰예일여아하한둘두셋세석넷네넉다");
    const QChar first = at(m_text, i);
    if (isHangul(first) && !numerals.contains(first) && !seconds.contains(at(m_text, i + 1)))
        return std::nullopt;
    if (isDigit(first) ? !followers.contains(afterDigits(m_text, i)) : !isApostrophe(first) && !firsts.contains(first))
        return std::nullopt;
    auto date = point(i);
    if (!date)
        return std::nullopt;
    if (carriesYear(i, *date))
        date->year = m_last->year;
    const auto period = resolve(*date, m_reference, enumerated(i));
    if (!period || !period->start.isValid() || !period->end.isValid() || !(m_hasReference || isAbsolute(i, *date)))
        return asQuantity(i, date->end, {});
    if (!date->last) {
        if (auto found = range(*date, *period, i))
            return found;
    }
    remember(*date, *period);
    return asQuantity(i, date->end, *period);
}

} // namespace pado::text
