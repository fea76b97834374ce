#include "ui/refresher.h"

#include "ui/job.h"

#include <QTimer>

#include <utility>

namespace pado::ui
{

namespace
{

constexpr int lookEveryMs = 60'000;

} // namespace

Refresher::Refresher(const store::Workspace& workspace, const extract::Extractor& extractor, Clock clock,
                     QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_extractor(extractor),
      m_clock(std::move(clock)),
      m_timer(new QTimer(this))
{
    connect(m_timer, &QTimer::timeout, this, [this] { run({.which = pipeline::Which::Due}, false); });
}

Refresher::~Refresher()
{
    cancel();
}

void Refresher::startTimer()
{
    m_timer->start(lookEveryMs);
    run({.which = pipeline::Which::Due}, false);
}

void Refresher::refresh(const pipeline::RefreshOptions& options)
{
    if (m_isRunning && !m_isTold)
        m_next = options;
    else
        run(options, true);
}

void Refresher::cancel()
{
    m_next.reset();
    m_stop.request_stop();
}

void Refresher::tellStart()
{
    if (!std::exchange(m_isTold, true))
        Q_EMIT started();
}

void Refresher::run(pipeline::RefreshOptions options, bool isAsked)
{
    if (m_isRunning)
        return;
    options.secrets = m_secrets;
    m_isRunning = true;
    m_isTold = false;
    m_stop = {};
    if (isAsked)
        tellStart();
    auto work = [workspace = m_workspace, extractor = &m_extractor, clock = m_clock,
                 options](std::stop_token stop, const OnProgress& onProgress) {
        return pipeline::refresh(workspace, *extractor, options, clock, stop, onProgress);
    };
    auto* watcher = startJob(this, m_stop.get_token(), std::move(work),
                             [this](const Result<pipeline::RefreshReport>& report) { take(report); });
    connect(watcher, &QFutureWatcherBase::progressRangeChanged, this, [this](int, int total) {
        if (total > 0)
            tellStart();
    });
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int done) {
        if (watcher->progressMaximum() > 0)
            Q_EMIT progressed({done, watcher->progressMaximum(), watcher->progressText()});
    });
}

void Refresher::take(const Result<pipeline::RefreshReport>& report)
{
    m_isRunning = false;
    if (report && (m_isTold || report->feeds > 0))
        Q_EMIT finished(*report);
    // Another program refreshes this workspace: only who asked needs to know.
    if (!report && (m_isTold || report.error().code != QLatin1StringView("store.refresh_running")))
        Q_EMIT failed(report.error());
    if (const auto next = std::exchange(m_next, std::nullopt))
        run(*next, true);
}

} // namespace pado::ui
