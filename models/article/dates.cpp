#include "dates.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace pado::article
{

QDateTime instantOf(const QString& text)
{
    static const QRegularExpression pattern(
        u"(\\d{4})\\s?[-./년]\\s?(\\d{1,2})\\s?[-./"
        u"월]\\s?(\\d{1,2})[일.]?(?:[T\\s]*(오전|오후)?\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?)?"
        "\\s*(Z|[+-]\\d{2}:?\\d{2})?"_s);
    const auto match = pattern.match(text.left(100));
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    int hour = match.captured(5).toInt();
    if (match.captured(4) == u"오후" && hour < 12)
        hour += 12;
    if (match.captured(4) == u"오전" && hour == 12)
        hour = 0;
    const QTime time(hour, match.captured(6).toInt(), match.captured(7).toInt());
    if (!date.isValid() || !time.isValid())
        return {};
    constexpr int korea = 9 * 3600;
    QString zone = match.captured(8);
    int offset = korea;
    if (zone == u"Z") {
        offset = 0;
    } else if (!zone.isEmpty()) {
        const QString digits = zone.remove(u':');
        offset = (digits.mid(1, 2).toInt() * 60 + digits.mid(3, 2).toInt()) * 60 * (digits.startsWith(u'-') ? -1 : 1);
    }
    const QDateTime instant = QDateTime(date, time, Qt::OffsetFromUTC, offset).toUTC();
    const bool isUsual = instant.isValid() && instant.date().year() >= 1 && instant.date().year() <= 9999;
    return isUsual ? instant : QDateTime();
}

} // namespace pado::article
