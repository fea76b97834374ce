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
#include <QLabel>
#include <QStatusBar>
#include <QToolButton>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

void MainWindow::makeStatusBar()
{
    m_lastRefresh = new QLabel(this);
    m_failing = new QToolButton(this);
    m_failing->setIcon(icon(u"warning"_s, m_services.theme));
    m_failing->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_failing->hide();
    m_jobs = new JobBar(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(Theme::space, 0, Theme::space, 0);
    statusBar()->addWidget(m_lastRefresh);
    statusBar()->addWidget(m_failing);
    statusBar()->addPermanentWidget(m_jobs);
    if (m_services.workspace.isDemo()) {
        auto* demo = new QLabel(tr("데모 데이터 — 예시 문장이며 실제 기사가 아닙니다"), this);
        demo->setProperty("muted", true);
        statusBar()->addPermanentWidget(demo);
    }
    connect(m_jobs, &JobBar::cancelled, this, [this] {
        m_refresher.cancel();
        m_stop.request_stop();
    });
    connect(m_failing, &QToolButton::clicked, this, [this] { go({.page = Sources}); });
    showLastRefresh();
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
            const auto failing = std::ranges::count(*feeds, store::FeedState::Failing, &store::FeedRow::state);
            return State{*last, int(failing)};
        },
        [this](Result<State> state) {
            if (!state)
                return;
            m_lastRefresh->setText(state->first.isValid()
                                       ? tr("마지막 새로고침 %1").arg(timeInWords(state->first, m_services.clock()))
                                       : tr("아직 새로고침하지 않았습니다"));
            m_failing->setText(tr("피드 %1개 실패 · 보기").arg(state->second));
            m_failing->setVisible(state->second > 0);
        });
}

void MainWindow::connectRefresher()
{
    connect(m_sources, &SourcesPage::refreshWanted, this, [this](const std::vector<qint64>& feeds) {
        m_refresher.refresh({.which = pipeline::Which::All, .feeds = feeds});
    });
    connect(&m_refresher, &Refresher::started, this, [this] { m_jobs->begin(tr("새로고침")); });
    connect(&m_refresher, &Refresher::progressed, m_jobs, &JobBar::showProgress);
    connect(&m_refresher, &Refresher::finished, this, &MainWindow::tell);
    connect(&m_refresher, &Refresher::failed, this, [this](const Error& error) {
        m_jobs->end();
        say(insight::errorText(error, m_services.labels.language()));
    });
    if (m_refresher.isRunning())
        m_jobs->begin(tr("새로고침"));
}

void MainWindow::tell(const pipeline::RefreshReport& report)
{
    m_jobs->end();
    showLastRefresh();
    if (report.feeds == 0)
        return;
    statusBar()->showMessage(
        report.wasCancelled
            ? tr("새로고침을 멈췄습니다. 그때까지 받은 새 기사 %1건은 저장했습니다.").arg(report.newArticles)
            : tr("새 기사 %1건 · 새 사실 %2건").arg(report.newArticles).arg(report.newFacts),
        8000);
    if (report.newArticles + report.updatedArticles > 0 || !report.failed.empty() || m_place.page == Sources)
        reloadAll();
    if (!report.failed.empty()) {
        const QString first = insight::errorText(report.failed.front().error, m_services.labels.language());
        m_strip->say(report.failed.size() == 1
                         ? first
                         : tr("피드 %1개를 받지 못했습니다. %2").arg(QString::number(report.failed.size()), first),
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
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        if (m_isWorking)
            return say(tr("다른 작업이 끝난 뒤에 다시 하십시오."));
        m_isWorking = true;
        m_stop = {};
        m_jobs->begin(tr("가져오기"));
        auto* watcher = startJob(
            this, m_stop.get_token(),
            [workspace = m_services.workspace, extractor = &m_services.extractor, clock = m_services.clock,
             files](std::stop_token stop, const OnProgress& onProgress) {
                return pipeline::importFiles(workspace, *extractor, files, {}, stop, onProgress);
            },
            [this](Result<pipeline::ImportReport> report) {
                m_isWorking = false;
                m_jobs->end();
                if (!report)
                    return say(insight::errorText(report.error(), m_services.labels.language()));
                statusBar()->showMessage(
                    tr("새 기사 %1건 · 새 사실 %2건").arg(report->newArticles).arg(report->newFacts), 8000);
                if (!report->failed.empty())
                    say(insight::errorText(report->failed.front().error, m_services.labels.language()));
                reloadAll();
            });
        connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int done) {
            m_jobs->showProgress({done, watcher->progressMaximum(), {}});
        });
    });
    dialog->open();
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
    if (m_isWorking)
        return say(tr("다른 작업이 끝난 뒤에 다시 하십시오."));
    m_isWorking = true;
    m_jobs->begin(tr("브리프 만들기"));
    startJob(
        this, {},
        [workspace = m_services.workspace, wanted = filter(), labels = m_services.labels,
         clock = m_services.clock](std::stop_token, const OnProgress&) -> Result<brief::Brief> {
            const auto reader = workspace.reader();
            if (!reader)
                return tl::unexpected(reader.error());
            return brief::compose(*reader, wanted, labels, clock, workspace.isDemo());
        },
        [this, file, format](Result<brief::Brief> brief) {
            if (brief)
                return paintBrief(*brief, *format, file);
            endBrief(brief.error());
        });
}

/// Charts here, where Qt Charts must be; the pages in a job.
void MainWindow::paintBrief(const brief::Brief& brief, BriefFormat format, const QString& file)
{
    startJob(
        this, {},
        [brief, charts = drawCharts(brief, m_services.labels), format, file](std::stop_token, const OnProgress&) {
            return writeBrief(brief, charts, format, file);
        },
        [this, file](Result<void> written) {
            if (!written)
                return endBrief(written.error());
            m_isWorking = false;
            m_jobs->end();
            m_strip->say(tr("브리프를 저장했습니다: %1").arg(file), tr("열기"),
                         [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
        });
}

void MainWindow::endBrief(const Error& error)
{
    m_isWorking = false;
    m_jobs->end();
    say(insight::errorText(error, m_services.labels.language()));
}

} // namespace pado::ui
