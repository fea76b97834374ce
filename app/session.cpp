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
    return store::Workspace::open(global.workspace, mode, systemClock());
}

OnProgress progressOnStderr(const GlobalOptions& global)
{
    if (global.quiet || !isTerminal())
        return [](const Progress&) {};
    return [](const Progress& progress) {
        std::fprintf(stderr, "\r\033[K%lld/%lld %s", progress.done, progress.total,
                     qUtf8Printable(progress.label.left(60)));
        if (progress.done == progress.total)
            std::fprintf(stderr, "\r\033[K");
        std::fflush(stderr);
    };
}

std::stop_token stopOnInterrupt()
{
    // The handler only sets a flag-like state; request_stop takes no lock that a handler could meet here, since no
    // callbacks are registered with the token.
    std::signal(SIGINT, [](int) { interruption().request_stop(); });
    std::signal(SIGTERM, [](int) { interruption().request_stop(); });
    return interruption().get_token();
}

} // namespace pado::app
