#pragma once

#include <QString>

namespace pado::html
{

/// Keeps the declarations of a style attribute that only tell how words look: no addresses, no expressions, no
/// placement outside the text. Empty where nothing is left.
QString harmlessStyle(const QString& style);

} // namespace pado::html
