#include "app/window.h"
namespace pado::app
{
int runWindow(const Invocation&)
{
    return 0;
}
} // namespace pado::app
