#pragma once

#include "store/findings.h"
#include "text/number_format.h"

#include <QString>

namespace pado::insight
{

/// What a check found, as one sentence with examples.
QString findingText(const store::Finding& finding, text::Language language);

/// What to do about it.
QString remedyText(const store::Finding& finding, text::Language language);

/// The finding's name in JSON, for example `altered_article`.
QString nameOf(store::FindingKind kind);

} // namespace pado::insight
