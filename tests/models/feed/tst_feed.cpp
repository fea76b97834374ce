#include "feed/feed.h"

#include <QStringEncoder>
#include <QTest>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

namespace
{

QByteArray rss(const QByteArray& item, const QByteArray& head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>")
{
    return head +
           "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
           "<title>나루일보</title><link>https://naru.example/</link><item>" +
           item + "</item></channel></rss>";
}

feed::Feed read(const QByteArray& bytes, const QString& contentType = {})
{
    feed::Hint hint;
    hint.url = QUrl(u"https://naru.example/feed"_s);
    hint.contentType = contentType;
    const auto feed = feed::parse(bytes, hint);
    return feed ? *feed : feed::Feed{};
}

} // namespace

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

    void refusesEntityBombs()
    {
        QByteArray bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"xxxxxxxxxx\">";
        for (int i = 1; i < 12; ++i) {
            const QByteArray before = "&a" + QByteArray::number(i - 1) + ";";
            bomb += "<!ENTITY a" + QByteArray::number(i) + " \"" + before.repeated(10) + "\">";
        }
        bomb += "]><rss version=\"2.0\"><channel><title>&a11;</title></channel></rss>";
        const feed::Feed feed = read(bomb);
        QVERIFY(feed.title.size() < 1'000'000);
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

QTEST_GUILESS_MAIN(TestFeed)
#include "tst_feed.moc"
