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
        QCOMPARE(read->size(), 2U);
        const feed::Outline& naru = read->front();
        QCOMPARE(naru.url, u"https://naru.example/rss?a=1&b=2"_s);
        QCOMPARE(naru.title, u"나루일보"_s);
        QCOMPARE(naru.folders, (QStringList{u"경제"_s, u"AI & 칩"_s}));
        QCOMPARE(naru.others, (std::vector{std::pair(u"custom"_s, u"7"_s)}));
        const auto again = feed::parseOpml(feed::writeOpml(*read, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC)));
        QVERIFY(again);
        QVERIFY(std::ranges::is_permutation(*again, *read));
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
};

QTEST_GUILESS_MAIN(TestOpml)
#include "tst_opml.moc"
