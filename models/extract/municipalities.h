#pragma once

#include "language.h"
#include "reading.h"

namespace pado::extract
{

/// 원주시는, 강원특별자치도와: adds towns, provinces and ministries that do something.
void addMunicipalities(Reading& reading, const Language& language);

} // namespace pado::extract
