#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace pado::ui
{

class JobBar;
class Theme;

/// What a newcomer sees where there is no workspace yet: demo data, or an empty workspace of his own.
class StartWindow : public QWidget
{
    Q_OBJECT

public:
    /// @param folder  where the workspace will be
    StartWindow(const Theme& theme, const QString& folder, QWidget* parent = nullptr);

    JobBar& jobs() { return *m_jobs; }
    void setBusy(bool isBusy);
    void say(const QString& message);

Q_SIGNALS:
    void demoWanted();
    void emptyWanted();

private:
    QPushButton* m_demo;
    QPushButton* m_empty;
    QLabel* m_message;
    JobBar* m_jobs;
};

} // namespace pado::ui
