#pragma once

#include <QByteArray>

namespace pado::html
{

/// Takes out of HTML what would make a parser's work grow faster than its input: tags beyond a depth of 512, beyond 32
/// formatting elements never closed, attributes beyond 128 a tag. Words always stay.
/// An end tag counts only where it really closes something: `</x>` after a `<div>` does not make room for another.
/// "<!" that begins no declaration is words. In a fragment, an end tag of a script that closes none takes the next
/// start tag of one with it, as in feedparser: some filter before us took the first start tag out.
/// @source WHATWG HTML 13.2.5 (tokenisation) and 13.2.6.4.7 (which end tag closes what)
QByteArray bounded(QByteArray html, bool isFragment);

} // namespace pado::html
