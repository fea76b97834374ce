#pragma once

namespace pado::app
{

struct Invocation;

/// Opens the window on the workspace and runs until it is closed.
int runWindow(const Invocation& invocation);

} // namespace pado::app
