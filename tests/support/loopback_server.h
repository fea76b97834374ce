#pragma once

#include <QProcess>
#include <QString>

/// tests/support/server.py as a child of the test: ends with it.
class LoopbackServer
{
public:
    /// @param folder  whose files it serves under /files/
    explicit LoopbackServer(const QString& folder)
    {
        m_process.start(QStringLiteral("python3"), {QStringLiteral(PADO_TEST_SERVER), folder});
        if (m_process.waitForReadyRead(10'000))
            m_port = m_process.readLine().trimmed().toInt();
    }
    ~LoopbackServer()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5'000))
            m_process.kill();
        m_process.waitForFinished(1'000);
    }

    bool isRunning() const { return m_port > 0; }
    QString url(const QString& path) const
    {
        return QStringLiteral("http://127.0.0.1:%1/%2").arg(QString::number(m_port), path);
    }

private:
    QProcess m_process;
    int m_port = 0;
};
