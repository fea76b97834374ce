#include "feed/catalogue.h"
#include "feed/discovery.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

/// Which addresses a page offers, and the feeds that Pado knows of itself.
class TestDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAPageNames_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("first");
        QTest::newRow("declared, relative")
            << QByteArray(
                   "<head><link rel=alternate type='application/rss+xml' title='나루' href='/rss.php?s=1'></head>")
            << u"https://www.naru.example/rss.php?s=1"_s;
        QTest::newRow("declared below a base")
            << QByteArray("<head><base href='https://cdn.naru.example/a/'><link rel='ALTERNATE' "
                          "type='application/atom+xml; charset=utf-8' href='b.atom'></head>")
            << u"https://cdn.naru.example/a/b.atom"_s;
        QTest::newRow("JSON Feed") << QByteArray("<link rel='alternate' type='application/feed+json' href='feed.json'>")
                                   << u"https://www.naru.example/it/feed.json"_s;
        QTest::newRow("rel=feed") << QByteArray("<link rel='feed' href='/all'>") << u"https://www.naru.example/all"_s;
        QTest::newRow("comments last")
            << QByteArray("<link rel='alternate' type='application/rss+xml' title='나루 » 댓글' href='/comments/feed/'>"
                          "<link rel='alternate' type='application/rss+xml' title='나루' href='/feed/'>")
            << u"https://www.naru.example/feed/"_s;
        QTest::newRow("technology before sport")
            << QByteArray("<link rel='alternate' type='application/rss+xml' title='스포츠' href='/rss/1.xml'>"
                          "<link rel='alternate' type='application/rss+xml' title='AI·반도체' href='/rss/2.xml'>")
            << u"https://www.naru.example/rss/2.xml"_s;
        QTest::newRow("linked in the text") << QByteArray("<p><a href='/about'>소개</a> <a href='/s/9'>RSS</a></p>")
                                            << u"https://www.naru.example/s/9"_s;
        QTest::newRow("linked on another host") << QByteArray("<a href='https://rss.naru.example/0401.xml'>IT</a>")
                                                << u"https://rss.naru.example/0401.xml"_s;
        QTest::newRow("feed: scheme") << QByteArray("<a href='feed://naru.example/x'>구독</a><a href='/rss/x'>x</a>")
                                      << u"https://www.naru.example/rss/x"_s;
        QTest::newRow("by its generator")
            << QByteArray("<meta name='Generator' content='WordPress 6.4'>") << u"https://www.naru.example/feed/"_s;
        QTest::newRow("nothing named") << QByteArray("<p>공사 중") << u"https://www.naru.example/rss/allArticle.xml"_s;
        QTest::newRow("nothing at all") << QByteArray() << u"https://www.naru.example/rss/allArticle.xml"_s;
    }
    void findsWhatAPageNames()
    {
        QFETCH(QByteArray, page);
        const auto found = feed::findCandidates(page, {QUrl(u"https://www.naru.example/it/"_s), u"text/html"_s});
        QVERIFY(!found.empty());
        QTEST(found.front().url.toString(), "first");
    }

    void aFeedIsItsOwnOnlyCandidate()
    {
        const QUrl url(u"https://naru.example/news"_s);
        const auto found = feed::findCandidates(
            "<rss version='2.0'><channel><title>나루</title><item><title>글</title></item></channel></rss>", {url, {}});
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found.front().url, url);
        QCOMPARE(found.front().hunch, feed::Hunch::Itself);
        QCOMPARE(found.front().title, u"나루"_s);
    }

    void leavesOutWhatIsNoFeed()
    {
        const auto found = feed::findCandidates(
            "<link rel='alternate' type='application/json' href='/wp-json/wp/v2/pages/1'>"
            "<link rel='alternate' type='application/json+oembed' href='/oembed'>"
            "<link rel='alternate' hreflang='en' href='/en/'><link rel='stylesheet' href='/feed.css'>"
            "<a href='/img/rss.png'>그림</a><a href='javascript:rss()'>RSS</a><a href='mailto:a@rss.example'>RSS</a>"
            "<a href='/news/ferrss-1'>기사</a>",
            {QUrl(u"https://naru.example/"_s), {}});
        QVERIFY(
            std::ranges::all_of(found, [](const feed::Candidate& one) { return one.hunch == feed::Hunch::WellKnown; }));
    }

    void namesEachAddressOnce()
    {
        const auto found = feed::findCandidates(
            "<link rel='alternate' type='application/rss+xml' href='/feed'><a href='http://naru.example/feed/'>RSS</a>",
            {QUrl(u"https://naru.example/"_s), {}});
        QCOMPARE(std::ranges::count_if(found,
                                       [](const feed::Candidate& one) {
                                           return one.url.path().startsWith(u"/feed"_s) && one.url.path().size() <= 6;
                                       }),
                 1);
        QCOMPARE(found.front().hunch, feed::Hunch::Declared);
    }

    void readsKoreanPagesInTheirEncoding()
    {
        const QByteArray title = QByteArray::fromHex("b0e6c1a6"); // 경제 in EUC-KR
        const auto found = feed::findCandidates("<meta charset='euc-kr'><link rel='alternate' "
                                                "type='application/rss+xml' title='" +
                                                    title + "' href='/e.xml'>",
                                                {QUrl(u"https://naru.example/"_s), {}});
        QCOMPARE(found.front().title, u"경제"_s);
    }

    /// A list of sections can be long; a page made to drown the reader is cut.
    void staysBounded()
    {
        QByteArray page;
        for (int i = 0; i < 3000; ++i)
            page += "<a href='/rss/" + QByteArray::number(i) + ".xml'>x</a>";
        QCOMPARE(feed::findCandidates(page, {QUrl(u"https://naru.example/"_s), {}}).size(), 200U);
    }

    void theCatalogueIsSound()
    {
        const auto& feeds = feed::catalogue();
        QVERIFY(feeds.size() > 100);
        QSet<QString> ids, urls;
        for (const feed::CatalogueFeed& feed : feeds) {
            ids.insert(feed.id);
            urls.insert(feed.url);
            QVERIFY2(QUrl(feed.addressWith(u"naru"_s)).isValid() && feed.url.startsWith(u"http"), qPrintable(feed.id));
            QVERIFY2(!feed.outletKo.isEmpty() && !feed.outletEn.isEmpty(), qPrintable(feed.id));
            QVERIFY2(feed.language == u"ko" || feed.language == u"en", qPrintable(feed.id));
            QCOMPARE(feed.blank == feed::Blank::None, feed.category != u"template");
            // Google News is there only for words of the user's own.
            QVERIFY2(feed.blank != feed::Blank::None || !feed.url.contains(u"news.google."), qPrintable(feed.id));
        }
        QCOMPARE(size_t(ids.size()), feeds.size());
        QCOMPARE(size_t(urls.size()), feeds.size());
    }

    void aBlankIsFilledSoThatItStaysAnAddress()
    {
        feed::CatalogueFeed keyword;
        keyword.url = u"https://search.example/rss?q={QUERY}&hl=ko"_s;
        keyword.blank = feed::Blank::Query;
        QCOMPARE(keyword.addressWith(u"  AI 반도체&x "_s),
                 u"https://search.example/rss?q=AI%20%EB%B0%98%EB%8F%84%EC%B2%B4%26x&hl=ko"_s);
        feed::CatalogueFeed site;
        site.url = u"https://search.example/rss?q=site:{HOST}"_s;
        site.blank = feed::Blank::Host;
        QCOMPARE(site.addressWith(u"https://www.naru.example/it/"_s),
                 u"https://search.example/rss?q=site:naru.example"_s);
        QCOMPARE(site.addressWith(u"naru.example"_s), u"https://search.example/rss?q=site:naru.example"_s);
    }
};

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
