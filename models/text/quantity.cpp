#include "text/quantity.h"

#include "characters.h"
#include "dates.h"
#include "numeric.h"

namespace pado::text
{

namespace
{

/// Can a quantity begin with this unit? Most of a text falls through here.
bool mayBegin(QChar c)
{
    if (isDigit(c))
        return true;
    if (isHangul(c)) {
        static constexpr CharacterSet starts(
            u"일이삼사오육칠팔구십백천만수몇한첫두둘하세셋석네넷넉너다대여일아열스서마쉰"
            u"예제절반보나닷엿사흘지올내작재금그같후명저익"
            u"어엊모글연정자새밤낮전차미상갑곱");
        return starts.contains(c);
    }
    return c == u'-' || c == u'\u2212' || isApostrophe(c) || c == u'$' || c == u'€' || c == u'£' || c == u'₩' ||
           c == u'￦' || c == u'¥' || c == u'￥' || (c >= u'A' && c <= u'Z');
}

/// After a number that is none of ours (GPT-4, 5G, 1.2.3): on to the end of the token.
qsizetype afterToken(QStringView text, qsizetype i)
{
    while (isDigit(at(text, i)) || isLatin(at(text, i)) ||
           ((at(text, i) == u'.' || at(text, i) == u',') && isDigit(at(text, i + 1))))
        ++i;
    return i;
}

} // namespace

std::vector<Quantity> findQuantities(QStringView text, const QDateTime& reference)
{
    std::vector<Quantity> found;
    DateScanner dates(text, reference);
    qsizetype i = 0;
    while (i < text.size()) {
        const QChar c = text[i];
        if (!mayBegin(c)) {
            ++i;
            continue;
        }
        std::optional<Quantity> quantity;
        if (isHangul(c) && isHangul(at(text, i - 1))) { // dates, times and number words begin words
            quantity = scanInsideWord(text, i);
        } else {
            quantity = dates.scan(i);
            if (!quantity)
                quantity = scanTime(text, i);
            if (!quantity)
                quantity = scanSpecial(text, i);
            if (!quantity)
                quantity = scanNumeric(text, i);
        }
        if (quantity && quantity->end > i) {
            quantity->text = text.sliced(quantity->start, quantity->end - quantity->start).toString();
            i = quantity->end;
            const bool isDate = quantity->kind == QuantityKind::Date || quantity->kind == QuantityKind::DateRange;
            if (!isDate || quantity->startDate.isValid())
                found.push_back(*std::move(quantity));
        } else {
            i = isDigit(c) ? std::max(afterToken(text, i), i + 1) : i + 1;
        }
    }
    return found;
}

} // namespace pado::text
