#include "feed/stream.h"
#include "samples.h"

#include <QStringEncoder>
#include <QTest>

#include <algorithm>
#include <iterator>

using namespace pado;
using namespace samples;
using namespace Qt::Literals::StringLiterals;

class TestFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRss()
    {
        const feed::Feed feed = read(
            rss("<guid isPermaLink=\"false\">1</guid><title>누리칩, 새 칩 공개</title><link>/a/1</link>"
                "<pubDate>Tue, 20 Jun 2023 09:12:00 +0900</pubDate><description>&lt;p&gt;짧게&lt;/p&gt;</description>"
                "<content:encoded><![CDATA[<p>길게</p>]]></content:encoded>"));
        QCOMPARE(feed.format, u"rss20"_s);
        QCOMPARE(feed.title, u"나루일보"_s);
        QCOMPARE(feed.items.size(), 1U);
        const feed::Item& item = feed.items.front();
        QCOMPARE(item.id, u"1"_s);
        QCOMPARE(item.title, u"누리칩, 새 칩 공개"_s);
        QCOMPARE(item.url, u"https://naru.example/a/1"_s);
        QCOMPARE(item.contentHtml, u"<p>길게</p>"_s);
        QCOMPARE(item.published, QDateTime(QDate(2023, 6, 20), QTime(0, 12), Qt::UTC));
    }

    void readsAtom()
    {
        const feed::Feed feed = read("<feed xmlns=\"http://www.w3.org/2005/Atom\" "
                                     "xml:base=\"https://naru.example/\"><title>나루</title><id>x</id>"
                                     "<entry><id>tag:1</id><title type=\"html\">A &amp;amp; B</title><link "
                                     "href=\"b/2\"/><updated>2023-06-20T00:12:00Z</updated>"
                                     "<content type=\"xhtml\"><div "
                                     "xmlns=\"http://www.w3.org/1999/xhtml\"><p>글</p></div></content></entry></feed>");
        QCOMPARE(feed.format, u"atom10"_s);
        QCOMPARE(feed.items.size(), 1U);
        QCOMPARE(feed.items.front().title, u"A & B"_s);
        QCOMPARE(feed.items.front().url, u"https://naru.example/b/2"_s);
        QVERIFY(feed.items.front().contentHtml.contains(u"<p>글</p>"_s));
    }

    void readsJsonFeed()
    {
        const feed::Feed feed = read("{\"version\":\"https://jsonfeed.org/version/"
                                     "1.1\",\"title\":\"나루\",\"items\":[{\"id\":\"1\",\"content_text\":\"글\",\"date_"
                                     "published\":\"2023-06-20T09:12:00+09:00\"}]}");
        QCOMPARE(feed.format, u"json"_s);
        QCOMPARE(feed.items.size(), 1U);
        QCOMPARE(feed.items.front().contentText, u"글"_s);
    }

    void readsKoreanEncodings_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("contentType");
        const QByteArray none = "<?xml version=\"1.0\"?>";
        QTest::newRow("declared") << QByteArray("<?xml version=\"1.0\" encoding=\"euc-kr\"?>") << QString();
        QTest::newRow("ks_c_5601") << QByteArray("<?xml version=\"1.0\" encoding=\"ks_c_5601-1987\"?>") << QString();
        QTest::newRow("cp949") << QByteArray("<?xml version=\"1.0\" encoding=\"CP949\"?>") << QString();
        QTest::newRow("header") << none << u"text/xml; charset=euc-kr"_s;
        QTest::newRow("nowhere") << none << QString();
        QTest::newRow("wrongly as UTF-8")
            << QByteArray("<?xml version=\"1.0\" encoding=\"utf-8\"?>") << u"text/xml; charset=utf-8"_s;
        QTest::newRow("in two ways") << QByteArray("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
                                     << u"text/xml; charset=ks_c_5601-1987"_s;
        QTest::newRow("by a name nobody knows")
            << QByteArray("<?xml version=\"1.0\" encoding=\"x-nonsense\"?>") << QString();
    }

    void readsKoreanEncodings()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, contentType);
        QStringEncoder encoder("windows-949");
        QVERIFY(encoder.isValid());
        const QByteArray bytes =
            encoder(QString::fromUtf8(rss("<title>똠방각하 쓩쓩, 새 칩을 내놨다고 밝혔다</title>", head)));
        const feed::Feed feed = read(bytes, contentType);
        QCOMPARE(feed.items.size(), 1U);
        QCOMPARE(feed.items.front().title, u"똠방각하 쓩쓩, 새 칩을 내놨다고 밝혔다"_s);
    }

    void readsDatesAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("written");
        for (const char* written : {"Tue, 20 Jun 2023 09:12:00 +0900", "2023-06-20T09:12:00+09:00",
                                    "2023-06-20 09:12:00", "2023.06.20. 오전 9:12", "화, 20 Jun 2023 09:12:00 +0900"})
            QTest::newRow(written) << QString::fromUtf8(written);
    }

    void readsDatesAsPeopleWriteThem()
    {
        QFETCH(QString, written);
        const feed::Feed feed = read(rss("<title>t</title><pubDate>" + written.toUtf8() + "</pubDate>"));
        QCOMPARE(feed.items.size(), 1U);
        QCOMPARE(feed.items.front().published, QDateTime(QDate(2023, 6, 20), QTime(0, 12), Qt::UTC));
    }

    void leavesOutWhatNobodyCouldRead()
    {
        const QByteArray bytes = "<rss version=\"2.0\"><channel><title>T</title><item></item><item><comments/></item>"
                                 "<item><guid>7</guid><pubDate>Tue, 20 Jun 2023 09:12:00 +0900</pubDate></item>"
                                 "<item><title>글</title></item></channel></rss>";
        const feed::Feed feed = read(bytes);
        QCOMPARE(feed.items.size(), 1U);
        QCOMPARE(feed.items.front().title, u"글"_s);
        feed::Limits limits;
        limits.keepsBareItems = true;
        const auto whole = feed::parse(bytes, {}, limits);
        QVERIFY(whole);
        QCOMPARE(whole->items.size(), 2U);
    }

    void handsLongFeedsOverInParts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("isMalformed");
        QByteArray items, entries;
        constexpr int many = 3'000;
        for (int i = 0; i < many; ++i) {
            const QByteArray number = QByteArray::number(i);
            items += "<item><guid>" + number + "</guid><title>제목 " + number + "</title><description>&lt;p>" +
                     QByteArray("글 ").repeated(100) + "</description></item>";
            entries += (i > 0 ? ",{\"id\":\"" : "{\"id\":\"") + number + "\",\"content_html\":\"<p>글\"}";
        }
        const QByteArray start = "<rss version=\"2.0\"><channel><title>나루일보</title>";
        const QByteArray end = "</channel></rss>";
        const QByteArray fault = "<item><guid>3000</guid><title>A & B<i></item>";
        const QByteArray last = "<item><guid>3001</guid><title>C</title></item>";
        QTest::newRow("as it should be") << start + items + "<language>ko</language>" + end << many << u"ko"_s << false;
        QTest::newRow("to be repaired at its end")
            << start + items + "<language>ko & en</language>" << many << u"ko & en"_s << true;
        QTest::newRow("to be repaired at its start") << start + "<b>" + items << many << QString() << true;
        QTest::newRow("to be repaired in its midst")
            << start + items + fault + last + end << many + 2 << QString() << true;
        QTest::newRow("JSON")
            << "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"나루일보\",\"items\":[" + entries + "]}"
            << many << QString() << false;
        QTest::newRow("one item") << start + "<item><guid>0</guid><title>t</title></item>" + end << 1 << QString()
                                  << false;
        QTest::newRow("no item") << start + end << 0 << QString() << false;
    }

    void handsLongFeedsOverInParts()
    {
        struct Taker : feed::ItemTaker {
            void prepare(feed::Lot& lot) const override { lot.text = QByteArray::number(lot.items.size()); }
            void take(feed::Lot lot) override
            {
                prepared += lot.text.toInt();
                for (const feed::Item& item : lot.items)
                    ids << item.id;
            }
            QStringList ids;
            int prepared = 0;
        } taker;
        QFETCH(QByteArray, bytes);
        const auto feed = feed::stream(bytes, {}, taker);
        QVERIFY(feed);
        QFETCH(int, count);
        QCOMPARE(taker.prepared, count);
        QCOMPARE(taker.ids.size(), count);
        for (int i = 0; i < count; ++i)
            QCOMPARE(taker.ids.at(i), QString::number(i));
        QCOMPARE(feed->title, u"나루일보"_s);
        QTEST(feed->language, "language");
        QTEST(feed->isMalformed, "isMalformed");
    }

    void handsNothingOverOfWhatIsNoFeed()
    {
        struct Taker : feed::ItemTaker {
            void take(feed::Lot) override { hasBegun = true; }
            bool hasBegun = false;
        } taker;
        QVERIFY(!feed::stream("<html><body>글</body></html>", {}, taker));
        QVERIFY(!feed::stream("", {}, taker));
        QVERIFY(!taker.hasBegun);
    }

    void takesOnlyAddressesForAddresses_data()
    {
        QTest::addColumn<QByteArray>("guid");
        QTest::addColumn<QString>("url");
        QTest::newRow("a number") << QByteArray("<guid>12345</guid>") << QString();
        QTest::newRow("an address") << QByteArray("<guid>https://naru.example/1</guid>") << u"https://naru.example/1"_s;
        QTest::newRow("an address that is none")
            << QByteArray("<guid isPermaLink=\"false\">https://naru.example/1</guid>") << QString();
    }

    void takesOnlyAddressesForAddresses()
    {
        QFETCH(QByteArray, guid);
        QFETCH(QString, url);
        const feed::Feed feed = read(rss("<title>t</title>" + guid));
        QCOMPARE(feed.items.size(), 1U);
        QCOMPARE(feed.items.front().url, url);
    }

    void readsPrefixedXhtml()
    {
        const feed::Feed feed =
            read("<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\" xmlns:h=\"http://www.w3.org/1999/xhtml\"><a:entry>"
                 "<a:id>1</a:id><a:content type=\"xhtml\"><h:div><h:figure><h:img src=\"/a.png\"/><h:figcaption>그림"
                 "</h:figcaption></h:figure>하나<h:br/>둘</h:div></a:content></a:entry></a:feed>");
        QCOMPARE(feed.items.size(), 1U);
        QCOMPARE(feed.items.front().contentHtml,
                 u"<figure><img src=\"https://naru.example/a.png\"><figcaption>그림</figcaption></figure>하나<br>둘"_s);
    }

    void readsCdf()
    {
        const feed::Feed feed =
            read("<CHANNEL HREF=\"http://naru.example/\" LASTMOD=\"2004-04-07T04:05:43Z\"><TITLE>나루</TITLE>"
                 "<ITEM HREF=\"http://naru.example/1\"><TITLE>하나</TITLE><ABSTRACT>글</ABSTRACT></ITEM></CHANNEL>");
        QCOMPARE(feed.format, u"cdf"_s);
        QCOMPARE(feed.title, u"나루"_s);
        QCOMPARE(feed.updated, QDateTime(QDate(2004, 4, 7), QTime(4, 5, 43), Qt::UTC));
        QCOMPARE(feed.items.size(), 1U);
        QCOMPARE(feed.items.front().url, u"http://naru.example/1"_s);
        QCOMPARE(feed.items.front().contentHtml, u"<p>글</p>"_s);
    }

    void tellsTheTagsOfAFeed()
    {
        const feed::Feed feed = read(
            "<rss version=\"2.0\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"><channel>"
            "<title>T</title><category>AI</category><category>AI</category><itunes:category text=\"기술\">"
            "<itunes:category text=\"칩\"/></itunes:category><itunes:keywords>a, b</itunes:keywords></channel></rss>");
        QCOMPARE(feed.tags, (QStringList{u"AI"_s, u"기술"_s, u"칩"_s, u"a"_s, u"b"_s}));
    }

    void escapedTextStaysText()
    {
        const feed::Feed feed =
            read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>1</id><title>a &lt;b&gt; c</title>"
                 "<content>x &lt;script&gt; y</content></entry></feed>");
        QCOMPARE(feed.items.size(), 1U);
        QCOMPARE(feed.items.front().title, u"a <b> c"_s);
        QCOMPARE(feed.items.front().contentHtml, u"<p>x &lt;script&gt; y</p>"_s);
    }

    void tellsHowOftenToAsk_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<int>("minutes");
        QTest::newRow("ttl") << QByteArray("<ttl>30</ttl><sy:updatePeriod>daily</sy:updatePeriod>") << 30;
        QTest::newRow("twice a day")
            << QByteArray("<sy:updatePeriod> daily </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>")
            << 720;
        QTest::newRow("nonsense") << QByteArray("<ttl>-1</ttl><sy:updatePeriod>often</sy:updatePeriod>") << 0;
    }

    void tellsHowOftenToAsk()
    {
        QFETCH(QByteArray, said);
        QFETCH(int, minutes);
        const feed::Feed feed =
            read("<rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>" + said +
                 "</channel></rss>");
        QCOMPARE(feed.ttlMinutes.value_or(0), minutes);
    }
};

QTEST_GUILESS_MAIN(TestFeed)
#include "tst_feed.moc"
