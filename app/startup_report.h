#pragma once

#include <QObject>
#include <QString>

namespace pado::app
{

/// Writes {"first_paint_ms","interactive_ms"}, counted from the process's start, to the file that the environment
/// variable PADO_STARTUP_REPORT names. Does nothing where it is not set.
class StartupReport : public QObject
{
public:
    /// Watches the window for its first paint.
    explicit StartupReport(QWidget* window);
    /// The window shows data and answers.
    void interactive();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void write() const;
    QString m_file;
    qint64 m_firstPaint = -1;
    qint64 m_interactive = -1;
};

} // namespace pado::app
