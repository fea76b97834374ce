#pragma once

#include "language.h"
#include "reading.h"

namespace pado::extract
{

/// 차세대 휴머노이드 달무리를 공개했다: adds words that no dictionary explains and that stand behind a noun for
/// products as products, where the sentence launches or makes them.
void addUnquotedProducts(Reading& reading, const Language& language);

} // namespace pado::extract
