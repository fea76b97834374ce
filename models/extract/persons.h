#pragma once

#include "language.h"
#include "reading.h"

namespace pado::extract
{

/// People whom the text introduces: NAME ORG TITLE, ORG NAME TITLE, NAME TITLE. Also gives a known person's place in
/// the text the organisation and title that stand beside it.
/// @param forms  foreign names are two unknown words, so they wait until the companies have got theirs
enum class PersonForms { Korean, All };
void addPersons(Reading& reading, const Language& language, PersonForms forms);

/// "한소율 대표는" in an article about one company: the company is hers. Ranks that speak from outside (교수, 장관)
/// stay without.
void addEmployers(Reading& reading, const Language& language);

} // namespace pado::extract
