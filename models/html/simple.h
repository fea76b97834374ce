#pragma once

#include "html/tree.h"

namespace pado::html
{

/// Shows a visitor the fragment as `Tree::walkBody` would, without making a tree, where every element is one of the
/// usual ones of text, closed in its turn, and nothing else needs a parser's judgement. Most items of feeds are so.
/// @return false where a tree is needed: the visitor may then have seen a part and is to be thrown away
/// @source WHATWG HTML 13.2.6.4.7, "in body", of which this reads the cases without a parse error
bool walkSimple(QByteArrayView utf8, Visitor& visitor);

} // namespace pado::html
