#include "app/window.h"

#include "app/feed_secrets.h"
#include "app/invocation.h"
#include "app/keyring.h"
#include "app/report.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/startup_report.h"
#include "app/translation.h"
#include "insight/error_text.h"
#include "pipeline/demo.h"
#include "pipeline/knowledge.h"
#include "ui/frame/job_bar.h"
#include "ui/frame/main_window.h"
#include "ui/frame/start_window.h"
#include "ui/job.h"
#include "ui/refresher.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QMessageBox>
#include <QScreen>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace pado::app
{

namespace
{

constexpr int windowThreads = 8;
constexpr QSize frameRoom(16, 64); // for the window's frame and title on its first day

constexpr int patienceMs = 300; // before a window says that something takes long

struct Opened {
    store::Workspace workspace;
    bool isDemo = false;
    std::shared_ptr<const extract::Extractor> extractor; ///< with the names of the workspace
};

Result<Opened> opening(const Result<store::Workspace>& workspace)
{
    auto extractor = workspace ? pipeline::extractorOf(*workspace) : tl::unexpected(workspace.error());
    if (!extractor)
        return tl::unexpected(extractor.error());
    return Opened{*workspace, workspace->isDemo(), std::make_shared<const extract::Extractor>(*std::move(extractor))};
}

/// Everything that lives while the window is open; makes the window anew when its looks or language change.
class Desk : public QObject
{
public:
    explicit Desk(const Invocation& invocation)
        : m_invocation(invocation),
          m_platform(QApplication::palette()),
          m_pointSize(QFontInfo(QApplication::font()).pointSizeF())
    {
        m_language = invocation.hasLanguage                                 ? languageOf(invocation.global)
                     : m_settings.language() == ui::LanguageChoice::English ? text::Language::English
                                                                            : text::Language::Korean;
        dress();
    }

    ~Desk() override
    {
        // Jobs hold the extractor: they end before it does.
        m_stop.request_stop();
        m_window.reset();
        m_refresher.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void open();

private:
    void dress();
    void openWindow(const ui::Place& place);
    void makeStart();
    void opened(const Result<Opened>& workspace);
    using Step = void (ui::MainWindow::*)();
    void begin(bool withDemo, Step next);
    void change();
    void complain(const Error& error);

    const Invocation& m_invocation;
    QPalette m_platform;
    qreal m_pointSize; ///< of the system's own font
    Settings m_settings;
    Keyring m_keyring{Keyring::defaultFile()};
    text::Language m_language = text::Language::Korean;
    std::optional<ui::Theme> m_theme;
    std::optional<insight::Labels> m_labels;
    std::optional<Opened> m_opened;
    std::optional<ui::Services> m_services;
    std::unique_ptr<ui::Refresher> m_refresher;
    std::unique_ptr<ui::StartWindow> m_start;
    std::unique_ptr<ui::MainWindow> m_window;
    std::stop_source m_stop;
    bool m_isFilling = false; ///< the search index, while the workspace is opened
};

void Desk::dress()
{
    speak(m_language);
    const ui::SchemeChoice choice = m_settings.scheme();
    const ui::Scheme scheme = choice == ui::SchemeChoice::Light  ? ui::Scheme::Light
                              : choice == ui::SchemeChoice::Dark ? ui::Scheme::Dark
                                                                 : ui::platformScheme(m_platform);
    m_theme.emplace(scheme, m_pointSize);
    m_theme->apply(*qApp);
    if (m_opened)
        m_labels.emplace(m_opened->extractor->knowledge(), m_language);
}

/// In a job: a new version may have to migrate the workspace, or another program holds it. Who waits is told why.
void Desk::open()
{
    makeStart();
    m_start->showOpening();
    QTimer::singleShot(patienceMs, m_start.get(), &QWidget::show);
    m_stop = {};
    auto* watcher = ui::startJob(
        this, m_stop.get_token(),
        [folder = m_invocation.global.workspace](const std::stop_token& stop, const OnProgress& onProgress) {
            return opening(store::Workspace::open(folder, store::OpenMode::Existing, systemClock(), stop, onProgress));
        },
        [this](const Result<Opened>& workspace) {
            m_start->jobs().end();
            opened(workspace);
        });
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_start.get(), [this, watcher](int done) {
        if (!m_isFilling) // nothing else tells how far it is
            m_start->jobs().begin(QCoreApplication::translate("desk", "검색 색인 만들기"),
                                  QCoreApplication::translate("desk", "멈추는 중 — 나머지는 다음에 열 때 만듭니다"));
        m_isFilling = true;
        m_start->jobs().showProgress({done, watcher->progressMaximum(), {}});
    });
}

void Desk::opened(const Result<Opened>& workspace)
{
    if (workspace) {
        m_opened = *workspace;
        m_labels.emplace(m_opened->extractor->knowledge(), m_language);
        openWindow({});
        m_start.reset();
    } else if (workspace.error().code == QLatin1StringView("store.no_workspace")) {
        m_start->showChoices();
        m_start->show();
    } else {
        complain(workspace.error());
    }
}

void Desk::complain(const Error& error)
{
    m_start.reset();
    auto* note = new QMessageBox(QMessageBox::Warning, QCoreApplication::translate("desk", "파도"),
                                 insight::errorText(error, m_language), QMessageBox::Close);
    note->setTextFormat(Qt::PlainText);
    note->setAttribute(Qt::WA_DeleteOnClose);
    connect(note, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(Exit::BadWorkspace); });
    note->open();
}

void Desk::makeStart()
{
    m_start = std::make_unique<ui::StartWindow>(*m_theme, m_invocation.global.workspace);
    connect(m_start.get(), &ui::StartWindow::demoWanted, this, [this] { begin(true, nullptr); });
    connect(m_start.get(), &ui::StartWindow::startersWanted, this,
            [this] { begin(false, &ui::MainWindow::chooseStarters); });
    connect(m_start.get(), &ui::StartWindow::opmlWanted, this, [this] { begin(false, &ui::MainWindow::chooseOpml); });
    connect(m_start.get(), &ui::StartWindow::emptyWanted, this, [this] { begin(false, nullptr); });
    connect(&m_start->jobs(), &ui::JobBar::cancelled, this, [this] { m_stop.request_stop(); });
    connect(m_start.get(), &ui::StartWindow::closing, this, [this] { m_stop.request_stop(); });
}

/// @param next  what the newcomer wants to do in the window first; null: look around
void Desk::begin(bool withDemo, Step next)
{
    m_start->setBusy(true);
    m_stop = {};
    m_start->jobs().begin(QCoreApplication::translate("desk", "작업공간 만들기"),
                          QCoreApplication::translate("desk", "멈추는 중 — 읽은 기사는 그대로 둡니다"));
    auto work = [global = m_invocation.global, withDemo](std::stop_token stop,
                                                         const OnProgress& onProgress) -> Result<Opened> {
        auto workspace = openWorkspace(global, store::OpenMode::CreateMissing);
        if (!workspace || !withDemo)
            return opening(workspace);
        const auto extractor = pipeline::extractorOf(*workspace);
        if (!extractor)
            return tl::unexpected(extractor.error());
        if (auto filled = pipeline::fillWithDemo(*workspace, *extractor, stop, onProgress); !filled)
            return tl::unexpected(filled.error());
        return opening(openWorkspace(global));
    };
    auto* watcher =
        ui::startJob(this, m_stop.get_token(), std::move(work), [this, next](const Result<Opened>& workspace) {
            m_start->jobs().end();
            m_start->setBusy(false);
            if (!workspace)
                return m_start->say(insight::errorText(workspace.error(), m_language));
            opened(workspace);
            if (next)
                std::invoke(next, *m_window);
        });
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_start.get(), [this, watcher](int done) {
        m_start->jobs().showProgress({done, watcher->progressMaximum(), {}});
    });
}

