#include "characters.h"
#include "dates.h"
#include "number_scanner.h"

#include <array>

namespace pado::text
{

namespace
{

struct PartOfDay {
    QStringView word;
    bool isAfternoon;
};

constexpr std::array partsOfDay{PartOfDay{u"오전", false}, PartOfDay{u"오후", true}, PartOfDay{u"새벽", false},
                                PartOfDay{u"아침", false}, PartOfDay{u"낮", true},   PartOfDay{u"저녁", true},
                                PartOfDay{u"밤", true}};

Quantity asTime(qsizetype start, qsizetype end, int hour, int minute)
{
    Quantity quantity;
    quantity.kind = QuantityKind::Time;
    quantity.start = start;
    quantity.end = end;
    quantity.clock = QStringLiteral("%1:%2").arg(hour, 2, 10, QChar(u'0')).arg(minute, 2, 10, QChar(u'0'));
    return quantity;
}

std::optional<int> wholeAt(QStringView text, qsizetype i, qsizetype& end, int most)
{
    const auto number = isDigit(at(text, i)) ? scanDigits(text, i) : scanNative(text, i);
    if (!number || number->value > most || number->value != int(number->value))
        return std::nullopt;
    end = number->end;
    return int(number->value);
}

/// 15:30, 9:05:10.
std::optional<Quantity> scanColonTime(QStringView text, qsizetype i)
{
    if (!isDigit(at(text, i)) || !beginsWord(text, i) || at(text, i - 1) == u':')
        return std::nullopt;
    qsizetype end = i;
    const auto hour = wholeAt(text, i, end, 24);
    if (!hour || end - i > 2 || at(text, end) != u':' || !isDigit(at(text, end + 1)) || !isDigit(at(text, end + 2)) ||
        isDigit(at(text, end + 3)))
        return std::nullopt;
    const int minute = (text[end + 1].unicode() - u'0') * 10 + (text[end + 2].unicode() - u'0');
    return minute < 60 ? std::optional(asTime(i, end + 3, *hour, minute)) : std::nullopt;
}

/// 시 that tells the hour: not 시간, 시장, 시대.
bool isHour(QStringView text, qsizetype i)
{
    static constexpr CharacterSet hourTails(u"에까부쯤께경정반이를는은가의로만");
    const QChar next = at(text, i + 1);
    if (at(text, i) != u'시')
        return false;
    return !isHangul(next) || hourTails.contains(next);
}

/// 밤 12시 and 오전 12시 are midnight, 낮 12시 and 오후 12시 noon; 밤 1시 is after midnight.
int hourOfDay(int hour, const PartOfDay* part)
{
    if (!part)
        return hour;
    const bool isNight = part->word == u"밤";
    if (part->isAfternoon && hour < 12 && !(isNight && hour < 5))
        return hour + 12;
    return hour == 12 && (!part->isAfternoon || isNight) ? 0 : hour;
}

/// 30분 or 반 after the hour; `end` moves behind it.
int minutesAfter(QStringView text, qsizetype& end)
{
    const qsizetype from = afterBlank(text, end);
    if (at(text, from) == u'반' && endsWord(text, from + 1)) {
        end = from + 1;
        return 30;
    }
    qsizetype word = from;
    const auto minutes = isDigit(at(text, from)) ? wholeAt(text, from, word, 59) : std::nullopt;
    word = afterBlank(text, word);
    if (!minutes || at(text, word) != u'분' || !endsWord(text, word + 1))
        return 0;
    end = word + 1;
    return *minutes;
}

} // namespace

std::optional<Quantity> scanTime(QStringView text, qsizetype i)
{
    static constexpr CharacterSet firsts(u"정자오새아낮저밤백열스서마쉰예일여하한둘두셋세석넷네넉다");
    static constexpr CharacterSet followers(u":시.,"); // of digits
    if (isDigit(at(text, i)) ? !followers.contains(afterDigits(text, i)) : !firsts.contains(at(text, i)))
        return std::nullopt;
    if (auto time = scanColonTime(text, i))
        return time;
    if (!beginsWord(text, i))
        return std::nullopt;
    if ((startsAt(text, i, u"정오") || startsAt(text, i, u"자정")) && endsWord(text, i + 2))
        return asTime(i, i + 2, text[i] == u'정' ? 12 : 0, 0);
    const auto* part = longestAt<partsOfDay>(text, i);
    const qsizetype from = part ? afterBlank(text, i + part->word.size()) : i;
    if (auto colon = part ? scanColonTime(text, from) : std::nullopt) {
        const QStringView clock = colon->clock;
        return asTime(i, colon->end, hourOfDay(clock.first(2).toInt(), part), clock.last(2).toInt());
    }
    qsizetype end = from;
    const auto hour = wholeAt(text, from, end, 24);
    end = afterBlank(text, end);
    if (!hour || !isHour(text, end))
        return std::nullopt;
    ++end;
    const int minute = minutesAfter(text, end);
    return asTime(i, end, hourOfDay(*hour, part), minute);
}

} // namespace pado::text
