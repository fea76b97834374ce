#pragma once

#include "extract/fact.h"

#include <QDate>

namespace pado::store
{

struct NamedRole {
    extract::EntityRef entity;
    QString role;
    bool operator==(const NamedRole&) const = default;
};

/// Everybody a claim names, with the role's contract name.
std::vector<NamedRole> rolesOf(const extract::Claim& claim);

/// When a claim says it happened; empty where it gives no date.
std::optional<extract::DateRange> eventOf(const extract::Claim& claim);

/// What two reports of one fact have in common, whoever writes them: an index key. Equal keys are candidates, no more.
QString mergeKey(const extract::Claim& claim);

/// A claim and when it takes place: by its own date, else by its first report.
struct Placed {
    const extract::Claim& claim;
    QDate start, end; ///< half-open
    bool isByEvent = false;
};

/// Do two claims of one merge key tell the same event? They differ where amounts or rounds are stated and unlike, where
/// the parties differ (a list cut short by 등 is the same only with the same amount), or where the dates cannot meet.
bool tellTheSame(const Placed& a, const Placed& b);

/// What both together say: parties of the longer list, the narrower type, amount, object, round and date of whoever
/// states them. @param isLater  `more` was reported after `known`, so its status holds
extract::Relation joined(const extract::Relation& known, const extract::Relation& more, bool isLater);

} // namespace pado::store
