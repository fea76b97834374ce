#include "extract/fact_json.h"
#include "pipeline/knowledge.h"
#include "pipeline/reextract.h"
#include "store/reader.h"
#include "store/writer.h"
#include "support/workspace_fixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace pado;

class TestReextract : public WorkspaceFixture
{
    Q_OBJECT

private:
    void import(const QString& text, const QString& source)
    {
        store::NewArticle article;
        article.title = u"제목 "_s + source;
        article.text = text;
        article.source = source;
        article.published = QDateTime(QDate(2024, 5, 2), QTime(0, 0), Qt::UTC);
        const auto extractor = pipeline::extractorOf(*m_workspace);
        QVERIFY(m_workspace->writer()->storeArticle(article, extractor->extract({text, article.title, {}, true})));
    }

    pipeline::ReextractReport reextract(const pipeline::ReextractOptions& options = {})
    {
        const auto extractor = pipeline::extractorOf(*m_workspace);
        return *pipeline::reextract(*m_workspace, *extractor, options, {});
    }

    /// What lists show, with numbers, parties and sentences.
    QStringList facts() const
    {
        QStringList lines;
        const auto page = m_workspace->reader()->facts({});
        for (const store::FactRow& fact : page->rows) {
            QString line = QString::number(fact.id) + u' ' + QString::fromUtf8(extract::jsonOf(fact.claim));
            for (const store::FactEvidence& told : fact.evidences)
                line += u" | "_s + told.evidence.quote;
            lines << line + fact.firstSeen.toString(Qt::ISODate);
        }
        return lines;
    }

    void teach(const QString& id, const QString& name)
    {
        extract::KnownEntity entity;
        entity.id = id;
        entity.nameKo = name;
        QVERIFY(pipeline::KnowledgeEditor::open(*m_workspace)->save(entity));
    }

private Q_SLOTS:
    void init()
    {
        begin();
        import(u"네이버는 2일 솜사탕과 AI 반도체 개발을 위한 업무협약을 체결했다고 밝혔다."_s, u"나루일보"_s);
        import(u"카카오는 AI 스타트업 누리봇에 100억원을 투자했다."_s, u"가람신문"_s);
    }

    void changesNothingWhereNothingChanged()
    {
        const QStringList before = facts();
        QVERIFY(!before.isEmpty());
        const auto report = reextract();
        QCOMPARE(report.articles, 2);
        QCOMPARE(report.gained + report.lost + report.changed, 0);
        QCOMPARE(facts(), before);
    }

    void aTrialTellsWhatWouldChange()
    {
        const QStringList before = facts();
        teach(u"somsatang"_s, u"솜사탕"_s);
        const auto trial = reextract({.isTrial = true});
        QVERIFY(trial.gained + trial.changed > 0);
        QCOMPARE(facts(), before);
        const auto done = reextract();
        QCOMPARE(done.gained, trial.gained);
        QCOMPARE(done.lost, trial.lost);
        QCOMPARE(done.changed, trial.changed);
        store::Filter filter;
        filter.companies = {u"somsatang"_s};
        QCOMPARE(m_workspace->reader()->facts(filter)->rows.size(), 1U);
        QCOMPARE(m_workspace->reader()->company(u"somsatang"_s)->facts, 1);
    }

    void takingTheNameBackRestoresTheSameFacts()
    {
        const QStringList before = facts();
        teach(u"somsatang"_s, u"솜사탕"_s);
        reextract();
        QVERIFY(facts() != before);
        QVERIFY(pipeline::KnowledgeEditor::open(*m_workspace)->remove(u"somsatang"_s));
        reextract();
        QCOMPARE(facts(), before);
        QVERIFY(m_workspace->reader()->check()->empty());
    }

    void reviewsStayWithTheirFacts()
    {
        const qint64 rejected = facts().front().section(u' ', 0, 0).toLongLong();
        QVERIFY(m_workspace->writer()->review(rejected, store::Review::Rejected));
        const QStringList before = facts();
        reextract();
        QCOMPARE(facts(), before);
        QCOMPARE(m_workspace->reader()->fact(rejected)->review, store::Review::Rejected);
    }

    void decisionsGoOverToWhoIsMeantByNow()
    {
        store::Filter all;
        all.reviews = {store::Review::None, store::Review::Accepted, store::Review::Rejected};
        const auto page = m_workspace->reader()->facts({});
        for (const store::FactRow& fact : page->rows)
            QVERIFY(m_workspace->writer()->review(fact.id, store::Review::Rejected));
        QVERIFY(facts().isEmpty());
        teach(u"nuribot"_s, u"누리봇"_s);
        QVERIFY(reextract().changed > 0);
        QVERIFY2(facts().isEmpty(), "what was rejected comes back under a name that was taught");
        const auto decided = m_workspace->reader()->facts(all);
        for (const store::FactRow& fact : decided->rows)
            QCOMPARE(fact.review, store::Review::Rejected);
    }

    void stopsBetweenLots()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto extractor = pipeline::extractorOf(*m_workspace);
        const auto report = pipeline::reextract(*m_workspace, *extractor, {}, stop.get_token());
        QVERIFY(report && report->wasCancelled);
        QCOMPARE(report->articles, 0);
    }
};

QTEST_GUILESS_MAIN(TestReextract)
#include "tst_reextract.moc"
