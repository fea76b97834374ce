#pragma once

#include "language.h"
#include "reading.h"

namespace pado::extract
{

/// Names that a list introduces which says what its items are: 통신 3사(하람·누리통신·다온), 하람, 누리 벤처스 등 4개
/// 투자사.
void addListedNames(Reading& reading, const Language& language);

} // namespace pado::extract
