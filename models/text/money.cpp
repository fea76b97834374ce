#include "characters.h"
#include "units.h"

#include <array>

namespace pado::text
{

namespace
{

struct Currency {
    QStringView word;
    QStringView code;
};

constexpr std::array currencies{
    Currency{u"원", u"KRW"},
    Currency{u"달러", u"USD"},
    Currency{u"미국달러", u"USD"},
    Currency{u"미국 달러", u"USD"},
    Currency{u"미달러", u"USD"},
    Currency{u"미 달러", u"USD"},
    Currency{u"캐나다달러", u"CAD"},
    Currency{u"캐나다 달러", u"CAD"},
    Currency{u"호주달러", u"AUD"},
    Currency{u"호주 달러", u"AUD"},
    Currency{u"뉴질랜드달러", u"NZD"},
    Currency{u"뉴질랜드 달러", u"NZD"},
    Currency{u"싱가포르달러", u"SGD"},
    Currency{u"싱가포르 달러", u"SGD"},
    Currency{u"홍콩달러", u"HKD"},
    Currency{u"홍콩 달러", u"HKD"},
    Currency{u"대만달러", u"TWD"},
    Currency{u"대만 달러", u"TWD"},
    Currency{u"신대만달러", u"TWD"},
    Currency{u"유로", u"EUR"},
    Currency{u"엔", u"JPY"},
    Currency{u"엔화", u"JPY"},
    Currency{u"위안", u"CNY"},
    Currency{u"위안화", u"CNY"},
    Currency{u"파운드", u"GBP"},
    Currency{u"루피", u"INR"},
    Currency{u"루블", u"RUB"},
    Currency{u"스위스프랑", u"CHF"},
    Currency{u"스위스 프랑", u"CHF"},
    Currency{u"프랑", u"CHF"},
    Currency{u"바트", u"THB"},
    Currency{u"링깃", u"MYR"},
    Currency{u"루피아", u"IDR"},
    Currency{u"헤알", u"BRL"},
    Currency{u"디르함", u"AED"},
    Currency{u"리얄", u"SAR"},
    Currency{u"리라", u"TRY"},
    Currency{u"페소", u"MXN"},
    Currency{u"베트남동", u"VND"},
    Currency{u"베트남 동", u"VND"},
    Currency{u"덴마크 크로네", u"DKK"},
    Currency{u"노르웨이 크로네", u"NOK"},
    Currency{u"스웨덴 크로나", u"SEK"},
    Currency{u"셰켈", u"ILS"},
    Currency{u"₩", u"KRW"},
    Currency{u"￦", u"KRW"},
    Currency{u"$", u"USD"},
    Currency{u"€", u"EUR"},
    Currency{u"£", u"GBP"},
    Currency{u"KRW", u"KRW"},
    Currency{u"USD", u"USD"},
    Currency{u"EUR", u"EUR"},
    Currency{u"JPY", u"JPY"},
    Currency{u"CNY", u"CNY"},
    Currency{u"GBP", u"GBP"},
};

constexpr std::array signs{
    Currency{u"$", u"USD"},   Currency{u"US$", u"USD"}, Currency{u"C$", u"CAD"},  Currency{u"CA$", u"CAD"},
    Currency{u"A$", u"AUD"},  Currency{u"S$", u"SGD"},  Currency{u"HK$", u"HKD"}, Currency{u"NT$", u"TWD"},
    Currency{u"₩", u"KRW"},   Currency{u"￦", u"KRW"},  Currency{u"€", u"EUR"},   Currency{u"£", u"GBP"},
    Currency{u"¥", u"JPY"},   Currency{u"￥", u"JPY"},  Currency{u"USD", u"USD"}, Currency{u"KRW", u"KRW"},
    Currency{u"EUR", u"EUR"}, Currency{u"JPY", u"JPY"}, Currency{u"CNY", u"CNY"}, Currency{u"GBP", u"GBP"},
    Currency{u"RMB", u"CNY"},
};

struct Scale {
    QStringView word;
    double factor;
};

constexpr std::array scales{
    Scale{u"k", 1e3},       Scale{u"K", 1e3},  Scale{u"m", 1e6},         Scale{u"M", 1e6},  Scale{u"mn", 1e6},
    Scale{u"million", 1e6}, Scale{u"b", 1e9},  Scale{u"B", 1e9},         Scale{u"bn", 1e9}, Scale{u"billion", 1e9},
    Scale{u"tn", 1e12},     Scale{u"T", 1e12}, Scale{u"trillion", 1e12},
};

/// 원격, 원칙, 엔비디아, 위안부: the syllables of a currency begin another noun.
bool beginsNoun(QStringView text, const Currency& currency, qsizetype end)
{
    const QChar next = at(text, end);
    if (isLatin(currency.word.back()))
        return isLatin(next);
    if (!isHangul(next))
        return false;
    if (currency.word == u"원")
        return QStringView(u"격칙소민장전자료유년본천형칩고통룸").contains(next) && !startsAt(text, end, u"전략");
    if (currency.word == u"엔")
        return QStringView(u"비진터드씨지트젤").contains(next);
    if (currency.word == u"위안")
        return next == u'부';
    return currency.word == u"유로" && QStringView(u"파스존넥").contains(next);
}

} // namespace

std::optional<Unit> currencyAfter(QStringView text, qsizetype i, const ScannedNumber& number)
{
    if (number.numerals == Numerals::Native || number.numerals == Numerals::Determiner)
        return std::nullopt;
    const qsizetype from = afterBlank(text, i);
    const auto* currency = longestAt<currencies>(text, from);
    if (!currency || beginsNoun(text, *currency, from + currency->word.size()))
        return std::nullopt;
    const bool single = number.numeralCount == 1 && number.lastFactor == 1 && number.value < 10;
    if (single && number.numerals != Numerals::Digits) // 이 원, 이원의: a name rather than two won
        return std::nullopt;
    return Unit{QuantityKind::Money, from + currency->word.size(), currency->code.toString(), 1};
}

bool isWonUnsaid(QStringView text, qsizetype start, qsizetype end, double lastFactor)
{
    if (lastFactor < 1e8)
        return false;
    static constexpr std::array words{u"투자", u"유치",     u"규모", u"들여", u"투입",   u"매출", u"인수",
                                      u"조달", u"출자",     u"자금", u"펀딩", u"과징금", u"계약", u"공급",
                                      u"수주", u"기업가치", u"몸값", u"실탄", u"베팅",   u"수혈", u"예산",
                                      u"시장", u"뭉칫돈",   u"확보", u"지원", u"배상",   u"상당"};
    qsizetype next = end;
    if (isHangul(at(text, next)) && QStringView(u"을를의에이대").contains(at(text, next)))
        ++next;
    const QStringView after = text.sliced(afterBlank(text, next));
    const QStringView before = text.first(start).trimmed();
    const bool joined = start > 0 && before.size() < start; // a blank between: 투자 300억
    for (const QStringView word : words) {
        if (after.startsWith(word) || (joined && before.endsWith(word)))
            return true;
    }
    return false;
}

std::optional<Unit> currencyBefore(QStringView text, qsizetype i)
{
    if (!beginsWord(text, i))
        return std::nullopt;
    const auto* sign = longestAt<signs>(text, i);
    if (!sign)
        return std::nullopt;
    const qsizetype number = afterBlank(text, i + sign->word.size());
    if (!isDigit(at(text, number)))
        return std::nullopt;
    return Unit{QuantityKind::Money, number, sign->code.toString(), 1};
}

Unit englishScale(QStringView text, qsizetype i)
{
    const qsizetype from = afterBlank(text, i);
    const auto* scale = longestAt<scales>(text, from);
    if (!scale)
        return {QuantityKind::Money, i, {}, 1};
    const qsizetype end = from + scale->word.size();
    const bool isLoose = from > i && scale->word.size() < 3; // "$5 M" could be anything
    if (isLoose || isLatin(at(text, end)) || isDigit(at(text, end)))
        return {QuantityKind::Money, i, {}, 1};
    return {QuantityKind::Money, end, {}, scale->factor};
}

Cents centsAfter(QStringView text, qsizetype i)
{
    const qsizetype from = afterBlank(text, i);
    const auto number = scanDigits(text, from);
    if (!number || number->value >= 100)
        return {i, 0};
    const qsizetype word = afterBlank(text, number->end);
    return startsAt(text, word, u"센트") ? Cents{word + 2, number->value / 100} : Cents{i, 0};
}

} // namespace pado::text
