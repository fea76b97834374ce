#include "app/commands/commands.h"
#include "app/invocation.h"
#include "app/report.h"
#include "app/translation.h"
#include "app/window.h"

#include <CLI/CLI.hpp>

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QStandardPaths>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <memory>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace pado::app;

namespace
{

QString defaultWorkspace()
{
    const QString fromEnvironment = qEnvironmentVariable("PADO_WORKSPACE");
    if (!fromEnvironment.isEmpty())
        return fromEnvironment;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath(u"pado"_s);
}

void addGlobalOptions(CLI::App& cli, std::string& workspace, std::string& language, Invocation& invocation)
{
    cli.set_version_flag("--version", "pado " PADO_VERSION);
    cli.set_help_all_flag("--help-all", "모든 명령의 도움말 · help of all commands");
    cli.add_option("--workspace", workspace, "작업공간 폴더 · folder of the workspace");
    cli.add_flag("--json", invocation.global.json, "JSON으로 출력 · print JSON");
    cli.add_flag("--quiet", invocation.global.quiet, "진행 상황을 숨김 · no progress");
    cli.add_option("--lang", language, "ko | en")->check(CLI::IsMember({"ko", "en"}));
    cli.fallthrough();
    cli.require_subcommand(0, 1);
}

void addCommands(CLI::App& cli, Invocation& invocation)
{
    addInit(cli, invocation);
    addFeedSubscriptions(cli, invocation);
    addFeedEdit(cli, invocation);
    addFeedCatalogue(cli, invocation);
    addFeedDiscover(cli, invocation);
    addFeedOpml(cli, invocation);
    addFeedParse(cli, invocation);
    addRefresh(cli, invocation);
    addImport(cli, invocation);
    addReextract(cli, invocation);
    addLists(cli, invocation);
    addConflicts(cli, invocation);
    addChart(cli, invocation);
    addBrief(cli, invocation);
    addExport(cli, invocation);
    addReview(cli, invocation);
    addRule(cli, invocation);
    addKb(cli, invocation);
    addDb(cli, invocation);
    addDbCheck(cli, invocation);
    addDbBackup(cli, invocation);
    addDbPrune(cli, invocation);
    addWorkspace(cli, invocation);
    addExtract(cli, invocation);
    addArticleExtract(cli, invocation);
    addArticleShow(cli, invocation);
    addTextQuantities(cli, invocation);
}

/// `help COMMAND…` says the same as `COMMAND… --help`, and `help NONSENSE` is as wrong as `NONSENSE`.
std::vector<std::string> arguments(const CLI::App& cli, int argc, char** argv)
{
    std::vector<std::string> words(argv + 1, argv + argc);
    if (!words.empty() && words.front() == "help") {
        words.erase(words.begin());
        const auto isNamed = [&](const CLI::App* command) { return command->get_name() == words.front(); };
        if (words.empty() || std::ranges::any_of(cli.get_subcommands({}), isNamed))
            words.emplace_back("--help");
    }
    std::ranges::reverse(words); // as CLI11 takes them
    return words;
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

int sayThatThereIsNoDisplay()
{
    std::fputs("화면이 없어 창을 열 수 없습니다. 데스크톱에서 실행하거나 'pado help'로 창 없는 명령을 보십시오.\n"
               "There is no display to open a window on. Run Pado on a desktop, or see 'pado help' for commands "
               "without a window.\n",
               stderr);
    return Exit::Usage;
}

/// Painting without a session makes Qt remark on the session's absence; that is no news to a cron job.
void onlyGrave(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qUtf8Printable(message));
}

std::unique_ptr<QCoreApplication> makeApplication(Needs needs, int& argc, char** argv)
{
    if (needs == Needs::Core)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (needs == Needs::Painting) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(onlyGrave);
        QHashSeed::setDeterministicGlobalSeed(); // Qt writes a PDF's fonts in the order of a hash
    }
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
#ifdef Q_OS_UNIX
    umask(077);                    // what Pado writes is its user's own
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error to tell of, not an end
#endif
    CLI::App cli("파도 · Pado — 한국 AI 산업의 사실과 그 문장 · the Korean AI industry, every fact with its sentence",
                 "pado");
    Invocation invocation;
    std::string workspace, language;
    addGlobalOptions(cli, workspace, language, invocation);
    addCommands(cli, invocation);
    try {
        cli.parse(arguments(cli, argc, argv));
    } catch (const CLI::ParseError& error) {
        return cli.exit(error) == 0 ? Exit::Done : Exit::Usage;
    }
    invocation.global.workspace = workspace.empty() ? defaultWorkspace() : QString::fromStdString(workspace);
    invocation.hasLanguage = !language.empty();
    if (!language.empty())
        invocation.global.language = QString::fromStdString(language);
    if (!invocation.run) {
        if (!hasDisplay())
            return sayThatThereIsNoDisplay();
        invocation.needs = Needs::Window;
        invocation.run = [&invocation] { return runWindow(invocation); };
    }
    QCoreApplication::setApplicationName(u"pado"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PADO_VERSION));
    const auto application = makeApplication(invocation.needs, argc, argv);
    speak(languageOf(invocation.global));
    return closeOutput(invocation.run(), invocation.global);
}
