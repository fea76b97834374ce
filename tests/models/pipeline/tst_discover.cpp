#include "extract/extractor.h"
#include "feed/opml.h"
#include "pipeline/discover.h"
#include "pipeline/subscriptions.h"
#include "store/workspace.h"
#include "support/loopback_server.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

/// From an address that a user pastes to the feeds behind it, from a real server on loopback.
class TestDiscover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_files = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<LoopbackServer>(m_files->path());
        QVERIFY(m_server->isRunning());
    }

    void showsTheFeedsOfAPage()
    {
        write(u"index.html"_s, "<link rel='alternate' type='application/rss+xml' title='댓글' href='comments.xml'>"
                               "<link rel='alternate' type='application/rss+xml' title='전체' href='all.xml'>"
                               "<link rel='alternate' type='application/rss+xml' title='없음' href='gone.xml'>"
                               "<a href='rss-guide.html'>RSS</a>");
        write(u"comments.xml"_s, feed("나루 댓글", 1, "좋아요."));
        write(u"all.xml"_s, feed("나루", 7, "짧은 글이다."));
        write(u"rss-guide.html"_s, "<p>RSS란 무엇인가");
        const auto report = discover(u"files/index.html"_s);
        QVERIFY(report);
        QCOMPARE(report->feeds.size(), 2U);
        const pipeline::FoundFeed& all = report->feeds.front();
        QCOMPARE(all.url, m_server->url(u"files/all.xml"_s));
        QCOMPARE(all.title, u"나루"_s);
        QCOMPARE(all.format, u"rss20"_s);
        QCOMPARE(all.items, 7);
        QCOMPARE(all.carries, pipeline::Carries::Teasers);
        QCOMPARE(all.newest, QDateTime(QDate(2023, 6, 27), QTime(0, 12), Qt::UTC));
        QCOMPARE(all.preview.size(), 5U);
        QCOMPARE(all.preview.front().title, u"기사 7"_s);
    }

    void tellsWholeArticlesFromTeasers()
    {
        write(u"whole.xml"_s, feed("나루", 3, QByteArray("길게 쓴 기사의 한 문장이다. ").repeated(60)));
        QCOMPARE(discover(u"files/whole.xml"_s)->feeds.front().carries, pipeline::Carries::Articles);
        write(u"titles.xml"_s, feed("나루", 3, ""));
        QCOMPARE(discover(u"files/titles.xml"_s)->feeds.front().carries, pipeline::Carries::Titles);
    }

    void showsTheFactsOfThePreview()
    {
        write(u"facts.xml"_s, feed("나루", 1, "SK텔레콤은 지난 4월 AI 스타트업 누리봇에 150억원을 투자했다고 밝혔다."));
        const auto extractor = extract::Extractor::load();
        const auto report = pipeline::discover(m_server->url(u"files/facts.xml"_s), &*extractor, {}, {}, {});
        QVERIFY(report);
        const pipeline::PreviewItem& item = report->feeds.front().preview.front();
        QVERIFY(!item.facts.empty());
        QVERIFY(item.facts.front().evidence.quote.contains(u"150억원"_s));
        QVERIFY(item.text.contains(item.facts.front().evidence.quote));
    }

    void takesAHostWithoutItsScheme()
    {
        write(u"feed.xml"_s, feed("나루", 1, "글이다."));
        const QString bare = m_server->url(u"files/feed.xml"_s).mid(7);
        const auto report = pipeline::discover(bare, nullptr, {}, {}, {});
        QVERIFY(report);
        QCOMPARE(report->feeds.front().url, u"http://"_s + bare);
    }

    void asksTheUsualPlacesWhereAPageNamesNothing()
    {
        write(u"plain.html"_s, "<p>첫 화면");
        write(u"rss/allArticle.xml"_s, feed("나루 전체", 1, "글이다."));
        const auto report = discover(u"files/plain.html"_s);
        QVERIFY(report);
        QCOMPARE(report->feeds.front().title, u"나루 전체"_s);
    }

    /// A page that names its feed is not asked for others.
    void isPolite()
    {
        write(u"one.html"_s, "<link rel='alternate' type='application/rss+xml' href='feed.xml'>");
        write(u"feed.xml"_s, feed("나루", 1, "글이다."));
        QCOMPARE(discover(u"files/one.html"_s)->tried, 2);
    }

    void followsAnOutletsListOfItsFeeds()
    {
        write(u"home.html"_s, "<a href='rss-list.html'>RSS</a>");
        write(u"rss-list.html"_s,
              "<a href='rss/it.xml'>IT</a><a href='rss/sport.xml'>스포츠</a><a href='home.html'>홈</a>");
        write(u"rss/it.xml"_s, feed("나루 IT", 1, "글이다."));
        write(u"rss/sport.xml"_s, feed("나루 스포츠", 1, "공 이야기다."));
        const auto report = discover(u"files/home.html"_s);
        QVERIFY(report);
        QCOMPARE(report->feeds.size(), 2U);
        QCOMPARE(report->feeds.front().title, u"나루 IT"_s);
    }

    void namesAFeedUnderTwoAddressesOnce()
    {
        write(u"two.html"_s,
              "<link rel='alternate' type='application/rss+xml' href='feed.xml'><a href='/moved/feed.xml'>RSS</a>");
        write(u"feed.xml"_s, feed("나루", 1, "글이다."));
        QCOMPARE(discover(u"files/two.html"_s)->feeds.size(), 1U);
    }

    void saysWhatItDidNotFind_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        QTest::newRow("no feed") << u"files/empty.html"_s << u"feed.none_found"_s;
        QTest::newRow("no page") << u"files/nowhere"_s << u"net.http"_s;
        QTest::newRow("cut") << u"cut/"_s << u"net.broken"_s;
    }
    void saysWhatItDidNotFind()
    {
        QFETCH(QString, path);
        write(u"empty.html"_s, "<p>공사 중");
        const auto report = discover(path);
        QVERIFY(!report);
        QTEST(QString(report.error().code), "code");
    }

    void stopsWhenAsked()
    {
        write(u"stop.html"_s, "<link rel='alternate' type='application/rss+xml' href='/slow/'>");
        std::stop_source stop;
        const auto report = pipeline::discover(m_server->url(u"files/stop.html"_s), nullptr, {}, stop.get_token(),
                                               [&stop](const Progress&) { stop.request_stop(); });
        QCOMPARE(QString(report.error().code), u"net.cancelled"_s);
    }

    void offersWhatAnOpmlFileLists()
    {
        store::FeedRow known;
        known.url = u"https://naru.example/rss"_s;
        const auto offers = pipeline::offersOf(
            "<opml version='2.0'><body><outline text='경제'><outline text='나루' xmlUrl='https://naru.example/rss'/>"
            "<outline text='두레' xmlUrl='https://dure.example/rss' mark='1'/></outline>"
            "<outline text='두레 또' xmlUrl='https://dure.example/rss'/>"
            "<outline text='비밀' xmlUrl='https://me:hidden@naru.example/rss'/>"
            "<outline text='파일' xmlUrl='file:///tmp/x'/></body></opml>",
            {&known, 1});
        QVERIFY(offers);
        const std::vector<pipeline::OfferedFeed>& feeds = offers->feeds;
        QCOMPARE(feeds.size(), 5U);
        QVERIFY(feeds[0].isKnown);
        QCOMPARE(feeds[1].feed.folders, QStringList{u"경제"_s});
        QVERIFY(!feeds[1].isKnown && !feeds[1].isDouble && !feeds[1].error);
        QVERIFY(feeds[2].isDouble);
        QCOMPARE(QString(feeds[3].error->code), u"net.secret_in_url"_s);
        QVERIFY(!feeds[3].feed.url.contains(u"hidden"_s));
        QCOMPARE(QString(feeds[4].error->code), u"net.unsupported_url"_s);
    }

    /// Whoever leaves for another reader takes along all that he came with.
    void givesAnOpmlListBackAsItCame()
    {
        const QTemporaryDir folder;
        const auto workspace = store::Workspace::open(folder.path(), store::OpenMode::CreateMissing, systemClock());
        QVERIFY(workspace);
        const auto take = [&](const QByteArray& opml) {
            const auto offers = pipeline::offersOf(opml, {});
            auto writer = workspace->writer();
            const auto reader = workspace->reader();
            std::vector<store::NewFeed> feeds;
            for (const pipeline::OfferedFeed& offer : offers->feeds)
                feeds.push_back(offer.feed);
            return writer->addFeeds(feeds) && pipeline::keepFrame(*reader, *writer, offers->frame);
        };
        QVERIFY(take("<opml version='2.0' xmlns:r='https://reader.example/'><head><title>내 구독</title>"
                     "<ownerName>나루</ownerName><r:view by='date'><r:column>제목</r:column></r:view></head><body>"
                     "<outline text='경제' r:open='true' type='folder'><outline text='칩' title='반도체'>"
                     "<outline text='두레' xmlUrl='https://dure.example/rss' mark='1'/></outline>"
                     "<outline text='아직 빈 폴더'/></outline></body></opml>"));
        QVERIFY(take("<opml version='2.0'><head><ownerName>가람</ownerName></head><body>"
                     "<outline text='홀로' xmlUrl='https://garam.example/rss'/></body></opml>"));
        const auto reader = workspace->reader();
        const QByteArray written =
            pipeline::toOpml(*reader, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC)).value_or(QByteArray());
        for (const char* kept : {"<title>내 구독</title>", "<ownerName>가람</ownerName>", "by=\"date\"",
                                 "제목</r:column>", "r:open=\"true\"", "type=\"folder\"",
                                 "text=\"칩\" title=\"반도체\"", "mark=\"1\"", "text=\"아직 빈 폴더\""})
            QVERIFY2(written.contains(kept), written.constData());
        QVERIFY(!written.contains("나루"));
        const auto again = feed::parseOpml(written);
        QCOMPARE(again->outlines.back().folders, (QStringList{u"경제"_s, u"반도체"_s}));
    }

private:
    Result<pipeline::DiscoverReport> discover(const QString& path) const
    {
        return pipeline::discover(m_server->url(path), nullptr, {}, {}, {});
    }

    void write(const QString& name, const QByteArray& bytes) const
    {
        QDir(m_files->path()).mkpath(QFileInfo(name).path());
        QFile file(m_files->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    /// Items numbered from 1, the newest last in the document.
    static QByteArray feed(const QByteArray& title, int items, const QByteArray& text)
    {
        QByteArray xml = "<?xml version='1.0'?><rss version='2.0'><channel><title>" + title + "</title>";
        for (int i = 1; i <= items; ++i)
            xml += "<item><title>기사 " + QByteArray::number(i) + "</title><link>https://naru.example/" +
                   QByteArray::number(i) + "</link><pubDate>" + QByteArray::number(20 + i) +
                   " Jun 2023 09:12:00 +0900</pubDate><description>" + text + "</description></item>";
        return xml + "</channel></rss>";
    }

    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<LoopbackServer> m_server;
};

QTEST_GUILESS_MAIN(TestDiscover)
#include "tst_discover.moc"
