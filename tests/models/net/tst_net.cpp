#include "net/fetcher.h"
#include "support/loopback_server.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

/// Fetching from a real server on loopback.
class TestNet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"feed.xml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<rss version='2.0'><channel><title>t</title></channel></rss>");
        file.close();
        m_server = std::make_unique<LoopbackServer>(m_folder.path());
        QVERIFY2(m_server->isRunning(), "the test server did not start: python3 is needed");
    }

    void fetchesWithValidators()
    {
        const auto response = fetch(u"files/feed.xml"_s);
        QVERIFY(response);
        QCOMPARE(response->status, 200);
        QVERIFY(response->body.startsWith("<rss"));
        QCOMPARE(response->etag, u"\"v1\""_s);
        QCOMPARE(response->lastModified, u"Tue, 20 Jun 2023 00:12:00 GMT"_s);
        QCOMPARE(response->contentType, u"application/xml"_s);
    }

    void isToldNotModified()
    {
        net::Request request;
        request.url = QUrl(m_server->url(u"files/feed.xml"_s));
        request.etag = u"\"v1\""_s;
        const auto response = fetch(request, {});
        QVERIFY(response);
        QCOMPARE(response->status, 304);
        QVERIFY(response->body.isEmpty());
    }

    void unpacks()
    {
        const auto response = fetch(u"gzip/feed.xml"_s);
        QVERIFY(response);
        QVERIFY(response->body.startsWith("<rss"));
    }

    void followsAPermanentMove()
    {
        const auto response = fetch(u"moved/feed.xml"_s);
        QVERIFY(response);
        QVERIFY(response->isPermanentlyMoved);
        QCOMPARE(response->finalUrl.toString(), m_server->url(u"files/feed.xml"_s));
    }

    void failures_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        QTest::newRow("missing") << u"nowhere"_s << u"net.http"_s;
        QTest::newRow("server error") << u"error/500"_s << u"net.http"_s;
        QTest::newRow("late") << u"slow/"_s << u"net.timeout"_s;
        QTest::newRow("endless") << u"endless/"_s << u"net.too_large"_s;
        QTest::newRow("bomb") << u"bomb/"_s << u"net.too_large"_s;
        QTest::newRow("in circles") << u"loop/"_s << u"net.redirects"_s;
        QTest::newRow("cut off") << u"cut/"_s << u"net.broken"_s;
    }

    void failures()
    {
        QFETCH(QString, path);
        QFETCH(QString, code);
        net::Options options;
        options.totalTimeoutMs = 2'000;
        options.maxBodyBytes = 1024 * 1024;
        net::Request request;
        request.url = QUrl(m_server->url(path));
        const auto response = fetch(request, options);
        QVERIFY(!response);
        QCOMPARE(QString(response.error().code), code);
    }

    void neverReadsFiles()
    {
        net::Request direct;
        direct.url = QUrl(u"file:///etc/passwd"_s);
        const auto response = fetch(direct, {});
        QVERIFY(!response);
        QCOMPARE(QString(response.error().code), u"net.unsupported_url"_s);
        QVERIFY(!fetch(u"elsewhere/"_s));
    }

    void tellsAClosedPort()
    {
        net::Request request;
        request.url = QUrl(u"http://127.0.0.1:9/"_s);
        const auto response = fetch(request, {});
        QVERIFY(!response);
        QCOMPARE(QString(response.error().code), u"net.refused"_s);
    }

    void answersEachOfMany()
    {
        std::vector<net::Request> requests;
        for (int i = 0; i < 40; ++i) {
            net::Request request;
            request.key = i;
            request.url = QUrl(m_server->url(i % 4 == 3 ? u"nowhere"_s : u"files/feed.xml"_s));
            requests.push_back(request);
        }
        std::map<qint64, bool> answers;
        net::fetchAll(requests, {}, {}, [&](const net::Request& request, Result<net::Response> response) {
            answers[request.key] = response.has_value();
        });
        QCOMPARE(answers.size(), 40U);
        for (const auto& [key, isThere] : answers)
            QCOMPARE(isThere, key % 4 != 3);
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        net::Request request;
        request.url = QUrl(m_server->url(u"slow/"_s));
        QString code;
        net::fetchAll({request}, {}, stop.get_token(), [&](const net::Request&, Result<net::Response> response) {
            code = response ? QString() : QString(response.error().code);
        });
        QCOMPARE(code, u"net.cancelled"_s);
    }

private:
    Result<net::Response> fetch(const QString& path)
    {
        net::Request request;
        request.url = QUrl(m_server->url(path));
        return fetch(request, {});
    }

    static Result<net::Response> fetch(const net::Request& request, const net::Options& options)
    {
        Result<net::Response> answer = failure("test.no_answer");
        net::fetchAll({request}, options, {},
                      [&](const net::Request&, Result<net::Response> response) { answer = std::move(response); });
        return answer;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<LoopbackServer> m_server;
};

QTEST_GUILESS_MAIN(TestNet)
#include "tst_net.moc"
