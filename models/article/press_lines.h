#pragma once

#include "dom.h"

namespace pado::article
{

/// Takes out the lines that Korean news pages put around and into their texts: reporters with their mail, copyright and
/// "무단전재", ☞ and ▶ links to other articles, editors' asides, share and subscription calls, captions of pictures.
void removePressLines(Dom& dom, Node* article);

} // namespace pado::article
