// Long work of the window: refreshing, importing, briefs; and what the status bar says of it.
#include "brief/brief.h"
#include "insight/error_text.h"
#include "pipeline/import.h"
#include "ui/brief/write_brief.h"
#include "ui/frame/job_bar.h"
#include "ui/frame/main_window.h"
#include "ui/frame/message_strip.h"
#include "ui/icons.h"
#include "ui/job.h"
#include "ui/news/article_list.h"
#include "ui/refresher.h"
#include "ui/sources/sources_page.h"
#include "ui/theme.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int messageMs = 8000;

} // namespace

void MainWindow::makeStatusBar()
{
    auto* state = new QWidget(this); // one widget, so that a message hides all of it
    m_lastRefresh = new QLabel(state);
    m_failing = new QToolButton(state);
    auto* stateLayout = new QHBoxLayout(state);
    stateLayout->setContentsMargins(0, 0, 0, 0);
    stateLayout->addWidget(m_lastRefresh);
    stateLayout->addWidget(m_failing);
    m_failing->setIcon(icon(u"warning"_s, m_services.theme));
    m_failing->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_failing->hide();
    m_refreshing = new JobBar(this);
    m_working = new JobBar(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(Theme::space, 0, Theme::space, 0);
    statusBar()->addWidget(state);
    statusBar()->addPermanentWidget(m_refreshing);
    statusBar()->addPermanentWidget(m_working);
    if (m_services.isDemo) {
        auto* demo = new QLabel(tr("데모 데이터 — 예시 문장이며 실제 기사가 아닙니다"), this);
        demo->setProperty("muted", true);
        statusBar()->addPermanentWidget(demo);
    }
    connect(m_refreshing, &JobBar::cancelled, &m_refresher, &Refresher::cancel);
    connect(m_working, &JobBar::cancelled, this, [this] { m_stop.request_stop(); });
    auto* minute = new QTimer(this); // "3분 전" ages
    minute->start(60'000);
    connect(minute, &QTimer::timeout, this, &MainWindow::showLastRefresh);
    connect(m_failing, &QToolButton::clicked, this, [this] { go({.page = Sources}); });
    showLastRefresh();
}

void MainWindow::tellInPassing(const QString& line)
{
    statusBar()->showMessage(line, messageMs);
}

void MainWindow::showLastRefresh()
{
    using State = std::pair<QDateTime, int>;
    startJob(
        this, {},
        [workspace = m_services.workspace](std::stop_token, const OnProgress&) -> Result<State> {
            const auto reader = workspace.reader();
            if (!reader)
                return tl::unexpected(reader.error());
            const auto last = reader->lastRefresh();
            const auto feeds = reader->feeds();
            if (!last || !feeds)
                return tl::unexpected(last ? feeds.error() : last.error());
            const auto failing = std::ranges::count_if(*feeds, [](const store::FeedRow& feed) {
                return feed.state == store::FeedState::Failing && !feed.isDemo;
            });
            return State{*last, int(failing)};
        },
        [this](Result<State> state) {
            if (!state)
                return;
            m_lastRefresh->setText(state->first.isValid()
                                       ? tr("마지막 새로고침 %1").arg(timeInWords(state->first, m_services.clock()))
                                       : tr("아직 새로고침하지 않았습니다"));
            m_failing->setText(tr("피드 %L1개 실패 · 보기").arg(state->second));
            m_failing->setVisible(state->second > 0);
        });
}

void MainWindow::connectRefresher()
{
    connect(m_sources, &SourcesPage::refreshWanted, this, [this](const std::vector<qint64>& feeds) {
        m_refresher.refresh({.which = pipeline::Which::All, .feeds = feeds});
    });
    const auto begin = [this] {
        m_refreshing->begin(tr("새로고침"), tr("멈추는 중 — 이미 받은 기사는 그대로 둡니다"));
    };
    connect(&m_refresher, &Refresher::started, this, begin);
    connect(&m_refresher, &Refresher::progressed, m_refreshing, &JobBar::showProgress);
    connect(&m_refresher, &Refresher::finished, this, qOverload<const pipeline::RefreshReport&>(&MainWindow::tell));
    connect(&m_refresher, &Refresher::failed, this, [this](const Error& error) {
        m_refreshing->end();
        say(insight::errorText(error, m_services.labels.language()));
    });
    if (m_refresher.isRunning())
        begin();
}

void MainWindow::tell(const pipeline::RefreshReport& report)
{
    m_refreshing->end();
    showLastRefresh();
    if (report.feeds == 0) {
        statusBar()->showMessage(m_services.isDemo
                                     ? tr("새로고침할 피드가 없습니다. 데모 피드는 새로고침하지 않습니다.")
                                     : tr("지금 새로고침할 피드가 없습니다."),
                                 messageMs);
        return;
    }
    const QString dropped =
        report.dropped > 0 ? tr(" · 규칙에 따라 받지 않은 기사 %L1건").arg(report.dropped) : QString();
    statusBar()->showMessage(
        report.wasCancelled
            ? tr("새로고침을 멈췄습니다. 그때까지 받은 새 기사 %L1건은 저장했습니다.").arg(report.newArticles)
            : tr("새 기사 %L1건 · 새 사실 %L2건").arg(report.newArticles).arg(report.newFacts) + dropped,
        messageMs);
    if (!report.notices.empty()) {
        const pipeline::Notice& first = report.notices.front();
        m_strip->say(
            report.notices.size() == 1
                ? tr("‘%1’ 규칙에 맞는 새 기사: %2").arg(first.name, first.title)
                : tr("‘%1’ 규칙 등에 맞는 새 기사 %L3건: %2 …").arg(first.name, first.title).arg(report.notices.size()),
            tr("기사 보기"), [this, article = first.article] { showArticle(article, 0); });
    }
    if (report.newArticles + report.updatedArticles > 0 || !report.failed.empty() || m_place.page == Sources)
        reloadAll();
    if (report.notBackedUp)
        say(insight::errorText(*report.notBackedUp, m_services.labels.language()));
    if (!report.failed.empty()) {
        const QString first = insight::errorText(report.failed.front().error, m_services.labels.language());
        m_strip->say(report.failed.size() == 1
                         ? first
                         : tr("피드 %L1개를 받지 못했습니다. %2").arg(report.failed.size()).arg(first),
                     tr("소스 보기"), [this] { go({.page = Sources}); });
    }
}

void MainWindow::importFiles()
{
    auto* dialog = new QFileDialog(this, tr("기사 가져오기"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("기사와 피드 (*.txt *.html *.htm *.xml *.rss *.atom *.json *.jsonl)"), tr("모든 파일 (*)")});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::import);
    dialog->open();
}

bool MainWindow::beginWork(const QString& name, const QString& stopping)
{
    if (m_isWorking) {
        say(tr("다른 작업이 끝난 뒤에 다시 하십시오."));
        return false;
    }
    m_isWorking = true;
    m_stop = {};
    m_working->begin(name, stopping);
    return true;
}

void MainWindow::endWork()
{
    m_isWorking = false;
    m_working->end();
}

void MainWindow::import(const QStringList& files)
{
    if (!beginWork(tr("가져오기"), tr("멈추는 중 — 이미 가져온 기사는 그대로 둡니다")))
        return;
    auto* watcher = startJob(
        this, m_stop.get_token(),
        [workspace = m_services.workspace, extractor = &m_services.extractor, files](std::stop_token stop,
                                                                                     const OnProgress& onProgress) {
            return pipeline::importFiles(workspace, *extractor, files, {}, stop, onProgress);
        },
        [this](const Result<pipeline::ImportReport>& report) {
            endWork();
            if (report)
                tell(*report);
            else
                say(insight::errorText(report.error(), m_services.labels.language()));
        });
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int done) {
        m_working->showProgress({done, watcher->progressMaximum(), {}});
    });
}

