#include "samples.h"
#include "store/reader.h"
#include "store/workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace pado;
using namespace samples;
using namespace Qt::Literals::StringLiterals;

/// One deal that several articles tell is one fact with all their sentences.
class TestStoreMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = *store::Workspace::open(m_folder->path(), store::OpenMode::CreateMissing, fixedClock());
    }

    void mergesWhatTwoOutletsSay()
    {
        auto writer = m_workspace->writer();
        QVERIFY(writer->storeArticle(article(u"1"_s, said), investment(said)));
        QVERIFY(writer->storeArticle(article(u"2"_s, saidElsewhere, u"한강경제"_s), investment(saidElsewhere)));
        const auto facts = reader().facts({});
        QVERIFY(facts);
        QCOMPARE(facts->rows.size(), 1U);
        const store::FactRow& fact = facts->rows.front();
        QCOMPARE(fact.sources, 2);
        QCOMPARE(fact.evidences.size(), 2U);
        std::set<QString> quotes;
        for (const store::FactEvidence& evidence : fact.evidences)
            quotes.insert(evidence.evidence.quote);
        QCOMPARE(quotes, (std::set<QString>{said, saidElsewhere}));
        QCOMPARE(fact.placeStart, QDate(2023, 4, 1));
        QVERIFY(fact.isPlacedByEvent);
    }

    void keepsOtherAmountsApart()
    {
        auto writer = m_workspace->writer();
        QVERIFY(writer->storeArticle(article(u"1"_s, said), investment(said)));
        QVERIFY(writer->storeArticle(article(u"2"_s, saidElsewhere), investment(saidElsewhere, 30e9)));
        QCOMPARE(reader().facts({})->rows.size(), 2U);
    }

    void completesAListOfInvestorsCutShort()
    {
        extract::Extraction whole = investment(said), part = investment(saidElsewhere);
        relationIn(whole).parties.push_back({{u"naver"_s, u"네이버"_s}, extract::Role::Investor});
        relationIn(whole).round = u"시리즈B"_s;
        store({part, whole});
        const auto facts = all();
        QCOMPARE(facts.size(), 1U);
        const auto& relation = std::get<extract::Relation>(facts.front().claim);
        QCOMPARE(relation.parties.size(), 3U);
        QCOMPARE(relation.round, u"시리즈B"_s);
        store::Filter naver;
        naver.companies = {u"naver"_s};
        QCOMPARE(reader().facts(naver)->rows.size(), 1U);
    }

    void keepsRoundsApart()
    {
        extract::Extraction first = investment(said), second = investment(saidElsewhere);
        relationIn(first).round = u"시리즈A"_s;
        relationIn(second).round = u"시리즈B"_s;
        store({first, second});
        QCOMPARE(all().size(), 2U);
    }

    void keepsDealsAboutOtherThingsApart_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("facts");
        QTest::newRow("other goods") << u"배터리"_s << u"차량용 반도체"_s << 2;
        QTest::newRow("only common words in common") << u"AI 반도체 개발"_s << u"AI 로봇 개발"_s << 2;
        QTest::newRow("same goods, said otherwise") << u"HBM"_s << u"HBM3E 메모리"_s << 1;
        QTest::newRow("one does not say") << u"배터리"_s << QString() << 1;
    }
    void keepsDealsAboutOtherThingsApart()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        extract::Extraction first = investment(said), second = investment(saidElsewhere);
        for (auto [extraction, object] : {std::pair(&first, one), std::pair(&second, other)}) {
            extract::Relation& relation = relationIn(*extraction);
            relation.type = extract::RelationType::Supply;
            relation.amount.reset();
            relation.object = object;
            relation.parties[0].role = extract::Role::Supplier;
            relation.parties[1].role = extract::Role::Customer;
        }
        store({first, second});
        QFETCH(int, facts);
        QCOMPARE(int(all().size()), facts);
    }

    void keepsTestsOfOtherThingsApart()
    {
        extract::Extraction first = benchmark(said, u"전력 효율"_s), second = benchmark(saidElsewhere, u"속도"_s);
        store({first, second});
        QCOMPARE(all().size(), 2U);
        const auto names = reader().companies({}, {}, 100);
        QVERIFY(std::ranges::none_of(names->rows, [](const store::EntityRow& row) { return row.name.isEmpty(); }));
    }

    void aTestToldWithoutItsMetricIsTheSameTest()
    {
        const extract::Extraction silent = benchmark(said, {}), speed = benchmark(saidElsewhere, u"속도"_s);
        store({silent, speed});
        QCOMPARE(all().size(), 1U);
        QCOMPARE(std::get<extract::Benchmark>(all().front().claim).metric, u"속도"_s);
        auto writer = m_workspace->writer();
        QVERIFY(writer->storeArticle(article(u"other"_s, said), benchmark(said, u"전력 효율"_s)));
        QCOMPARE(all().size(), 2U); // now that the first is known to be about speed
    }

    /// A rumour, the deal, a longer list of investors and a denial: each order in which they may come, one by one and
    /// in one lot.
    void tellsTheSameInWhateverOrderArticlesCome()
    {
        std::vector<store::ReadArticle> told = dealInFourArticles();
        std::vector<size_t> order = {0, 1, 2, 3};
        std::optional<store::FactRow> first;
        do {
            for (const bool inOneLot : {false, true}) {
                init();
                std::vector<store::ReadArticle> lot;
                for (const size_t i : order)
                    lot.push_back(told[i]);
                auto writer = m_workspace->writer();
                for (size_t i = 0; !inOneLot && i < lot.size(); ++i)
                    QVERIFY(writer->storeArticles({lot[i]}));
                if (inOneLot)
                    QVERIFY(writer->storeArticles(lot));
                QCOMPARE(all().size(), 1U);
                const store::FactRow fact = all().front();
                first = first.value_or(fact);
                QVERIFY(fact.claim == first->claim);
                QCOMPARE(fact.placeStart, first->placeStart);
                QCOMPARE(fact.sources, 2);
                QCOMPARE(fact.articles, 4);
                for (const QString& party : {u"sk-telecom"_s, u"naver"_s, u"누리봇"_s}) {
                    const auto company = reader().company(party);
                    QCOMPARE(company->facts, 1);
                    QCOMPARE(company->deals, 1);
                    QCOMPARE(company->lastFact, fact.placeStart);
                }
            }
        } while (std::ranges::next_permutation(order).found);
        QCOMPARE(std::get<extract::Relation>(first->claim).status, extract::Status::Denied);
    }

    void aCorrectedArticleTakesItsCountsBack()
    {
        auto writer = m_workspace->writer();
        extract::Extraction older = investment(said), newer = investment(said, 30e9);
        relationIn(newer).date = extract::DateRange{QDate(2023, 6, 1), QDate(2023, 7, 1), u"지난달"_s};
        older.entities = newer.entities = {{{u"sk-telecom"_s, u"SK텔레콤"_s}, extract::EntityType::Company, {}},
                                           {{u"naver"_s, u"네이버"_s}, extract::EntityType::Company, {}}};
        QVERIFY(writer->storeArticle(article(u"1"_s, said), older));
        QVERIFY(writer->storeArticle(article(u"2"_s, said), newer));
        QCOMPARE(reader().company(u"sk-telecom"_s)->facts, 2);
        QCOMPARE(reader().company(u"sk-telecom"_s)->lastFact, QDate(2023, 6, 1));
        newer.facts.clear();
        newer.entities.pop_back();
        QVERIFY(writer->storeArticle(article(u"2"_s, saidElsewhere), newer));
        const auto company = reader().company(u"sk-telecom"_s);
        QCOMPARE(company->facts, 1);
        QCOMPARE(company->deals, 1);
        QCOMPARE(company->articles, 2);
        QCOMPARE(company->lastFact, QDate(2023, 4, 1));
        QCOMPARE(reader().company(u"naver"_s)->articles, 1);
    }

    void aPartnershipBesideItsMouIsTheMou()
    {
        extract::Extraction mou = investment(said), general = investment(saidElsewhere);
        for (auto [extraction, type] :
             {std::pair(&mou, extract::RelationType::Mou), std::pair(&general, extract::RelationType::Partnership)}) {
            extract::Relation& relation = relationIn(*extraction);
            relation.type = type;
            relation.amount.reset();
            for (extract::Party& party : relation.parties)
                party.role = extract::Role::Partner;
        }
        store({general, mou});
        QCOMPARE(all().size(), 1U);
        QCOMPARE(std::get<extract::Relation>(all().front().claim).type, extract::RelationType::Mou);
    }

    void aLaterDenialHolds()
    {
        extract::Extraction denied = investment(saidElsewhere);
        relationIn(denied).status = extract::Status::Denied;
        auto writer = m_workspace->writer();
        QVERIFY(writer->storeArticle(article(u"1"_s, said), investment(said)));
        store::NewArticle later = article(u"2"_s, saidElsewhere);
        later.published = later.published.addDays(3);
        QVERIFY(writer->storeArticle(later, denied));
        QCOMPARE(all().size(), 1U);
        QCOMPARE(std::get<extract::Relation>(all().front().claim).status, extract::Status::Denied);
    }

    void anOlderDenialThatArrivesLateDoesNotHold()
    {
        auto writer = m_workspace->writer();
        extract::Extraction planned = investment(said), denied = investment(said);
        relationIn(planned).status = extract::Status::Planned;
        relationIn(denied).status = extract::Status::Denied;
        for (auto [day, extraction] : {std::pair(1, planned), std::pair(20, investment(said)), std::pair(10, denied)}) {
            store::NewArticle one = article(QString::number(day), said);
            one.published = QDateTime(QDate(2023, 5, day), QTime(1, 0), Qt::UTC);
            QVERIFY(writer->storeArticle(one, extraction));
        }
        QCOMPARE(all().size(), 1U);
        QCOMPARE(std::get<extract::Relation>(all().front().claim).status, extract::Status::Done);
        QCOMPARE(all().front().evidences.front().article, 2); // and the sentence shown is the one that says so
    }

    void aCorrectionToAPlanIsAPlan()
    {
        auto writer = m_workspace->writer();
        const QString corrected = said + u" 투자는 예정이다."_s;
        extract::Extraction planned = investment(corrected);
        relationIn(planned).status = extract::Status::Planned;
        QVERIFY(writer->storeArticle(article(u"1"_s, said), investment(said)));
        QVERIFY(writer->storeArticle(article(u"1"_s, corrected), planned));
        QCOMPARE(std::get<extract::Relation>(all().front().claim).status, extract::Status::Planned);
    }

    void aWithdrawnSumDoesNotComeBackUnderAnotherSentence()
    {
        auto writer = m_workspace->writer();
        extract::Extraction silent = investment(saidElsewhere);
        relationIn(silent).amount.reset();
        const QString corrected = u"SK텔레콤은 지난 4월 누리봇에 200억원을 투자했다."_s;
        QVERIFY(writer->storeArticle(article(u"1"_s, said), investment(said)));
        QVERIFY(writer->storeArticle(article(u"2"_s, saidElsewhere), silent)); // joins the 150억
        QVERIFY(writer->storeArticle(article(u"1"_s, corrected), investment(corrected, 20e9)));
        for (const store::FactRow& fact : all()) {
            const auto& relation = std::get<extract::Relation>(fact.claim);
            QVERIFY(!relation.amount || relation.amount->value == 20e9);
        }
    }

    void aCorrectedArticleWithdrawsWhatItSaid()
    {
        const QString corrected = u"SK텔레콤은 지난 4월 누리봇에 15억원을 투자했다."_s;
        auto writer = m_workspace->writer();
        QVERIFY(writer->storeArticle(article(u"1"_s, said), investment(said)));
        QVERIFY(writer->storeArticle(article(u"1"_s, corrected), investment(corrected, 1.5e9)));
        QCOMPARE(all().size(), 1U);
        QCOMPARE(all().front().evidences.front().evidence.quote, corrected);
        QCOMPARE(reader().statistics()->facts, 1);
        QCOMPARE(reader().company(u"sk-telecom"_s)->facts, 1);
        QVERIFY(writer->storeArticle(article(u"1"_s, said), investment(said))); // and takes it back
        QCOMPARE(all().front().evidences.front().evidence.quote, said);
        QCOMPARE(all().size(), 1U);
    }

