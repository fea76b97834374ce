#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "pipeline/refresh.h"
#include "store/workspace.h"

#include <QObject>

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

    /// Looks for due feeds now and every minute from now on.
    void startTimer();
    /// Does nothing while a refresh runs.
    void refresh(const pipeline::RefreshOptions& options);
    void cancel();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void started();
    void progressed(const pado::Progress& progress);
    void finished(const pado::pipeline::RefreshReport& report);
    void failed(const pado::Error& error);

private:
    void run(const pipeline::RefreshOptions& options, bool isAsked);

    store::Workspace m_workspace;
    const extract::Extractor& m_extractor;
    Clock m_clock;
    QTimer* m_timer;
    std::stop_source m_stop;
    bool m_isRunning = false;
};

} // namespace pado::ui
