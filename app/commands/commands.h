#pragma once

namespace CLI { class App; }

namespace pado::app
{

struct Invocation;

// One file a command: each adds itself to the command line.
void addExtract(CLI::App& cli, Invocation& invocation);
void addTextQuantities(CLI::App& cli, Invocation& invocation);

} // namespace pado::app
