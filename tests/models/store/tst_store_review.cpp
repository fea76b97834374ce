#include "samples.h"
#include "store/reader.h"
#include "store/workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>
#include <type_traits>

using namespace pado;
using namespace samples;
using namespace Qt::Literals::StringLiterals;

/// What a person decided of a fact holds, whatever its articles say afterwards.
class TestStoreReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = *store::Workspace::open(m_folder->path(), store::OpenMode::CreateMissing, fixedClock());
        const auto stored = m_workspace->writer()->storeArticle(article(u"1"_s, said), investment(said));
        QVERIFY(stored);
        m_article = stored->id;
        m_fact = reader().facts({})->rows.front().id;
    }

    void aCorrectionIsWhatListsShow()
    {
        const extract::Claim told = reader().fact(m_fact)->claim;
        QVERIFY(m_workspace->writer()->correct(m_fact, acquisition(), named(), u"공시를 보았다"_s));
        const store::FactRow fact = only({});
        QCOMPARE(fact.review, store::Review::Corrected);
        QVERIFY(fact.claim == acquisition());
        QVERIFY(fact.told && *fact.told == told);
        QCOMPARE(fact.evidences.front().evidence.quote, said);
        QCOMPARE(fact.placeStart, QDate(2023, 6, 1));

        QVERIFY(reader().facts(by(&store::Filter::types, {u"investment"_s}))->rows.empty());
        QCOMPARE(only(by(&store::Filter::types, {u"acquisition"_s})).id, m_fact);
        QCOMPARE(only(by(&store::Filter::companies, {u"naver"_s})).id, m_fact);
        QVERIFY(reader().facts(by(&store::Filter::companies, {u"sk-telecom"_s}))->rows.empty());
        QVERIFY(reader().facts(by(&store::Filter::minAmountKrw, 1e9))->rows.empty());
        QCOMPARE(only(by(&store::Filter::statuses, {u"planned"_s})).id, m_fact);
        QCOMPARE(reader().company(u"naver"_s)->deals, 1);
        QCOMPARE(reader().company(u"naver"_s)->type, extract::EntityType::Group);
        QCOMPARE(reader().company(u"sk-telecom"_s)->deals, 0);
        QVERIFY(reader().check()->empty());
    }

    void aCorrectionOutlivesNewReadings()
    {
        QVERIFY(m_workspace->writer()->correct(m_fact, acquisition(), named()));
        reread(investment(said));
        QVERIFY(only({}).claim == acquisition());
        extract::Extraction later = investment(said);
        relationIn(later).round = u"시리즈B"_s;
        reread(later);
        const store::FactRow fact = only({});
        QVERIFY(fact.claim == acquisition());
        QCOMPARE(std::get<extract::Relation>(*fact.told).round, u"시리즈B"_s);
        QCOMPARE(reader().company(u"naver"_s)->deals, 1);
    }

    void aCorrectionOutlivesARevisedArticleAndAnotherOutlet()
    {
        QVERIFY(m_workspace->writer()->correct(m_fact, acquisition(), named()));
        const QString revised = said + u" 두 회사는 함께 챗봇을 만든다."_s;
        QVERIFY(m_workspace->writer()->storeArticle(article(u"1"_s, revised), investment(revised)));
        QVERIFY(m_workspace->writer()->storeArticle(article(u"2"_s, saidElsewhere, u"한강경제"_s),
                                                    investment(saidElsewhere)));
        const store::FactRow fact = only({});
        QVERIFY(fact.claim == acquisition());
        QCOMPARE(fact.sources, 2);
        QCOMPARE(fact.evidences.size(), 2U);
    }

    void withdrawnAndToldAgainItStaysCorrected()
    {
        QVERIFY(m_workspace->writer()->correct(m_fact, acquisition(), named()));
        reread({said, {}, {}});
        QVERIFY(reader().facts({})->rows.empty());
        QCOMPARE(reader().company(u"naver"_s)->deals, 0);
        QCOMPARE(reader().decisions(store::Review::Corrected, 10)->size(), 1U);
        reread(investment(said));
        QVERIFY(only({}).claim == acquisition());
        QCOMPARE(reader().company(u"naver"_s)->deals, 1);
    }

    void undoingSaysAgainWhatTheArticlesSay_data()
    {
        QTest::addColumn<int>("review");
        QTest::addColumn<int>("corrections");
        QTest::newRow("none") << int(store::Review::None) << 1;
        QTest::newRow("corrected twice") << int(store::Review::None) << 2;
        QTest::newRow("accepted as told") << int(store::Review::Accepted) << 1;
    }
    void undoingSaysAgainWhatTheArticlesSay()
    {
        QFETCH(int, review);
        QFETCH(int, corrections);
        const store::FactRow before = only({});
        for (int i = 0; i < corrections; ++i)
            QVERIFY(m_workspace->writer()->correct(m_fact, acquisition(), named()));
        QVERIFY(m_workspace->writer()->review(m_fact, store::Review(review)));
        const store::FactRow after = only(by(&store::Filter::companies, {u"sk-telecom"_s}));
        QVERIFY(after.claim == before.claim);
        QVERIFY(!after.told);
        QCOMPARE(int(after.review), review);
        QCOMPARE(after.placeStart, before.placeStart);
        QCOMPARE(reader().company(u"sk-telecom"_s)->deals, 1);
        QCOMPARE(reader().company(u"naver"_s)->deals, 0);
        QVERIFY(reader().decisions(store::Review::Corrected, 10)->empty());
        reread(investment(said));
        QVERIFY(only({}).claim == before.claim);
    }

    void rejectedFactsAreFoundWhenAskedFor()
    {
        QVERIFY(m_workspace->writer()->review(m_fact, store::Review::Rejected, u"소문이다"_s));
        reread(investment(said));
        QVERIFY(reader().facts({})->rows.empty());
        QCOMPARE(only(by(&store::Filter::reviews, {store::Review::Rejected})).id, m_fact);
        QVERIFY(
            reader().facts(by(&store::Filter::reviews, {store::Review::None, store::Review::Accepted}))->rows.empty());
        QVERIFY(m_workspace->writer()->review(m_fact, store::Review::None));
        QCOMPARE(only({}).review, store::Review::None);
    }

    void tellsDecisionsNewestFirst()
    {
        const QString other = u"네이버는 지난 4월 누리봇에 30억원을 투자했다."_s;
        QVERIFY(m_workspace->writer()->storeArticle(article(u"2"_s, other), investment(other, 3e9)));
        const qint64 second = reader().facts({})->rows.front().id;
        QVERIFY(second != m_fact);
        QVERIFY(m_workspace->writer()->review(second, store::Review::Rejected));
        QVERIFY(m_workspace->writer()->review(m_fact, store::Review::Accepted));
        QVERIFY(m_workspace->writer()->review(m_fact, store::Review::Rejected, u"소문이다"_s));
        const auto decisions = reader().decisions(store::Review::Rejected, 10);
        QCOMPARE(decisions->size(), 2U);
        QCOMPARE(decisions->front().fact, m_fact);
        QCOMPARE(decisions->front().note, u"소문이다"_s);
        QCOMPARE(decisions->front().decided, fixedClock()());
        QCOMPARE(decisions->back().fact, second);
        QVERIFY(reader().decisions(store::Review::Accepted, 10)->empty());
    }

    void theLeastSureWaitFirst()
    {
        const QString vague = u"누리봇이 30억원을 투자받는다는 말이 있다."_s;
        extract::Extraction rumour = investment(vague, 3e9);
        rumour.facts.front().confidence = 0.4;
        QVERIFY(m_workspace->writer()->storeArticle(article(u"2"_s, vague), rumour));
        const QString lonely = u"누리봇은 70억원을 투자받았다."_s;
        QVERIFY(m_workspace->writer()->storeArticle(article(u"3"_s, lonely), investment(lonely, 7e9)));
        QVERIFY(m_workspace->writer()->storeArticle(article(u"4"_s, saidElsewhere, u"한강경제"_s),
                                                    investment(saidElsewhere)));
        const auto queue = reader().undecidedFacts(10);
        QCOMPARE(queue->size(), 3U);
        QCOMPARE(queue->at(0).confidence, 0.4);
        QCOMPARE(queue->at(1).sources, 1);
        QCOMPARE(queue->at(2).id, m_fact); // as sure, but told by two
        QVERIFY(m_workspace->writer()->review(queue->front().id, store::Review::Accepted));
        QCOMPARE(reader().undecidedFacts(1)->front().id, queue->at(1).id);
    }

    void decidesOnlyOfWhatThereIs()
    {
        QCOMPARE(QString(m_workspace->writer()->review(777, store::Review::Accepted).error().code),
                 u"store.not_found"_s);
        QCOMPARE(QString(m_workspace->writer()->correct(777, acquisition()).error().code), u"store.not_found"_s);
    }

