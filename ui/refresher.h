#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "pipeline/refresh.h"
#include "store/workspace.h"

#include <QObject>

#include <optional>
#include <stop_token>

class QTimer;

namespace pado::ui
{

/// Refreshes feeds in the background: those that are due by a timer, or what the user asks for.
class Refresher : public QObject
{
    Q_OBJECT

public:
    Refresher(const store::Workspace& workspace, const extract::Extractor& extractor, Clock clock,
              QObject* parent = nullptr);
    ~Refresher() override;

    /// Where names and passwords of feeds are looked up; called on the job's thread.
    void setSecrets(pipeline::Secrets secrets) { m_secrets = std::move(secrets); }
    /// Looks for due feeds now and every minute from now on; says nothing while none is due.
    void startTimer();
    /// Does nothing while a refresh runs that the user sees; one that only looks is waited for.
    void refresh(const pipeline::RefreshOptions& options);
    void cancel();
    /// A refresh runs that was asked for or has work.
    bool isRunning() const { return m_isRunning && m_isTold; }

Q_SIGNALS:
    /// Of what was asked for, or has found feeds to fetch.
    void started();
    void progressed(const pado::Progress& progress);
    void finished(const pado::pipeline::RefreshReport& report);
    void failed(const pado::Error& error);

private:
    void run(pipeline::RefreshOptions options, bool isAsked);
    void tellStart();
    void take(const Result<pipeline::RefreshReport>& report);

    store::Workspace m_workspace;
    const extract::Extractor& m_extractor;
    Clock m_clock;
    pipeline::Secrets m_secrets;
    QTimer* m_timer;
    std::stop_source m_stop;
    std::optional<pipeline::RefreshOptions> m_next; ///< asked for while one only looked
    bool m_isRunning = false;
    bool m_isTold = false; ///< started was emitted
};

} // namespace pado::ui
