#include "ui/refresher.h"

#include "ui/job.h"

#include <QTimer>

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
    run(options, true);
}

void Refresher::cancel()
{
    m_stop.request_stop();
}

void Refresher::run(const pipeline::RefreshOptions& options, bool isAsked)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_stop = {};
    Q_EMIT started();
    auto work = [workspace = m_workspace, extractor = &m_extractor, clock = m_clock,
                 options](std::stop_token stop, const OnProgress& onProgress) {
        return pipeline::refresh(workspace, *extractor, options, clock, stop, onProgress);
    };
    auto done = [this, isAsked](Result<pipeline::RefreshReport> report) {
        m_isRunning = false;
        if (report) {
            Q_EMIT finished(*report);
            return;
        }
        // Another program refreshes this workspace: only who asked needs to know.
        if (isAsked || report.error().code != QLatin1StringView("store.refresh_running"))
            Q_EMIT failed(report.error());
        else
            Q_EMIT finished({});
    };
    auto* watcher = startJob(this, m_stop.get_token(), std::move(work), std::move(done));
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int done) {
        Q_EMIT progressed({done, watcher->progressMaximum(), watcher->progressText()});
    });
}

} // namespace pado::ui
