#include "pipeline/bundle.h"

#include "bundle_samples.h"
#include "insight/figures/chart.h"
#include "pipeline/knowledge.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "store/writer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace pado;
using namespace Qt::Literals::StringLiterals;
using store::BundleTimes;

namespace
{

Clock januaryClock()
{
    return [] { return QDateTime(QDate(2024, 1, 10), QTime(0, 0), Qt::UTC); };
}

} // namespace

class TestBundle : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_made = 0;

    QString write(const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QString::number(++m_made) + u".jsonl"_s));
        const bool isOpen = file.open(QIODevice::WriteOnly);
        Q_ASSERT(isOpen);
        file.write(bytes);
        return file.fileName();
    }
    store::Workspace workspace()
    {
        auto made = store::Workspace::open(m_folder.filePath(u"w"_s + QString::number(++m_made)),
                                           store::OpenMode::CreateMissing, januaryClock());
        Q_ASSERT(made);
        return *std::move(made);
    }
    static Result<pipeline::BundleImport> import(const store::Workspace& into, const QString& file,
                                                 BundleTimes times = BundleTimes::AsRecorded)
    {
        return pipeline::importBundle(into, file, times, {}, [](const Progress&) {});
    }
    static QByteArray chart(const store::Workspace& of, insight::Chart kind, const QString& asOf = u"2023-12-31"_s)
    {
        const auto reader = of.reader();
        const auto knowledge = pipeline::knowledgeOf(*reader);
        insight::Question question;
        question.chart = kind;
        question.moment = *insight::momentOf(asOf);
        question.since = *insight::momentOf(u"2023-03-31"_s);
        question.window = insight::Days{QDate(2023, 1, 1), QDate(2024, 1, 1)};
        question.companies = {u"x-seed"_s};
        const auto answer = insight::answerOf(*reader, &*knowledge, question);
        return answer ? insight::jsonOf(answer->figures, question) : QByteArray(answer.error().code.latin1());
    }

private Q_SLOTS:
#ifdef Q_OS_UNIX
    /// Opening a pipe that nobody writes to would keep us for ever; one that is written to could not be read again.
    void aPipeIsNotLookedInto()
    {
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), S_IRUSR | S_IWUSR), 0);
        QVERIFY(!pipeline::isBundle(pipe));
    }
