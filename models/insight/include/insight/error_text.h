#pragma once

#include "base/error.h"
#include "text/number_format.h"

#include <QString>

namespace pado::insight
{

/// An error as a sentence for people: what happened to what, what it means for their data, what to do.
QString errorText(const Error& error, text::Language language);

} // namespace pado::insight