void Desk::openWindow(const ui::Place& place)
{
    m_services.emplace(
        ui::Services{m_opened->workspace,
                     *m_opened->extractor,
                     *m_labels,
                     *m_theme,
                     systemClock(),
                     m_opened->isDemo,
                     {[this](const QString& name, const net::Credentials& credentials, ui::SecretStore::Done done) {
                          m_keyring.write(name, credentials, [done](const Result<Keyring::Place>& place) {
                              done(place ? Result<void>() : tl::unexpected(place.error()));
                          });
                      },
                      [this](const QString& name) { m_keyring.remove(name, [] {}); }}});
    if (!m_refresher) {
        m_refresher = std::make_unique<ui::Refresher>(m_opened->workspace, *m_opened->extractor, systemClock());
        m_refresher->setSecrets([this](const std::vector<store::FeedRow>& feeds, std::stop_token stop) {
            return secretsOf(feeds, m_keyring, std::move(stop));
        });
        m_refresher->startTimer();
    }
    m_window = std::make_unique<ui::MainWindow>(*m_services, *m_refresher);
    ui::MainWindow* window = m_window.get();
    window->setChoices(m_settings.scheme(),
                       m_language == text::Language::Korean ? ui::LanguageChoice::Korean : ui::LanguageChoice::English);
    auto* report = new StartupReport(window);
    connect(window, &ui::MainWindow::ready, report, &StartupReport::interactive);
    connect(window, &ui::MainWindow::schemeChosen, this, [this](ui::SchemeChoice scheme) {
        m_settings.setScheme(scheme);
        change();
    });
    connect(window, &ui::MainWindow::languageChosen, this, [this](ui::LanguageChoice language) {
        m_settings.setLanguage(language);
        m_language = language == ui::LanguageChoice::Korean ? text::Language::Korean : text::Language::English;
        change();
    });
    connect(window, &ui::MainWindow::closing, this, [this] { m_settings.keepWindow(*m_window); });
    if (!window->restoreGeometry(m_settings.geometry()))
        window->resize(ui::Theme::window.boundedTo(window->screen()->availableSize() - frameRoom));
    window->restoreState(m_settings.layout());
    if (place != ui::Place{})
        window->go(place);
    window->show();
}

/// After the event that asked for it: the menu that was clicked belongs to the old window.
void Desk::change()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_settings.keepWindow(*m_window);
            const ui::Place place = m_window->place();
            m_window.reset();
            dress();
            openWindow(place);
        },
        Qt::QueuedConnection);
}

} // namespace

int runWindow(const Invocation& invocation)
{
    QApplication::setQuitOnLastWindowClosed(true);
    // Pages ask the store while a refresh or an import runs for minutes: each has its thread, whatever the machine.
    QThreadPool::globalInstance()->setMaxThreadCount(std::max(windowThreads, QThread::idealThreadCount()));
    Desk desk(invocation);
    desk.open();
    return QApplication::exec();
}

} // namespace pado::app
