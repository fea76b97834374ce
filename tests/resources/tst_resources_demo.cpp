#include "resources.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// The demo must not look like real news: reserved addresses, marked titles, and nobody's real site behind a link.
class DemoFeedsTest : public QObject
{
    Q_OBJECT

    static QList<QByteArray> feeds()
    {
        QList<QByteArray> all;
        const QDir folder(u":/pado/demo"_s);
        for (const QString& name : folder.entryList({u"*.xml"_s})) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase() { pado::useResources(); }

    void sixOutletsTellAtLeast64Articles()
    {
        QCOMPARE(feeds().size(), 6);
        qsizetype articles = 0;
        for (const QByteArray& feed : feeds())
            articles += feed.count("<item>") + feed.count("<entry>");
        QVERIFY2(articles >= 64, qPrintable(QString::number(articles)));
    }

    void everyAddressIsReserved()
    {
        static const QRegularExpression address(u"<(?:link>|link [^>]*href=\")https?://([^/<\"]+)"_s);
        int found = 0;
        for (const QByteArray& feed : feeds()) {
            for (auto it = address.globalMatch(QString::fromLatin1(feed)); it.hasNext(); ++found) {
                const QString host = it.next().captured(1);
                QVERIFY2(host.endsWith(u".example"_s), qPrintable(host));
            }
        }
        QVERIFY(found >= 64);
    }

    void everyArticleHasItsOwnIdentity()
    {
        static const QRegularExpression identity(u"<(?:guid[^>]*|id)>([^<]+)<"_s);
        QSet<QString> seen;
        for (const QByteArray& feed : feeds()) {
            for (auto it = identity.globalMatch(QString::fromLatin1(feed)); it.hasNext();) {
                const QString id = it.next().captured(1);
                QVERIFY2(!seen.contains(id), qPrintable(id));
                seen.insert(id);
            }
        }
        QVERIFY(seen.size() >= 64);
    }

    void outletsAreMarkedAsDemo()
    {
        const QByteArray markUtf8 = u"(데모)"_s.toUtf8();
        const QByteArray markEucKr("(\xb5\xa5\xb8\xf0)");
        for (const QByteArray& feed : feeds()) {
            const qsizetype titleEnd = feed.indexOf("</title>");
            const QByteArray head = feed.left(titleEnd);
            QVERIFY(head.endsWith(markUtf8) || head.endsWith(markEucKr));
        }
    }

    void oneFeedIsEucKrAndOneIsAtom()
    {
        int eucKr = 0, atom = 0;
        for (const QByteArray& feed : feeds()) {
            eucKr += feed.startsWith("<?xml version=\"1.0\" encoding=\"EUC-KR\"?>") ? 1 : 0;
            atom += feed.contains("http://www.w3.org/2005/Atom\" xml:lang") ? 1 : 0;
        }
        QCOMPARE(eucKr, 1);
        QCOMPARE(atom, 1);
    }
};

QTEST_GUILESS_MAIN(DemoFeedsTest)
#include "tst_resources_demo.moc"
