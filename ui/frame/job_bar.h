#pragma once

#include "base/progress.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace pado::ui
{

/// One piece of long work in the status bar: what it is, how far it has come, and a way to stop it.
class JobBar : public QWidget
{
    Q_OBJECT

public:
    explicit JobBar(QWidget* parent = nullptr);

    /// Work has begun; shown after 300 ms, so that short work does not flicker.
    /// @param stopping  what is said once the user has stopped it: what becomes of what was done
    void begin(const QString& name, const QString& stopping);
    void showProgress(const Progress& progress);
    void end();

Q_SIGNALS:
    void cancelled();

private:
    QLabel* m_label;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QTimer* m_delay;
    QString m_name, m_stopping;
};

} // namespace pado::ui
