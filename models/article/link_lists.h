#pragma once

#include "dom.h"

namespace pado::article
{

/// Takes lists of links to other articles, tags and topics out of a Korean article, with the words above them.
void removeLinkLists(Dom& dom, Node* article);

} // namespace pado::article
