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

    /// A workspace is there and being opened: nothing to choose.
    void showOpening();
    /// Lets the user choose, where opening found no workspace.
    void showChoices();

    JobBar& jobs() { return *m_jobs; }
    void setBusy(bool isBusy);
    void say(const QString& message);

Q_SIGNALS:
    void demoWanted();
    void emptyWanted();
    /// The user closes it.
    void closing();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_line;
    QPushButton* m_demo;
    QPushButton* m_empty;
    QLabel* m_message;
    JobBar* m_jobs;
};

} // namespace pado::ui
