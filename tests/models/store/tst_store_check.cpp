#include "samples.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "support/workspace_fixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QDir>
#include <QFile>

using namespace pado;
using namespace samples;
using namespace Qt::Literals::StringLiterals;

using enum store::FindingKind;

Q_DECLARE_METATYPE(pado::store::FindingKind)

/// What becomes wrong in a workspace is noticed, and what can be made anew is.
class TestStoreCheck : public WorkspaceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin(fixedClock());
        QVERIFY(m_workspace->writer()->storeArticle(article(u"1"_s, said), investment(said)));
        QVERIFY(m_workspace->writer()->storeArticle(article(u"2"_s, u"하늘이 맑다."_s), {}));
        QVERIFY(m_workspace->writer()->addToStories(10));
    }

    void aSoundWorkspaceHasNoFindings()
    {
        QVERIFY(m_workspace->reader()->check()->empty());
        QVERIFY(m_workspace->writer()->checkDerived()->empty());
    }

    void noticesWhatCannotBeMadeAnew_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<store::FindingKind>("kind");
        QTest::addColumn<qint64>("example");
        QTest::newRow("another text") << QByteArray("UPDATE revisions SET text = replace(text, '150', '950')")
                                      << AlteredArticle << qint64(1);
        QTest::newRow("another headline")
            << QByteArray("UPDATE articles SET title = '다른 제목' WHERE id = 2") << AlteredArticle << qint64(2);
        QTest::newRow("another sentence") << QByteArray("UPDATE evidences SET quote = replace(quote, '투자', '인수')")
                                          << AlteredEvidence << qint64(1);
        QTest::newRow("another place") << QByteArray("UPDATE evidences SET start = start + 1, end = end + 1")
                                       << AlteredEvidence << qint64(1);
        QTest::newRow("a place outside") << QByteArray("UPDATE evidences SET start = -5") << AlteredEvidence
                                         << qint64(1);
        QTest::newRow("an earlier text is gone")
            << QByteArray("UPDATE evidences SET revision = 7") << OrphanEvidence << qint64(1);
        QTest::newRow("the text is gone")
            << QByteArray("DELETE FROM revisions WHERE article = 2") << MissingText << qint64(2);
        QTest::newRow("no claim") << QByteArray("UPDATE facts SET claim = '{\"kind\":'") << UnreadableFact << qint64(1);
        QTest::newRow("another type") << QByteArray("UPDATE facts SET type = 'supply'") << UnreadableFact << qint64(1);
    }

    void noticesWhatCannotBeMadeAnew()
    {
        QFETCH(QByteArray, change);
        QFETCH(store::FindingKind, kind);
        QFETCH(qint64, example);
        alter(change);
        const auto findings = m_workspace->reader()->check();
        QVERIFY(findings);
        const auto found = std::ranges::find(*findings, kind, &store::Finding::kind);
        QVERIFY(found != findings->end());
        QCOMPARE(found->examples, std::vector<qint64>({example}));
        QVERIFY(!store::isDerived(kind));
    }

    void makesAnewWhatCanBe_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<store::FindingKind>("kind");
        QTest::newRow("a count of facts") << QByteArray("UPDATE entities SET facts = facts + 3") << Counts;
        QTest::newRow("a count of sources") << QByteArray("UPDATE facts SET sources = 9") << Counts;
        QTest::newRow("a count of articles") << QByteArray("UPDATE articles SET facts = 4 WHERE id = 2") << Counts;
        QTest::newRow("a story that is not there")
            << QByteArray("UPDATE articles SET story = 99 WHERE id = 2") << Stories;
        QTest::newRow("an article not in the index")
            << QByteArray("UPDATE articles SET search_key = search_key + 5 WHERE id = 2") << SearchMissing;
        QTest::newRow("a damaged index") << QByteArray("UPDATE article_search_data SET block = x'00' WHERE id > 1000")
                                         << SearchDamaged;
        QTest::newRow("an empty index") << QByteArray("DELETE FROM article_search_data WHERE id > 1000; "
                                                      "DELETE FROM article_search_idx")
                                        << SearchDamaged;
    }

    void makesAnewWhatCanBe()
    {
        QFETCH(QByteArray, change);
        QFETCH(store::FindingKind, kind);
        alter(change);
        QVERIFY(m_workspace->reader()->check()->empty());
        auto writer = m_workspace->writer();
        const auto findings = writer->checkDerived();
        QVERIFY(findings);
        QVERIFY(std::ranges::find(*findings, kind, &store::Finding::kind) != findings->end());
        QVERIFY(store::isDerived(kind));
        QVERIFY(writer->recount());
        QVERIFY(writer->rebuildSearch({}, {}));
        QVERIFY(writer->forgetStories());
        while (writer->addToStories(10).value_or(0) > 0) {
        }
        QVERIFY(writer->checkDerived()->empty());
        store::Filter filter;
        filter.search = plainSearch(u"하늘"_s);
        QCOMPARE(m_workspace->reader()->articles(filter)->rows.size(), 1U);
    }

    void compactingGivesTheSpaceBackAndKeepsTheRest()
    {
        auto writer = m_workspace->writer();
        const QString long_ = QString(20'000, u'가');
        for (int i = 10; i < 60; ++i)
            QVERIFY(writer->storeArticle(article(QString::number(i), long_ + QString::number(i)), {}));
        QVERIFY(writer->setRetention(1));
        QVERIFY(writer->pruneSome(fixedClock()().addYears(1), 0, 1000));
        const qint64 before = m_workspace->reader()->statistics()->bytes;
        QVERIFY(writer->giveBackSpace());
        QVERIFY(m_workspace->reader()->statistics()->bytes < before / 2);
        QCOMPARE(m_workspace->reader()->articleCount({}).value_or(-1), 1); // the one with a fact
        QVERIFY(m_workspace->reader()->check()->empty());
    }

private:
    /// What a person with a tool, or a slip of the disk, might do.
    void alter(const QByteArray& sql)
    {
        SQLite::Database database(m_folder->filePath(u"pado.sqlite"_s).toStdString(), SQLite::OPEN_READWRITE);
        database.exec(sql.toStdString());
    }
};

QTEST_GUILESS_MAIN(TestStoreCheck)
#include "tst_store_check.moc"
