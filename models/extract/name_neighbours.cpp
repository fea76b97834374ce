#include "name_neighbours.h"

#include "text/prefix.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

bool startsWithAny(QStringView word, std::initializer_list<QStringView> starts)
{
    return std::ranges::any_of(starts, [&](QStringView start) { return text::startsWith(word, start); });
}

} // namespace

bool isBeforeDeal(const std::vector<NameWord>& words, size_t i, const Language& language)
{
    constexpr size_t farthest = 9;
    for (size_t k = i + 2; k < words.size() && k <= i + farthest; ++k) {
        const NameWord& word = words[k];
        if (startsWithAny(word.stem, {u"업무협약", u"양해각서", u"협약", u"계약", u"공급계약", u"납품계약", u"파트너십",
                                      u"제휴", u"MOU", u"합작"}))
            return true;
        if (!word.tail.isEmpty() && language.caseOfTail(word.tail) == Case::Topic)
            return false;
    }
    return false;
}

bool isFined(const std::vector<NameWord>& words, size_t i)
{
    constexpr size_t farthest = 6;
    for (size_t k = i + 1; k < words.size() && k <= i + farthest; ++k) {
        if (startsWithAny(words[k].stem, {u"과징금", u"과태료", u"시정명령", u"시정권고", u"벌금", u"배상"}))
            return true;
    }
    return false;
}

bool isSuing(const std::vector<NameWord>& words, size_t i, const Language& language)
{
    constexpr size_t farthest = 8;
    for (size_t k = i + 1; k < words.size() && k <= i + farthest; ++k) {
        if (words[k].stem == u"상대" && words[k].tail == u"로")
            return true;
        if (!words[k].tail.isEmpty() && language.caseOfTail(words[k].tail) == Case::Topic)
            return false;
    }
    return false;
}

bool isServed(const std::vector<NameWord>& words, size_t i, const Language& language)
{
    constexpr size_t farthest = 7;
    for (size_t k = i + 1; k < words.size() && k <= i + farthest; ++k) {
        const NameWord& word = words[k];
        if (word.tail.isEmpty() && startsWithAny(word.stem, {u"투자", u"공급", u"납품", u"출자", u"탑재"}))
            return true;
        const Case which = word.tail.isEmpty() ? Case::None : language.caseOfTail(word.tail);
        if (which == Case::Topic || which == Case::Subject || which == Case::To)
            return false;
    }
    return false;
}

} // namespace pado::extract
