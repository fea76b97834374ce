#include "feed/address.h"
#include "feed/opml.h"

#include <QTest>

#include <algorithm>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

/// Subscriptions on their way between readers.
class TestOpml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opmlComesBackAsItWent()
    {
        const QByteArray given =
            "<?xml version=\"1.0\"?><opml version=\"1.0\"><head><title>구독</title></head><body>"
            "<outline text=\"경제\"><outline text=\"AI &amp; 칩\"><outline type=\"rss\" text=\"나루\" "
            "title=\"나루일보\" "
            "xmlUrl=\"https://naru.example/rss?a=1&amp;b=2\" htmlUrl=\"https://naru.example/\" custom=\"7\"/></outline>"
            "</outline><outline text=\"빈 폴더\"/><outline text=\"홀로\" "
            "xmlurl=\"https://dure.example/feed\"/></body></opml>";
        const auto read = feed::parseOpml(given);
        QVERIFY(read);
        QCOMPARE(read->outlines.size(), 2U);
        const feed::Outline& naru = read->outlines.front();
        QCOMPARE(naru.url, u"https://naru.example/rss?a=1&b=2"_s);
        QCOMPARE(naru.title, u"나루일보"_s);
        QCOMPARE(naru.folders, (QStringList{u"경제"_s, u"AI & 칩"_s}));
        QCOMPARE(naru.others, (std::vector{std::pair(u"text"_s, u"나루"_s), std::pair(u"custom"_s, u"7"_s)}));
        const auto again = feed::parseOpml(feed::writeOpml(*read, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC)));
        QVERIFY(again);
        QVERIFY(std::ranges::is_permutation(again->outlines, read->outlines));
        QCOMPARE(again->folders, read->folders);
        QCOMPARE(again->folders.front().path, QStringList{u"빈 폴더"_s});
        QCOMPARE(again->head, QByteArrayList{"<title>구독</title>"});
    }

    /// What other readers keep in their lists is theirs: it goes out as it came in.
    void whatPadoDoesNotKnowComesBackToo_data()
    {
        QTest::addColumn<QByteArray>("outline");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("attribute with a prefix")
            << QByteArray("<outline text=\"나루\" xmlUrl=\"https://naru.example/rss\" frss:priority=\"main\"/>")
            << QByteArray("frss:priority=\"main\"");
        QTest::newRow("its namespace")
            << QByteArray("<outline text=\"나루\" xmlUrl=\"https://naru.example/rss\" frss:priority=\"main\"/>")
            << QByteArray("xmlns:frss=\"https://reader.example/opml\"");
        QTest::newRow("same name with and without a prefix")
            << QByteArray(
                   "<outline text=\"나루\" xmlUrl=\"https://naru.example/rss\" priority=\"2\" frss:priority=\"1\"/>")
            << QByteArray("frss:priority=\"1\"");
        QTest::newRow("text beside another title")
            << QByteArray("<outline text=\"아침에 읽는 것\" title=\"나루\" xmlUrl=\"https://naru.example/rss\"/>")
            << QByteArray("text=\"아침에 읽는 것\" title=\"나루\"");
        QTest::newRow("another type")
            << QByteArray("<outline type=\"atom\" text=\"나루\" xmlUrl=\"https://naru.example/rss\"/>")
            << QByteArray("type=\"atom\"");
        QTest::newRow("signs and line ends")
            << QByteArray(
                   "<outline text=\"나루\" xmlUrl=\"https://naru.example/rss\" note=\"a &lt;b&gt; &amp;&#10;c\"/>")
            << QByteArray("note=\"a &lt;b&gt; &amp;&#10;c\"");
    }
    void whatPadoDoesNotKnowComesBackToo()
    {
        QFETCH(QByteArray, outline);
        QFETCH(QByteArray, kept);
        const auto read = feed::parseOpml("<opml version=\"2.0\" xmlns:frss=\"https://reader.example/opml\"><body>" +
                                          outline + "</body></opml>");
        QVERIFY(read);
        const QByteArray written = feed::writeOpml(*read, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
        QVERIFY2(written.contains(kept), written.constData());
        const auto again = feed::parseOpml(written);
        QVERIFY(again);
        QCOMPARE(again->outlines.front(), read->outlines.front());
    }

    void noOpmlIsSaidSo()
    {
        QCOMPARE(QString(feed::parseOpml("<html><body/></html>").error().code), u"opml.not_opml"_s);
        QCOMPARE(QString(feed::parseOpml("").error().code), u"opml.not_opml"_s);
    }

    void addressesAreKeptWithoutSecrets()
    {
        QCOMPARE(*feed::canonicalAddress(u" https://naru.example/한글 경로#top"_s),
                 u"https://naru.example/%ED%95%9C%EA%B8%80%20%EA%B2%BD%EB%A1%9C"_s);
        const auto refused = feed::canonicalAddress(u"https://me:hidden@naru.example/feed"_s);
        QVERIFY(!refused);
        QVERIFY(!refused.error().what.contains(u"hidden"_s));
        QVERIFY(!feed::canonicalAddress(u"file:///etc/passwd"_s));
    }

    void addressesMayBeTypedAsPeopleSayThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url"); // empty: no address
        QTest::newRow("bare host") << u"naru.example"_s << u"https://naru.example"_s;
        QTest::newRow("with path") << u"www.naru.example/rss?a=1"_s << u"https://www.naru.example/rss?a=1"_s;
        QTest::newRow("with port") << u"127.0.0.1:8080/x"_s << u"https://127.0.0.1:8080/x"_s;
        QTest::newRow("feed scheme") << u"feed://naru.example/rss"_s << u"http://naru.example/rss"_s;
        QTest::newRow("feed before a scheme") << u"feed:https://naru.example/rss"_s << u"https://naru.example/rss"_s;
        QTest::newRow("in Korean") << u"나루.한국"_s << u"https://xn--910br1n.xn--3e0b707e"_s;
        QTest::newRow("a word") << u"반도체"_s << QString();
        QTest::newRow("a number") << u"GPT 4.5"_s << QString();
        QTest::newRow("a model") << u"엑사원4.0"_s << QString();
        QTest::newRow("a file") << u"/etc/passwd"_s << QString();
    }
    void addressesMayBeTypedAsPeopleSayThem()
    {
        QFETCH(QString, typed);
        const auto address = feed::typedAddress(typed);
        QTEST(address ? address->url : QString(), "url");
    }
};

QTEST_GUILESS_MAIN(TestOpml)
#include "tst_opml.moc"
