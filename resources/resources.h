#pragma once

namespace pado
{

/// Makes the embedded files readable under ":/pado/". Call before opening one: the linker drops what nobody asks for.
void useResources();

} // namespace pado
