#include "sources.h"

#include <algorithm>

namespace pado::extract
{

bool isReporter(const Unit& unit, const std::vector<Unit>& units, const Reading& reading)
{
    constexpr QStringView verbs[] = {u"보도", u"전했", u"전한", u"인용", u"타전"};
    const QStringView last = units.back().form;
    return unit.hasEntity() && reading.entities[size_t(unit.entities.front())].type == EntityType::Publisher &&
           std::ranges::any_of(verbs, [&](QStringView verb) { return last.startsWith(verb); });
}

int sourceOf(const std::vector<Unit>& units, int predicate, const Reading& reading)
{
    const bool isQuoted = units[size_t(predicate)].quotation > 0;
    const auto source = std::ranges::find_if(units, [&](const Unit& unit) {
        if (!unit.hasEntity() || unit.entities.size() != 1)
            return false;
        const EntityType type = reading.entities[size_t(unit.entities.front())].type;
        const bool isSpeaker = unit.quotation == 0 && isOrganisation(type) &&
                               (unit.effective == Case::Topic || unit.effective == Case::Subject);
        const bool isNamed = unit.effective == Case::According && type == EntityType::Company &&
                             unit.start < units[size_t(predicate)].start;
        return isQuoted ? isSpeaker : isNamed;
    });
    return source == units.end() ? -1 : source->entities.front();
}

bool closesList(const std::vector<Unit>& units)
{
    constexpr QStringView ends[] = {u"곳이다", u"개사다", u"개다",   u"팀이다", u"사다",
                                    u"등이다", u"명이다", u"곳으로", u"곳"};
    return std::ranges::any_of(ends, [&](QStringView end) { return units.back().form.endsWith(end); });
}

} // namespace pado::extract
