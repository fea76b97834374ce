#include "app/session.h"

#include <csignal>
#include <cstdio>
#include <memory>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace pado::app
{

namespace
{

std::stop_source& interruption()
{
    static std::stop_source source;
    return source;
}

/// The first time the work ends in order; a second time the process ends at once.
extern "C" void onSignal(int signal)
{
    interruption().request_stop(); // an atomic flag: no callbacks are registered with it
    std::signal(signal, SIG_DFL);
}

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDERR_FILENO) != 0;
#else
    return false;
#endif
}

} // namespace

Result<store::Workspace> openWorkspace(const GlobalOptions& global, store::OpenMode mode)
{
    return store::Workspace::open(global.workspace, mode, systemClock(), {}, progressOnStderr(global));
}

OnProgress progressOnStderr(const GlobalOptions& global)
{
    if (global.quiet || !isTerminal())
        return [](const Progress&) {};
    return [](const Progress& progress) {
        std::fprintf(stderr, "\r\033[K%lld/%lld %s", progress.done, progress.total,
                     qUtf8Printable(forTerminal(progress.label.left(60))));
        if (progress.done == progress.total)
            std::fprintf(stderr, "\r\033[K");
        std::fflush(stderr);
    };
}

std::stop_token stopOnInterrupt()
{
    const std::stop_token token = interruption().get_token(); // made before a signal can ask for it
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    return token;
}

} // namespace pado::app
