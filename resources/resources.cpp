#include "resources.h"

#include <QtGlobal>

// The macro must be used outside any namespace.
static void initialise()
{
    Q_INIT_RESOURCE(pado);
}

namespace pado
{

void useResources()
{
    initialise();
}

} // namespace pado
