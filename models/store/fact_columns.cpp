#include "fact_columns.h"

#include "extract/fact_json.h"
#include "store/rows.h"

namespace pado::store
{

std::optional<double> wonOf(const extract::Claim& claim)
{
    const auto* relation = std::get_if<extract::Relation>(&claim);
    if (!relation || !relation->amount)
        return std::nullopt;
    const extract::Amount& amount = *relation->amount;
    if (amount.unit == u"KRW")
        return amount.value;
    if (amount.statedAlternative && amount.statedAlternative->unit == u"KRW")
        return amount.statedAlternative->value;
    return std::nullopt;
}

bool isDeal(const extract::Claim& claim)
{
    const auto* relation = std::get_if<extract::Relation>(&claim);
    return relation && extract::isDeal(relation->type);
}

When whenOf(const extract::Claim& claim, QDate reported)
{
    const auto event = eventOf(claim);
    return event ? When{event->start, event->end, true} : When{reported, reported.addDays(1), false};
}

void bindClaim(SQLite::Statement& statement, const extract::Claim& claim, const std::string& json, const When& when)
{
    const auto* relation = std::get_if<extract::Relation>(&claim);
    statement.bind(1, relation ? utf8(extract::nameOf(relation->type)) : std::string());
    statement.bind(2, relation ? utf8(extract::nameOf(relation->status)) : std::string());
    statement.bindNoCopy(3, json);
    statement.bind(4, integer(when.start.toJulianDay()));
    statement.bind(5, integer(when.end.toJulianDay()));
    statement.bind(6, int(when.isByEvent));
    if (const auto won = wonOf(claim))
        statement.bind(7, *won);
}

} // namespace pado::store
