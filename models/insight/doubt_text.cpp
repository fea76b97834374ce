#include "insight/doubt_text.h"

#include "base/enum_names.h"

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

constexpr std::array sums = {"cagr", "growth", "multiple", "share", "ratio", "exchange_rate"};
constexpr std::array disagreements = {"rounding", "unit", "revision", "conflict"};

QString said(text::Language language, const char* korean, const char* english)
{
    return QString::fromUtf8(language == text::Language::Korean ? korean : english);
}

QString factor(double value, text::Language language)
{
    return text::formatNumber(value) + said(language, "배", "×");
}

} // namespace

QString nameOf(Sum sum)
{
    return nameIn(sums, sum);
}

QString nameOf(Disagreement kind)
{
    return nameIn(disagreements, kind);
}

QString miscountText(const Miscount& miscount, text::Language language)
{
    const auto percent = [&](double fraction) { return text::formatPercent(fraction, language); };
    switch (miscount.sum) {
    case Sum::Cagr:
        return said(language, "연평균 성장률 %1, 계산하면 %2", "CAGR stated %1, computed %2")
            .arg(percent(miscount.stated), percent(miscount.computed));
    case Sum::Growth:
        return said(language, "증감률 %1, 계산하면 %2", "change stated %1, computed %2")
            .arg(percent(miscount.stated), percent(miscount.computed));
    case Sum::Share:
        return said(language, "비중 %1, 계산하면 %2", "share stated %1, computed %2")
            .arg(percent(miscount.stated), percent(miscount.computed));
    case Sum::Multiple:
    case Sum::Ratio:
        return said(language, "%1라고 했으나 계산하면 %2", "%1 stated, %2 computed")
            .arg(factor(miscount.stated, language), factor(miscount.computed, language));
    case Sum::ExchangeRate:
        return said(language, "환산한 %1이면 1달러에 %2원", "%1 would make a dollar %2 won")
            .arg(text::formatMoney(miscount.stated, u"KRW"_s, language), text::formatNumber(miscount.computed));
    }
    return {};
}

QString differenceText(const Difference& difference, text::Language language)
{
    switch (difference.kind) {
    case Disagreement::Rounding:
        return said(language, "반올림", "rounding");
    case Disagreement::Unit:
        return difference.power == 0 ? said(language, "단위 차이(원·달러)", "unit slip (won, dollars)")
                                     : said(language, "단위 차이(%L1배)", "unit slip (×%L1)")
                                           .arg(qRound64(std::pow(10.0, std::abs(difference.power))));
    case Disagreement::Revision:
        return said(language, "수정", "revision");
    case Disagreement::Conflict:
        return said(language, "충돌", "conflict");
    }
    return {};
}

} // namespace pado::insight
