#include "app/commands/commands.h"
namespace pado::app
{
void addBrief(CLI::App&, Invocation&) {}
} // namespace pado::app
