#include "text/instant.h"

#include "base/clock.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace pado::text
{

namespace
{

int zoneSeconds(const QString& zone)
{
    static const QHash<QString, int> named = {{u"Z"_s, 0},    {u"UT"_s, 0},   {u"UTC"_s, 0},  {u"GMT"_s, 0},
                                              {u"KST"_s, 9},  {u"JST"_s, 9},  {u"EST"_s, -5}, {u"EDT"_s, -4},
                                              {u"CST"_s, -6}, {u"CDT"_s, -5}, {u"MST"_s, -7}, {u"MDT"_s, -6},
                                              {u"PST"_s, -8}, {u"PDT"_s, -7}, {u"CET"_s, 1},  {u"CEST"_s, 2}};
    if (zone.isEmpty())
        return kstOffsetSeconds;
    if (const auto it = named.constFind(zone.toUpper()); it != named.cend())
        return *it * 3600;
    const QString digits = QString(zone).remove(u':').mid(1);
    const int hours = digits.left(2).toInt(), minutes = digits.mid(2, 2).toInt();
    const int seconds = hours * 3600 + minutes * 60;
    return zone.startsWith(u'-') ? -seconds : seconds;
}

QDateTime utc(QDate date, QTime time, const QString& zone)
{
    if (!date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, Qt::OffsetFromUTC, zoneSeconds(zone)).toUTC();
}

QDateTime rfc822(const QString& text)
{
    static const QRegularExpression pattern(
        u"(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\.?,?\\s+(\\d{2,4})(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?\\s*([+-]\\d{2}:?\\d{2}|[A-Za-z]{1,4})?"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    static const QStringList months = {u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                       u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    const int month = int(months.indexOf(match.captured(2).toLower())) + 1;
    int year = match.captured(3).toInt();
    if (year < 100)
        year += year < 70 ? 2000 : 1900;
    return utc(QDate(year, month, match.captured(1).toInt()),
               QTime(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt()),
               match.captured(7));
}

QDateTime iso(const QString& text)
{
    static const QRegularExpression pattern(
        u"^(\\d{4})[-./년]\\s*(\\d{1,2})[-./월]\\s*(\\d{1,2})[일.]?(?:[T\\s]*(오전|오후|AM|PM)?\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([+-]\\d{2}:?\\d{2}|[A-Za-z]{1,4})?)?"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    int hour = match.captured(5).toInt();
    const QString half = match.captured(4);
    if ((half == u"오후" || half == u"PM") && hour < 12)
        hour += 12;
    if ((half == u"오전" || half == u"AM") && hour == 12)
        hour = 0;
    return utc(QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()),
               QTime(hour, match.captured(6).toInt(), match.captured(7).toInt()), match.captured(8));
}

} // namespace

QDateTime parseInstant(const QString& text)
{
    constexpr qsizetype longest = 80;
    const QString date = text.simplified().left(longest);
    if (date.isEmpty())
        return {};
    const QDateTime byIso = iso(date);
    return byIso.isValid() ? byIso : rfc822(date);
}

} // namespace pado::text
