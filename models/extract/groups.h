#pragma once

#include "units.h"

namespace pado::extract
{

/// Fills what each name does in its sentence: which case its whole coordination has, which noun it modifies.
void findGroups(std::vector<Unit>& units, const Reading& reading, const Language& language, text::SentenceKind kind);

/// Units of all sentences with their groups: what every finder of facts starts from. Anaphors stand for nobody yet;
/// whoever resolves them finds the groups of a copy again.
UnitTable unitTableOf(const Reading& reading, const Language& language);

/// May the two stand in one coordination: both organisations, both products, both people?
bool isSameBroadType(const Unit& a, const Unit& b, const Reading& reading);

} // namespace pado::extract