void MainWindow::tell(const pipeline::ImportReport& report)
{
    statusBar()->showMessage(
        report.wasCancelled
            ? tr("가져오기를 멈췄습니다. 그때까지 가져온 새 기사 %L1건은 저장했습니다.").arg(report.newArticles)
            : tr("새 기사 %L1건 · 새 사실 %L2건").arg(report.newArticles).arg(report.newFacts),
        messageMs);
    if (!report.failed.empty())
        say(insight::errorText(report.failed.front().error, m_services.labels.language()));
    reloadAll();
}

void MainWindow::makeBrief()
{
    auto* dialog = new QFileDialog(this, tr("브리프 저장"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("PDF (*.pdf)"), tr("웹 페이지 (*.html)"), tr("Markdown (*.md)")});
    dialog->setDefaultSuffix(u"pdf"_s);
    const QString day = toKst(m_services.clock()).date().toString(Qt::ISODate);
    dialog->selectFile(tr("파도 브리프 %1.pdf").arg(day));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString& filter) { dialog->setDefaultSuffix(filter.section(u"*."_s, 1).chopped(1)); });
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::saveBrief);
    dialog->open();
}

void MainWindow::saveBrief(const QString& file)
{
    const auto format = briefFormat(file);
    if (!format)
        return say(tr("‘%1’의 형식을 알 수 없습니다. 이름 끝을 .pdf, .html, .md 가운데 하나로 하십시오.").arg(file));
    if (!beginWork(tr("브리프 만들기"), tr("멈추는 중 — 파일을 쓰지 않습니다")))
        return;
    startJob(
        this, m_stop.get_token(),
        [workspace = m_services.workspace, wanted = filter(), labels = m_services.labels, clock = m_services.clock,
         isDemo = m_services.isDemo](std::stop_token, const OnProgress&) -> Result<brief::Brief> {
            const auto reader = workspace.reader();
            if (!reader)
                return tl::unexpected(reader.error());
            return brief::compose(*reader, wanted, labels, clock, isDemo);
        },
        [this, file, format](const Result<brief::Brief>& brief) {
            if (!brief)
                endBrief(tl::unexpected(brief.error()), file);
            else if (m_stop.stop_requested())
                endBrief(false, file);
            else
                paintBrief(*brief, *format, file);
        });
}

/// Charts here, where Qt Charts must be; the pages in a job.
void MainWindow::paintBrief(const brief::Brief& brief, BriefFormat format, const QString& file)
{
    startJob(
        this, m_stop.get_token(),
        [brief, charts = drawCharts(brief, m_services.labels), format, file](std::stop_token stop,
                                                                             const OnProgress&) -> Result<bool> {
            const auto bytes = renderBrief(brief, charts, format);
            if (!bytes)
                return tl::unexpected(bytes.error());
            if (stop.stop_requested())
                return false;
            return ui::saveBrief(*bytes, file).map([] { return true; });
        },
        [this, file](const Result<bool>& written) { endBrief(written, file); });
}

/// @param written  false: the user stopped it
void MainWindow::endBrief(const Result<bool>& written, const QString& file)
{
    endWork();
    if (!written)
        return say(insight::errorText(written.error(), m_services.labels.language()));
    if (!*written)
        return statusBar()->showMessage(tr("브리프 만들기를 멈췄습니다. 파일은 쓰지 않았습니다."), messageMs);
    m_strip->say(tr("브리프를 저장했습니다: %1").arg(file), tr("열기"),
                 [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
}

} // namespace pado::ui
