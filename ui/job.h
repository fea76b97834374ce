#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QtConcurrent>

#include <stop_token>
#include <utility>

namespace pado::ui
{

/// Runs `work(std::stop_token, const OnProgress&)` on the thread pool and hands its result to `done` on the receiver's
/// thread — never after the receiver is gone, since the watcher dies with it.
/// @return the watcher, for its progress signals; it deletes itself.
template <class Work, class Done>
QFutureWatcherBase* startJob(QObject* receiver, std::stop_token stop, Work work, Done done)
{
    using Outcome = std::invoke_result_t<Work, std::stop_token, const OnProgress&>;
    auto* watcher = new QFutureWatcher<Outcome>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, done = std::move(done)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            done(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([stop, work = std::move(work)](QPromise<Outcome>& promise) mutable {
        promise.setProgressRange(0, 0);
        promise.addResult(work(stop, [&promise](const Progress& progress) {
            promise.setProgressRange(0, int(progress.total));
            promise.setProgressValueAndText(int(progress.done), progress.label);
        }));
    }));
    return watcher;
}

} // namespace pado::ui
