#pragma once

#include "language.h"
#include "reading.h"

namespace pado::extract
{

/// People whom the text introduces: NAME ORG TITLE, ORG NAME TITLE, NAME TITLE. Also gives a known person's place in
/// the text the organisation and title that stand beside it.
void addPersons(Reading& reading, const Language& language);

} // namespace pado::extract
