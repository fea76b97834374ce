#pragma once

#include "dom.h"

namespace pado::article
{

/// Makes a page's tree readable: scripts and styles go, chains of line breaks become paragraphs.
void prepare(Dom& dom);

/// Words, or an element that may stand among words.
bool isPhrasing(const Node* node);
bool isBlank(const Node* node); ///< white space

} // namespace pado::article
