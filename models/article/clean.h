#pragma once

#include "grab.h"

namespace pado::article
{

/// Takes out of a found article what stands in it without belonging to it: forms, frames, share buttons, blocks that
/// are mostly links.
void clean(Dom& dom, Node* article, const Strictness& strictness);

} // namespace pado::article
