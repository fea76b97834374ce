#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace pado::feed
{

/// Well-formed XML of what people and programs write instead: elements unclosed or closed in the wrong order,
/// attributes without quotes, undeclared or damaged references, forbidden characters, no root. Declarations, comments
/// and processing instructions go; entities that the document declares with plain text are put in, within bounds. Time
/// and memory grow in proportion to the input.
/// @param utf8  valid UTF-8
QByteArray repaired(QByteArrayView utf8);

} // namespace pado::feed
