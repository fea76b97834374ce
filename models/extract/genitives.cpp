#include "genitives.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

/// 달무리 시험판을 공개했다
bool isEdition(QStringView noun)
{
    constexpr QStringView editions[] = {u"버전", u"에디션", u"시험판", u"시제품", u"후속작", u"가중치", u"소스코드"};
    return std::ranges::any_of(editions, [&](QStringView edition) { return noun.endsWith(edition); });
}

} // namespace

bool isForeignGenitive(const Frame& frame, Slot slot, const std::vector<Unit>& units, int index,
                       const Language& language)
{
    const bool isOfShares = frame.type == RelationType::Acquisition || frame.type == RelationType::Investment;
    const int head = units[size_t(index)].head;
    const bool isOfObject = slot == Slot::NounOfObject || slot == Slot::GenOfObject;
    if (isOfObject && frame.type == RelationType::Launch && head >= 0) // 달무리(의) 성능을 공개했다
        return !language.productNouns.ends(units[size_t(head)].stem) && !isEdition(units[size_t(head)].stem);
    if (slot == Slot::NounOfObject && isOfShares && head >= 0) // 누리칩 반도체를 사기로 했다
        return language.productNouns.ends(units[size_t(head)].stem);
    if (slot == Slot::GenOfObject || slot == Slot::NounOfObject) { // 누리칩 지분을 샀다: no delivery
        constexpr QStringView shares[] = {u"지분", u"주식", u"경영권", u"회사", u"사업부"};
        if (frame.type == RelationType::Supply && head >= 0 &&
            std::ranges::find(shares, QStringView(units[size_t(head)].stem)) != std::end(shares))
            return true;
    }
    const bool isGenitive = slot == Slot::Gen || slot == Slot::GenOfObject || slot == Slot::ByNoun;
    if (frame.genNouns.isEmpty() || !isGenitive)
        return false;
    const int last = std::max(units[size_t(index)].head, index);
    for (int i = index + 1; i <= last; ++i) {
        const QStringView stem = units[size_t(i)].stem;
        if (std::ranges::any_of(frame.genNouns, [&](const QString& noun) { return stem.contains(noun); }))
            return false;
    }
    return true;
}

} // namespace pado::extract
