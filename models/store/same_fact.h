#pragma once

#include "extract/fact.h"

#include <QDate>

#include <string_view>

namespace pado::store
{

struct NamedRole {
    extract::EntityRef entity;
    QString role;
    bool operator==(const NamedRole&) const = default;
};

/// Everybody a claim names, with the role's contract name.
std::vector<NamedRole> rolesOf(const extract::Claim& claim);

/// What two reports of one fact have in common, whoever writes them: an index key. Equal keys are candidates, no more.
QString mergeKey(const extract::Claim& claim);

/// By which the workspace finds a merge key: the first eight bytes of its SHA-256, big-endian. A migration uses it too:
/// it can never be another.
qint64 hashOfMergeKey(std::string_view key);

/// When a claim takes place: by its own date, else by its first report.
struct When {
    QDate start, end; ///< half-open
    bool isByEvent = false;
    bool operator==(const When&) const = default;
};

/// Can claims of one merge key be of one event by their days alone? Those of what holds for years always can.
bool mayMeet(const extract::Claim& said, const When& a, const When& b);

/// Do two claims of one merge key tell the same event, if their days can meet? They differ where amounts, rounds,
/// regions or metrics are stated and unlike, or where the parties differ (a list cut short by 등 is the same only with
/// the same amount).
bool tellTheSame(const extract::Claim& a, const extract::Claim& b);

/// Whether later reports add to what the first one says.
bool isCompletedByOthers(const extract::Claim& claim);

/// What both of a relation or a test together say: parties of the longer list, the narrower type, amount, object,
/// round, date and metric of whoever states them; of anything else what was known.
/// @param isLater  `more` was reported after `known`, so its status holds
void complete(extract::Claim& known, const extract::Claim& more, bool isLater);

} // namespace pado::store
