#pragma once

#include "dom.h"

namespace pado::article
{

/// Mostly in Korean letters.
bool isKorean(const Node* node);

/// The element that a Korean page itself names as its article's text: microdata (articleBody), or the names that
/// portals and the widespread news systems give it. Their articles are often too short for scoring.
/// @return nullptr for none with enough text
Node* statedBody(Dom& dom);

} // namespace pado::article
