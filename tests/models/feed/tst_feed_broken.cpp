#include "samples.h"

#include <QTest>

using namespace pado;
using namespace samples;
using namespace Qt::Literals::StringLiterals;

class TestBrokenFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesWhatBrokenFeedsHold()
    {
        const feed::Feed feed =
            read("<rss version=\"2.0\"><channel><title>A &nbsp; B & C</title><item><title>하나</title>"
                 "<description>A < B</description></item><item><title>둘</title>");
        QVERIFY(feed.isMalformed);
        QCOMPARE(feed.items.size(), 2U);
        QCOMPARE(feed.items.front().title, u"하나"_s);
    }

    void letsNothingIn()
    {
        const feed::Feed feed =
            read(rss("<title>t</title><link>javascript:steal()</link><description>&lt;script&gt;steal()"
                     "&lt;/script&gt;&lt;p onclick='steal()'&gt;글&lt;/p&gt;</description>"));
        QCOMPARE(feed.items.size(), 1U);
        const feed::Item& item = feed.items.front();
        QVERIFY(!(item.contentHtml + item.summary + item.url).contains(u"steal"_s));
    }

    void refusesEntityBombs_data()
    {
        QTest::addColumn<QByteArray>("subset");
        QTest::addColumn<QByteArray>("before");
        QByteArray laughs = "<!ENTITY a0 \"xxxxxxxxxx\">";
        for (int i = 1; i < 12; ++i)
            laughs += "<!ENTITY a" + QByteArray::number(i) + " \"" +
                      ("&a" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
        QTest::newRow("nested") << laughs << QByteArray();
        QTest::newRow("behind a comment that looks like CDATA") << laughs << QByteArray("<!-- <![CDATA[ -->");
        QTest::newRow("quadratic") << "<!ENTITY a11 \"" + QByteArray("x").repeated(100'000) + "\">" << QByteArray();
        QTest::newRow("parameter") << "<!ENTITY % p \"" + QByteArray("<!ENTITY a11 'x'>").repeated(1000) + "\">" +
                                          QByteArray("%p;").repeated(10'000)
                                   << QByteArray();
        QTest::newRow("recursive") << QByteArray("<!ENTITY a11 \"&b;\"><!ENTITY b \"&a11;\">") << QByteArray();
    }

    void refusesEntityBombs()
    {
        QFETCH(QByteArray, subset);
        QFETCH(QByteArray, before);
        const QByteArray bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [" + subset + "]><rss version=\"2.0\">" + before +
                                "<channel><title>" + QByteArray("&a11;").repeated(1000) +
                                "</title><item><title>글</title></item></channel></rss>";
        const feed::Feed feed = read(bomb);
        QVERIFY(feed.title.size() < 1'000'000);
        QCOMPARE(feed.items.size(), 1U);
        QCOMPARE(feed.items.front().title, u"글"_s);
    }

    void readsPlainEntitiesOfTheDocument()
    {
        const feed::Feed feed = read("<!DOCTYPE rss [<!ENTITY co \"누리칩\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                                     "<rss version=\"2.0\"><channel><title>&co; &nbsp;&f;</title></channel></rss>");
        QVERIFY2(feed.title.startsWith(u"누리칩"_s), qPrintable(feed.title));
        QVERIFY(!feed.title.contains(u"root:"_s));
    }

    void savesItemsOfBrokenFeeds_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("stray tag before the items")
            << QByteArray("<b><item><title>하나</title></item><item><title>둘</title></item>");
        QTest::newRow("items not closed") << QByteArray("<item><title>하나</title><item><title>둘</title>");
        QTest::newRow("wrongly nested") << QByteArray("<item><title>하나</item><item><title>둘</title></b></item>");
        QTest::newRow("attributes without quotes")
            << QByteArray("<item id=1 id=2><title type=text>하나</title></item><item><title>둘</title></item>");
        QTest::newRow("behind the root") << QByteArray(
            "</channel></rss><item><title>하나</title></item><item><title>둘</title></item>");
        QTest::newRow("unclosed CDATA") << QByteArray("<item><title>하나</title></item><item><title><![CDATA[둘");
        QTest::newRow("control characters")
            << QByteArray("<item><title>하\x01나</title></item><item><title>\x1b[1m둘</title></item>");
    }

    void savesItemsOfBrokenFeeds()
    {
        QFETCH(QByteArray, body);
        const feed::Feed feed = read("<rss version=\"2.0\"><channel><title>나루</title>" + body + "</channel></rss>");
        QVERIFY(feed.isMalformed);
        QCOMPARE(feed.title, u"나루"_s);
        QCOMPARE(feed.items.size(), 2U);
        QCOMPARE(feed.items[0].title, u"하나"_s);
        QCOMPARE(feed.items[1].title, u"둘"_s);
    }

    void boundsNesting()
    {
        const feed::Feed feed = read(rss("<title>t</title><x>" + QByteArray("<a>").repeated(100'000) + "글" +
                                         QByteArray("</a>").repeated(100'000) + "</x>"));
        QCOMPARE(feed.items.size(), 1U);
        QCOMPARE(feed.items.front().title, u"t"_s);
    }

    void keepsTerminalsAndBrowsersSafe()
    {
        const feed::Feed json =
            read("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{\"id\":\"1\","
                 "\"title\":\"\\u001b[31m빨강\\u0007\",\"content_text\":\"a\\u0000b\",\"authors\":[{\"name\":\"x\","
                 "\"url\":\"javascript:steal()\"}]}]}");
        QCOMPARE(json.items.size(), 1U);
        QCOMPARE(json.items.front().title, u"빨강"_s);
        QCOMPARE(json.items.front().contentText, u"ab"_s);
        QCOMPARE(json.items.front().authors.front().url, QString());
        const feed::Feed atom =
            read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><entry><id>1</id>"
                 "<title>t</title><author><name>x</name><uri>javascript:steal()</uri></author></entry></feed>");
        QCOMPARE(atom.items.size(), 1U);
        QCOMPARE(atom.items.front().authors.front().url, QString());
    }

    void unpacksGzip()
    {
        const feed::Feed feed = read(QByteArray::fromBase64("H4sIAAAAAAACA7MpKi5WKEstKs7Mz7NVMtIzULKzSc5IzMtLzbGzKcksyU"
                                                            "m1c7fRhzBsMktSc2GiBYnJ2akpcCl9iJw+XK8+0GA7ANuFte5eAAAA"));
        QCOMPARE(feed.items.size(), 1U);
        QCOMPARE(feed.items.front().title, u"packed"_s);
    }

    void boundsWhatGzipHolds()
    {
        feed::Limits limits;
        limits.maxBytes = 100'000;
        const QByteArray bomb = QByteArray::fromBase64(
            "H4sIAAAAAAACA+3BgQAAAADDIJX5Ux7kVQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAC8G7thxH8DGLQA=");
        const auto feed = feed::parse(bomb, {}, limits);
        QVERIFY(!feed);
        QCOMPARE(QString(feed.error().code), u"feed.too_large"_s);
    }

    void saysWhatIsNoFeed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << u"feed.empty"_s;
        QTest::newRow("page") << QByteArray("<!DOCTYPE html><html><body><p>글</p></body></html>")
                              << u"feed.not_a_feed"_s;
        QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11) << u"feed.not_a_feed"_s;
    }

    void saysWhatIsNoFeed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const auto feed = feed::parse(bytes, {});
        QVERIFY(!feed);
        QCOMPARE(QString(feed.error().code), code);
    }

    void keepsWithinItsLimits()
    {
        feed::Limits limits;
        limits.maxBytes = 100;
        const auto feed = feed::parse(rss("<title>t</title>"), {}, limits);
        QVERIFY(!feed);
        QCOMPARE(QString(feed.error().code), u"feed.too_large"_s);
    }
};

QTEST_GUILESS_MAIN(TestBrokenFeed)
#include "tst_feed_broken.moc"
