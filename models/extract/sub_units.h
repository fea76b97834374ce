#pragma once

#include "language.h"
#include "reading.h"

namespace pado::extract
{

/// 한별대학교 구로병원, 한별대 의료원: the hospital of a known university is an institute of its own.
void addHospitals(Reading& reading, const Language& language);

} // namespace pado::extract
