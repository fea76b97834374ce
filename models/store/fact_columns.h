#pragma once

#include "database.h"
#include "extract/fact.h"
#include "same_fact.h"

#include <optional>

namespace pado::store
{

// Columns of `facts` that follow from a claim.

/// An amount in won, as its sentence gives it.
std::optional<double> wonOf(const extract::Claim& claim);
bool isDeal(const extract::Claim& claim);
/// @param reported  day of the first report
When whenOf(const extract::Claim& claim, QDate reported);

/// Binds type, status, claim, place_start, place_end, is_placed_by_event, amount_krw as parameters 1 to 7.
/// @param json  the claim; must outlive the statement's run
void bindClaim(SQLite::Statement& statement, const extract::Claim& claim, const std::string& json, const When& when);

} // namespace pado::store
