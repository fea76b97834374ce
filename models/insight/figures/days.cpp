#include "insight/figures/days.h"

#include "base/clock.h"
#include "text/instant.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

constexpr int monthsOfYear = 12;

int monthsIn(PeriodLength length)
{
    switch (length) {
    case PeriodLength::Month:
        return 1;
    case PeriodLength::Quarter:
        return 3;
    case PeriodLength::Half:
        return 6;
    case PeriodLength::Year:
        return monthsOfYear;
    }
    return monthsOfYear;
}

QString nameOf(QDate start, PeriodLength length)
{
    const QString year = QString::number(start.year());
    switch (length) {
    case PeriodLength::Month:
        return start.toString(u"yyyy-MM"_s);
    case PeriodLength::Quarter:
        return year + u'Q' + QString::number((start.month() + 2) / 3);
    case PeriodLength::Half:
        return year + u'H' + QString::number(start.month() <= 6 ? 1 : 2);
    case PeriodLength::Year:
        break;
    }
    return year;
}

} // namespace

std::vector<Period> periodsOf(const Days& window, PeriodLength length, QDate today)
{
    const int months = monthsIn(length);
    std::vector<Period> periods;
    QDate start(window.start.year(), (window.start.month() - 1) / months * months + 1, 1);
    while (start < window.end) {
        const Days days{start, start.addMonths(months)};
        const bool isOver = days.end <= today.addDays(1);
        periods.push_back({nameOf(start, length), days, !window.contains(days) || !isOver});
        start = days.end;
    }
    return periods;
}

Days periodBefore(const Days& window)
{
    if (window.start.day() != 1 || window.end.day() != 1)
        return {window.start.addDays(-window.count()), window.start};
    const int months =
        (window.end.year() - window.start.year()) * monthsOfYear + window.end.month() - window.start.month();
    return {window.start.addMonths(-months), window.start};
}

Result<Moment> momentOf(const QString& text)
{
    constexpr qsizetype dateLength = 10;
    if (const QDate day = QDate::fromString(text, Qt::ISODate); text.size() == dateLength && day.isValid())
        return Moment{text, startOfKoreanDayMs(day.addDays(1)) - 1, day};
    const QDateTime instant = text.size() > dateLength ? text::parseInstant(text) : QDateTime();
    if (!instant.isValid())
        return failure("input.bad_date", text);
    const qint64 ms = instant.toMSecsSinceEpoch();
    return Moment{text, ms, koreanDay(ms)};
}

Moment momentAt(const QDateTime& instant)
{
    const qint64 ms = instant.toMSecsSinceEpoch();
    return {toKst(instant).toString(Qt::ISODateWithMs), ms, koreanDay(ms)};
}

} // namespace pado::insight
