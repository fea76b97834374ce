#include "samples.h"
#include "store/reader.h"
#include "store/workspace.h"

#include <QTemporaryDir>
#include <QTest>

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
