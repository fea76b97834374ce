#pragma once

#include "text/number_format.h"

namespace pado::app
{

/// Makes the program speak the language: its own words, Qt's, and the forms of numbers and dates.
void speak(text::Language language);

} // namespace pado::app
