#include "copula.h"

namespace pado::extract
{

namespace
{

/// 하람의 계열사인 누리칩, 하람의 계열사이자 이름난 회사인 누리칩: an apposition, told by another rule.
bool describesNext(const std::vector<Unit>& units, size_t noun)
{
    constexpr size_t farthest = 6;
    if (units[noun].own != Case::Copula)
        return false;
    for (size_t i = noun + 1; i < units.size() && i <= noun + farthest; ++i) {
        if (units[i].hasEntity())
            return i == noun + 1 || units[i - 1].own == Case::Copula;
        if (units[i].predicate != Predicate::None)
            return false;
    }
    return false;
}

} // namespace

bool isCopula(const Trigger& trigger, const std::vector<Unit>& units)
{
    const Unit& unit = units[size_t(trigger.unit)];
    if (describesNext(units, size_t(trigger.noun < 0 ? trigger.unit : trigger.noun)))
        return false;
    return unit.predicate == Predicate::Final || unit.predicate == Predicate::Modify ||
           unit.predicate == Predicate::Join || unit.predicate == Predicate::Soft || unit.own == Case::Copula ||
           trigger.unit != trigger.noun;
}

} // namespace pado::extract
