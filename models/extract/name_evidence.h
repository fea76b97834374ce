#pragma once

#include "language.h"
#include "reading.h"

namespace pado::extract
{

/// Weighs every eojeol that is no known name over the whole article: a type noun before it, a title or 지분 behind it,
/// a place beside known organisations, `로부터`, an organisation's ending … and takes those with enough as
/// organisations.
void addNamesByEvidence(Reading& reading, const Language& language);

} // namespace pado::extract
