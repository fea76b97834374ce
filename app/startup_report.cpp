#include "app/startup_report.h"

#include "base/json_line.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QSaveFile>
#include <QTimer>
#include <QWidget>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace pado::app
{

namespace
{

const QElapsedTimer sinceLoading = [] {
    QElapsedTimer timer;
    timer.start();
    return timer;
}();

/// Milliseconds from the process's start to now; where the platform does not tell, from the loading of the program.
qint64 sinceStart()
{
#ifdef Q_OS_LINUX
    QFile stat(u"/proc/self/stat"_s), uptime(u"/proc/uptime"_s);
    if (stat.open(QIODevice::ReadOnly) && uptime.open(QIODevice::ReadOnly)) {
        // Fields after the name, which may hold spaces, in brackets; the start, in clock ticks, is the 22nd of all.
        const QByteArray line = stat.readAll();
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        const double started = fields.value(19).toDouble() / double(sysconf(_SC_CLK_TCK));
        const double now = uptime.readAll().split(' ').value(0).toDouble();
        if (started > 0 && now >= started)
            return qint64((now - started) * 1000);
    }
#endif
    return sinceLoading.elapsed();
}

} // namespace

StartupReport::StartupReport(QWidget* window) : QObject(window), m_file(qEnvironmentVariable("PADO_STARTUP_REPORT"))
{
    if (!m_file.isEmpty())
        window->installEventFilter(this);
}

bool StartupReport::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && m_firstPaint < 0) {
        m_firstPaint = sinceStart();
        write();
    }
    return QObject::eventFilter(watched, event);
}

void StartupReport::interactive()
{
    if (m_file.isEmpty() || m_interactive >= 0)
        return;
    QTimer::singleShot(0, this, [this] {
        m_interactive = sinceStart();
        write();
    });
}

void StartupReport::write() const
{
    if (m_firstPaint < 0 || m_interactive < 0)
        return;
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(jsonLine({{u"first_paint_ms"_s, m_firstPaint}, {u"interactive_ms"_s, m_interactive}}));
        file.commit();
    }
}

} // namespace pado::app
