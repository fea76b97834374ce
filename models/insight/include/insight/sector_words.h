#pragma once

#include "text/number_format.h"

#include <QString>

namespace pado::insight
{

/// A short word for a sector of the knowledge base, 칩 for "ai-chip", that fits into a mark; related
/// sectors share one. Empty where there is none.
QString sectorWord(const QString& sector, text::Language language);

} // namespace pado::insight