private:
    static extract::Extraction benchmark(const QString& text, const QString& metric)
    {
        extract::Benchmark claim;
        claim.subject = {u"atom"_s, u"아톰"_s}; // and no test is named
        claim.versus = {{u"nvidia"_s, u"엔비디아"_s}};
        claim.metric = metric;
        claim.factor = extract::Factor{1.5, 1.5};
        extract::Extraction extraction;
        extraction.text = text;
        extraction.facts.emplace_back(claim, extract::Evidence{0, text.size(), text});
        return extraction;
    }

    static std::vector<store::ReadArticle> dealInFourArticles()
    {
        std::vector<store::ReadArticle> told;
        for (int day = 1; day <= 4; ++day) {
            const QString id = QString::number(day);
            store::ReadArticle one{article(id, said, day % 2 ? u"나루일보"_s : u"한강경제"_s), investment(said)};
            one.article.published = QDateTime(QDate(2023, 5, day), QTime(1, 0), Qt::UTC);
            told.push_back(one);
        }
        relationIn(told[0].extraction).status = extract::Status::Reported;
        relationIn(told[0].extraction).date.reset();
        relationIn(told[2].extraction).parties.push_back({{u"naver"_s, u"네이버"_s}, extract::Role::Investor});
        relationIn(told[2].extraction).round = u"시리즈B"_s;
        relationIn(told[3].extraction).status = extract::Status::Denied;
        return told;
    }

    static extract::Relation& relationIn(extract::Extraction& extraction)
    {
        return std::get<extract::Relation>(extraction.facts.front().claim);
    }

    void store(const std::vector<extract::Extraction>& extractions)
    {
        auto writer = m_workspace->writer();
        for (size_t i = 0; i < extractions.size(); ++i)
            QVERIFY(writer->storeArticle(article(QString::number(i), extractions[i].text), extractions[i]));
    }

    store::Reader reader() const { return *m_workspace->reader(); }
    std::vector<store::FactRow> all() const { return reader().facts({})->rows; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<store::Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestStoreMerge)
#include "tst_store_merge.moc"
