#pragma once

#include <QString>

namespace pado::extract
{

/// Leaves out whole paragraphs that are no part of an article: related links, photo captions, copyright and reporter
/// lines. What stays is unchanged character for character, line ends included.
QString clean(const QString& text);

} // namespace pado::extract
