#pragma once

#include <QString>

#include <functional>

namespace CLI
{
class App;
}

namespace pado::app
{

/// Exit codes of the command-line contract.
enum Exit : int { Done = 0, DoneInPart = 1, Usage = 2, BadInput = 3, BadWorkspace = 4 };

/// Options that every command takes.
struct GlobalOptions {
    QString workspace; ///< folder; never empty once parsed
    bool json = false;
    bool quiet = false;
    QString language = QStringLiteral("ko"); ///< ko or en
};

enum class Needs {
    Core,     ///< QCoreApplication
    Painting, ///< QApplication on the offscreen platform: charts and PDF
    Window,   ///< QApplication on the user's screen
};

/// What the command line asks for. A command's registration fills `run` and `needs` when CLI11 meets the command;
/// main makes the application object and calls `run`, whose result is the exit code.
struct Invocation {
    GlobalOptions global;
    bool hasLanguage = false; ///< --lang was given: it wins over the window's setting
    Needs needs = Needs::Core;
    std::function<int()> run;
};

} // namespace pado::app
