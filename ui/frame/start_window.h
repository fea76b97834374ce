#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace pado::ui
{

class JobBar;
class Theme;

/// What a newcomer sees where there is no workspace yet: demo data, or a workspace of his own with starter feeds,
/// another reader's list, or nothing in it.
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
    void startersWanted();
    void opmlWanted();
    /// The user closes it.
    void closing();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QList<QPushButton*> choices() const { return {m_demo, m_starters, m_opml, m_empty}; }

    QLabel* m_title;
    QLabel* m_line;
    QPushButton* m_demo;
    QPushButton* m_starters;
    QPushButton* m_opml;
    QPushButton* m_empty;
    QLabel* m_message;
    JobBar* m_jobs;
};

} // namespace pado::ui
