#pragma once

namespace pado::store
{
struct Restored;
}

namespace pado::app
{

struct GlobalOptions;

/// Tells what took the workspace's place, and where the one before is.   @return exit code
int tellRestored(const store::Restored& restored, const GlobalOptions& global);

} // namespace pado::app
