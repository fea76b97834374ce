#include "objects.h"

#include "makers.h"

#include <algorithm>

namespace pado::extract
{

bool putsInMoney(const std::vector<Unit>& units, int predicate, const Reading& reading)
{
    for (int i = predicate - 1; i >= 0 && i >= predicate - 3; --i) {
        const Unit& unit = units[size_t(i)];
        if (unit.own != Case::Object || unit.hasEntity())
            continue;
        const qsizetype from = units[size_t(std::max(0, i - 1))].start;
        return std::ranges::any_of(reading.quantitiesIn(from, unit.end), [](const text::Quantity& quantity) {
            return quantity.kind == text::QuantityKind::Money;
        });
    }
    return false;
}

bool handsOverFirm(const Arguments& arguments, const std::vector<Unit>& units, const Reading& reading)
{
    return std::ranges::any_of(arguments.list, [&](const Argument& argument) {
        return argument.slot == Slot::Object && !argument.isFar &&
               isOrganisation(reading.entities[size_t(units[size_t(argument.unit)].entities.front())].type);
    });
}

bool isPunished(Role role, const ArticleEntity& product, const Unit& unit, const std::vector<Unit>& units,
                const Reading& reading)
{
    const int maker = role == Role::Target || role == Role::Party ? entityOfKey(reading, product.maker) : -1;
    return maker >= 0 && std::ranges::any_of(units, [&](const Unit& other) {
               return other.start < unit.start && other.hasEntity() && other.entities.front() == maker;
           });
}

} // namespace pado::extract
