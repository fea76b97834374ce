#include "samples.h"
#include "store/exchange.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "support/workspace_fixture.h"

#include <QFile>

using namespace pado;
using namespace samples;
using namespace Qt::Literals::StringLiterals;

namespace
{

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The whole workspace as a file for every program, and back.
class TestStoreExchange : public WorkspaceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin(fixedClock());
        auto writer = m_workspace->writer();
        const auto feed = writer->addFeed({.url = u"https://naru.example/feed"_s, .outlet = u"나루일보"_s});
        QVERIFY(feed);
        store::NewArticle one = article(u"1"_s, said);
        one.feed = *feed;
        QVERIFY(writer->storeArticle(one, investment(said)));
        one.text += u"\n두 회사는 \"챗봇\"도 만든다.\t끝"_s;
        QVERIFY(writer->storeArticle(one, investment(said)));
        QVERIFY(writer->storeArticle(article(u"2"_s, saidElsewhere, u"한강경제"_s), investment(saidElsewhere)));
        QVERIFY(writer->setStarred(2, true));
        QVERIFY(writer->setLabelled(1, u"볼 것"_s, true));
        QVERIFY(writer->review(1, store::Review::Accepted, u"맞다"_s));
        QVERIFY(writer->addToStories(10));
    }

    void comesBackAsItWas()
    {
        const QString first = m_folder->filePath(u"first.zip"_s), second = m_folder->filePath(u"second.zip"_s);
        const auto written = store::exportWorkspace(*m_workspace, first, {}, {});
        QVERIFY2(written, written ? "" : qPrintable(written.error().hint));
        const QTemporaryDir other;
        const auto read = store::importWorkspace(other.path(), first, {}, {});
        QVERIFY2(read, read ? "" : qPrintable(QString(read.error().code) + read.error().hint));
        QCOMPARE(read->articles, 2);
        const auto workspace = store::Workspace::open(other.path(), store::OpenMode::Existing, fixedClock());
        QVERIFY(workspace);
        QVERIFY(store::exportWorkspace(*workspace, second, {}, {}));
        QCOMPARE(bytesOf(second), bytesOf(first));

        const auto reader = workspace->reader();
        QVERIFY(reader->check()->empty());
        QVERIFY(workspace->writer()->checkDerived()->empty());
        QCOMPARE(reader->revisions(1)->size(), 2U);
        QVERIFY(reader->article(2)->row.isStarred);
        QCOMPARE(reader->facts({})->rows.front().review, store::Review::Accepted);
        store::Filter searching;
        searching.search = plainSearch(u"챗봇"_s);
        QCOMPARE(reader->articles(searching)->rows.size(), 1U);
    }

    void refusesWhatIsNotWhole_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("cut") << u"cut"_s;
        QTest::newRow("altered") << u"altered"_s;
        QTest::newRow("a letter") << u"letter"_s;
    }

    void refusesWhatIsNotWhole()
    {
        QFETCH(QString, how);
        const QString path = m_folder->filePath(u"copy.zip"_s);
        QVERIFY(store::exportWorkspace(*m_workspace, path, {}, {}));
        m_workspace.reset();
        QByteArray bytes = bytesOf(path);
        if (how == u"cut")
            bytes.chop(bytes.size() / 3);
        else if (how == u"altered")
            bytes[bytes.size() / 3] = char(bytes[bytes.size() / 3] ^ 0x55);
        else
            bytes = "a letter to a friend";
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto refused = store::importWorkspace(m_folder->path(), path, {}, {});
        QVERIFY(!refused);
        QVERIFY(QString(refused.error().code).startsWith(u"backup."_s));
        const auto workspace = store::Workspace::open(m_folder->path(), store::OpenMode::Existing, fixedClock());
        QCOMPARE(workspace->reader()->articleCount({}).value_or(-1), 2);
    }

    void anExistingFileIsNotWrittenOver()
    {
        const QString path = m_folder->filePath(u"copy.zip"_s);
        QVERIFY(store::exportWorkspace(*m_workspace, path, {}, {}));
        QCOMPARE(QString(store::exportWorkspace(*m_workspace, path, {}, {}).error().code), u"file.exists"_s);
    }
};

QTEST_GUILESS_MAIN(TestStoreExchange)
#include "tst_store_exchange.moc"