#endif

    void comesInWhateverItsOrder()
    {
        const auto into = workspace();
        const QString file = write(QByteArray(bundles::head) + bundles::records);
        QVERIFY(pipeline::isBundle(file));
        const auto result = import(into, file);
        QVERIFY(result);
        QCOMPARE(result->stored.newFacts, 1);
        QCOMPARE(result->stored.newStates, 3);
        QCOMPARE(result->skipped, 1);
        const auto reader = into.reader();
        const auto facts = reader->facts({});
        QCOMPARE(facts->rows.size(), size_t(1));
        QCOMPARE(facts->rows[0].review, store::Review::Accepted);
        QCOMPARE(std::get<extract::Relation>(facts->rows[0].claim).status, extract::Status::Done);
        QCOMPARE(facts->rows[0].evidences[0].evidence.start, 5); // the rocket is two units, and one code point
        QCOMPARE(reader->feeds()->size(), size_t(1));
        QCOMPARE(pipeline::knowledgeOf(*reader)->find(u"x-seed"_s)->sector, u"capital"_s);
        QVERIFY(chart(into, insight::Chart::Funnel, u"2023-03-31"_s).contains("\"now\":{\"denied\":0,\"done\":0"));
        QVERIFY(chart(into, insight::Chart::Ledger).contains("\"changed\":[\"x-f1\"]"));
    }

    void aSecondTimeChangesNothingAndANewerOneAdds()
    {
        const auto into = workspace();
        const QString file = write(QByteArray(bundles::head) + bundles::records);
        QVERIFY(import(into, file));
        const auto again = import(into, file);
        QCOMPARE(again->stored.newArticles + again->stored.newFacts + again->stored.newEvidences +
                     again->stored.newStates,
                 0);
        const auto newer = import(into, write(QByteArray(bundles::head) +
                                              QByteArray(bundles::records)
                                                  .replace("\"review\":\"accepted\"}]",
                                                           "\"review\":\"accepted\"},{\"recorded\":\"2023-06-01T09:00:"
                                                           "00+09:00\",\"by\":\"extract\",\"round\":\"Series A\"}]")));
        QCOMPARE(newer->stored.newStates, 1);
        QCOMPARE(std::get<extract::Relation>(into.reader()->facts({})->rows[0].claim).round, u"Series A"_s);
    }

    void somebodyElsesKnowledgeIsLearnedNow()
    {
        const auto into = workspace();
        QVERIFY(import(into, write(QByteArray(bundles::head) + bundles::records), BundleTimes::Now));
        QVERIFY(chart(into, insight::Chart::Calibration, u"2023-12-31"_s).contains("\"n\":0"));
        QVERIFY(chart(into, insight::Chart::Calibration, u"2024-01-10"_s).contains("\"n\":1"));
        QVERIFY(into.reader()->feeds()->front().settings.isPaused);
    }

    void aWrongLineIsNamedAndNothingComesIn_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("hint");
        QTest::newRow("no JSON") << QByteArray("{\"article\":{\"id\":") << QString();
        QTest::newRow("no day") << QByteArray(bundles::withoutDay) << u"added"_s;
        QTest::newRow("another sentence") << QByteArray(bundles::records)
                                                 .left(QByteArray(bundles::records).indexOf('\n'))
                                                 .replace("x-f1", "x-f2")
                                                 .replace("45억 원을\"", "46억 원을\"")
                                          << u"quote: x-a1"_s;
        QTest::newRow("no states") << QByteArray(bundles::withoutStates) << u"states"_s;
    }
    void aWrongLineIsNamedAndNothingComesIn()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, hint);
        const auto into = workspace();
        const auto result = import(into, write(QByteArray(bundles::head) + bundles::records + line + '\n'));
        QVERIFY(!result);
        QCOMPARE(result.error().code, "import.bad_bundle_line"_L1);
        QCOMPARE(result.error().where, u"9"_s);
        if (!hint.isEmpty())
            QCOMPARE(result.error().hint, hint);
        const auto statistics = into.reader()->statistics();
        QCOMPARE(statistics->articles + statistics->facts + statistics->feeds, 0);
    }

    void whatIsWrittenIsWhatWasRead()
    {
        const auto first = workspace(), second = workspace();
        QVERIFY(import(first, write(QByteArray(bundles::head) + bundles::records)));
        const QString file = m_folder.filePath(u"out.jsonl"_s);
        QVERIFY(pipeline::exportBundle(first, file, januaryClock(), {}, [](const Progress&) {}));
        QVERIFY(import(second, file));
        for (const insight::Chart kind : {insight::Chart::Deals, insight::Chart::Ladder, insight::Chart::Funnel,
                                          insight::Chart::Ledger, insight::Chart::Coverage, insight::Chart::Voice,
                                          insight::Chart::Firsts, insight::Chart::Calibration, insight::Chart::Network})
            QCOMPARE(chart(second, kind), chart(first, kind));
        const auto back = import(first, file);
        QCOMPARE(back->stored.newArticles + back->stored.newFacts + back->stored.newStates, 0);
    }

    void onesOwnFactsComeBackAsThemselves()
    {
        const auto own = workspace(), other = workspace();
        {
            auto writer = own.writer();
            store::NewArticle article;
            article.title = u"소식"_s;
            article.source = u"가람"_s;
            article.text = u"물결봇은 파도칩을 도입했다."_s;
            article.published = QDateTime(QDate(2023, 3, 6), QTime(0, 0), Qt::UTC);
            extract::Relation adoption;
            adoption.type = extract::RelationType::Adoption;
            adoption.parties = {{{{}, u"파도칩"_s}, extract::Role::Provider},
                                {{{}, u"물결봇"_s}, extract::Role::Adopter}};
            extract::Extraction extraction;
            extraction.text = article.text;
            extraction.facts.emplace_back(adoption, extract::Evidence{0, article.text.size(), article.text});
            extraction.facts.front().confidence = 0.9;
            QVERIFY(writer->storeArticle(article, extraction));
        }
        const QString file = m_folder.filePath(u"own.jsonl"_s);
        QVERIFY(pipeline::exportBundle(own, file, januaryClock(), {}, [](const Progress&) {}));
        QCOMPARE(import(own, file)->stored.newFacts, 0);
        QCOMPARE(import(other, file)->stored.newFacts, 1);
        QCOMPARE(own.reader()->statistics()->facts, 1);
    }
};

QTEST_APPLESS_MAIN(TestBundle)
#include "tst_bundle.moc"
