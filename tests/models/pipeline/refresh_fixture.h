#pragma once

#include "extract/extractor.h"
#include "pipeline/refresh.h"
#include "store/reader.h"
#include "store/writer.h"
#include "support/loopback_server.h"
#include "support/workspace_fixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// A workspace of its own for each test, at a moment that the test sets, and a web server that serves the test's files.
class RefreshFixture : public WorkspaceFixture
{
protected:
    void start()
    {
        auto extractor = pado::extract::Extractor::load();
        QVERIFY(extractor);
        m_extractor = std::make_unique<pado::extract::Extractor>(*std::move(extractor));
        m_server = std::make_unique<LoopbackServer>(m_files.path());
        QVERIFY2(m_server->isRunning(), "the test server did not start: python3 is needed");
    }

    void begin()
    {
        m_now = QDateTime(QDate(2023, 6, 21), QTime(0, 0), Qt::UTC);
        WorkspaceFixture::begin(clock());
    }

    pado::Clock clock() const
    {
        return [this] { return m_now; };
    }

    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_files.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    /// Subscribes to an address of the server.
    void add(const QString& path)
    {
        auto writer = m_workspace->writer();
        QVERIFY(writer && writer->addFeed({.url = m_server->url(path)}));
    }

    pado::Result<pado::pipeline::RefreshReport> refresh(const pado::pipeline::RefreshOptions& options = {})
    {
        return pado::pipeline::refresh(*m_workspace, *m_extractor, options, clock(), {}, {});
    }

    pado::store::Reader reader() const
    {
        auto reader = m_workspace->reader();
        Q_ASSERT(reader);
        return *std::move(reader);
    }

    QTemporaryDir m_files;
    QDateTime m_now;
    std::unique_ptr<pado::extract::Extractor> m_extractor;
    std::unique_ptr<LoopbackServer> m_server;
};
