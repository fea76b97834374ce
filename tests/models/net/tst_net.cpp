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
        QTest::newRow("gone") << u"error/410"_s << u"net.gone"_s;
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

    void asksAHostNoMoreThanItBears()
    {
        net::Options options;
        options.maxPerHost = 3;
        int most = 0, answers = 0;
        net::fetchAll(std::vector<net::Request>(20, request(u"crowd/"_s)), options, {},
                      [&](const net::Request&, Result<net::Response> response) {
                          most = std::max(most, response ? response->body.toInt() : 1000);
                          ++answers;
                      });
        QCOMPARE(answers, 20);
        QVERIFY(most <= 3);
    }

    void leavesAServerAloneThatAsksForIt()
    {
        net::Options options;
        options.maxPerHost = 1;
        const std::vector<net::Request> requests{request(u"busy/"_s), request(u"files/feed.xml"_s),
                                                 request(u"files/feed.xml"_s)};
        QStringList codes;
        QDateTime back;
        net::fetchAll(requests, options, {}, [&](const net::Request&, Result<net::Response> response) {
            codes.append(response ? u"answered"_s : QString(response.error().code));
            if (!response)
                back = QDateTime::fromString(response.error().where, Qt::ISODate);
        });
        codes.sort();
        QCOMPARE(codes, (QStringList{u"net.http"_s, u"net.postponed"_s, u"net.postponed"_s}));
        const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(back);
        QVERIFY2(seconds > 100 && seconds <= 120, qPrintable(QString::number(seconds)));
    }

    void tellsHowLongAnAnswerStaysFresh()
    {
        QCOMPARE(fetch(u"fresh/600"_s)->freshSeconds, std::optional(590));
        QCOMPARE(fetch(u"fresh/99999999"_s)->freshSeconds, std::optional(7 * 24 * 3600));
        QCOMPARE(fetch(u"files/feed.xml"_s)->freshSeconds, std::nullopt);
    }

    void showsNameAndPasswordWhereAsked()
    {
        QCOMPARE(QString(fetch(u"private/"_s).error().code), u"net.unauthorised"_s);
        net::Request known = request(u"private/"_s);
        known.credentials = {u"나루"_s, u"열쇠"_s, {}};
        QVERIFY(fetch(known, {}));
        known.credentials.password = u"틀림"_s;
        QCOMPARE(QString(fetch(known, {}).error().code), u"net.unauthorised"_s);
    }

    void showsSecretsToNoOtherHost()
    {
        net::Request keyed = request(u"echo/X-Key"_s);
        keyed.credentials.headers = {{u"X-Key"_s, u"abc"_s}};
        QCOMPARE(fetch(keyed, {})->body, QByteArray("abc"));
        keyed.url = QUrl(m_server->url(u"away/X-Key"_s));
        QCOMPARE(QString(fetch(keyed, {}).error().code), u"net.left_host"_s);
        net::Request named = request(u"away/Authorization"_s);
        named.credentials = {u"나루"_s, u"열쇠"_s, {}};
        QCOMPARE(fetch(named, {})->body, QByteArray());
    }

    void headersCannotBeSmuggled()
    {
        net::Request keyed = request(u"echo/X-Other"_s);
        keyed.credentials.headers = {{u"X-Key"_s, u"abc\r\nX-Other: 1"_s}};
        QCOMPARE(fetch(keyed, {})->body, QByteArray());
    }

    /// Together they would need six times the memory that there is.
    void largeAnswersTakeTurns()
    {
        net::Options options;
        options.maxPerHost = 6;
        options.maxBytes = 4 * 1024 * 1024;
        std::vector<qsizetype> sizes;
        net::fetchAll(std::vector<net::Request>(6, request(u"large/4"_s)), options, {},
                      [&](const net::Request&, Result<net::Response> response) {
                          sizes.push_back(response ? response->body.size() : 0);
                      });
        QCOMPARE(sizes, std::vector<qsizetype>(6, 4'000'000));
    }

    void goesThroughAProxy()
    {
        net::Request request;
        request.url = QUrl(u"http://feeds.invalid/files/feed.xml"_s);
        request.proxy = m_server->url({});
        const auto response = fetch(request, {});
        QVERIFY2(response, response ? "" : qPrintable(response.error().hint));
        QVERIFY(response->body.startsWith("<rss"));
    }

    void waitsAsLongAsTheFeedNeeds()
    {
        net::Request late = request(u"delayed/feed.xml"_s);
        late.timeoutMs = 300;
        QCOMPARE(QString(fetch(late, {}).error().code), u"net.timeout"_s);
        late.timeoutMs = 10'000;
        net::Options impatient;
        impatient.totalTimeoutMs = 300;
        QVERIFY(fetch(late, impatient));
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
    net::Request request(const QString& path) const
    {
        net::Request request;
        request.url = QUrl(m_server->url(path));
        return request;
    }

    Result<net::Response> fetch(const QString& path) { return fetch(request(path), {}); }

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