private:
    store::Reader reader() const { return *m_workspace->reader(); }

    template <class Value>
    static store::Filter by(Value store::Filter::*member, const std::type_identity_t<Value>& value)
    {
        store::Filter filter;
        filter.*member = value;
        return filter;
    }

    /// The one fact that fits.
    store::FactRow only(const store::Filter& filter) const
    {
        const auto page = reader().facts(filter);
        return page && page->rows.size() == 1 ? page->rows.front() : store::FactRow();
    }

    void reread(const extract::Extraction& extraction)
    {
        const auto stored = reader().article(m_article);
        QVERIFY(m_workspace->writer()->reread(
            {{{m_article, stored->revision, stored->row.title, stored->text, {}}, extraction}}, false));
    }

    static extract::Relation& relationIn(extract::Extraction& extraction)
    {
        return std::get<extract::Relation>(extraction.facts.front().claim);
    }

    static extract::Claim acquisition()
    {
        extract::Relation relation;
        relation.type = extract::RelationType::Acquisition;
        relation.parties = {{{u"naver"_s, u"네이버"_s}, extract::Role::Acquirer},
                            {{{}, u"누리봇"_s}, extract::Role::Target}};
        relation.date = extract::DateRange{QDate(2023, 6, 1), QDate(2023, 7, 1), u"2023-06"_s};
        relation.status = extract::Status::Planned;
        return relation;
    }

    static std::vector<extract::MentionedEntity> named()
    {
        return {{{u"naver"_s, u"네이버"_s}, extract::EntityType::Group, {}}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<store::Workspace> m_workspace;
    qint64 m_article = 0;
    qint64 m_fact = 0;
};

QTEST_GUILESS_MAIN(TestStoreReview)
#include "tst_store_review.moc"
