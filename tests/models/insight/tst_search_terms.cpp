#include "extract/knowledge_base.h"
#include "insight/search_terms.h"
#include "models/store/samples.h"
#include "store/reader.h"
#include "support/workspace_fixture.h"

#include <QTest>

using namespace pado;
using namespace samples;
using namespace Qt::Literals::StringLiterals;

/// What a line of search finds in a workspace.
class TestSearchTerms : public WorkspaceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto knowledge = extract::KnowledgeBase::parse(
            R"({"id":"sk-telecom","type":"company","name_ko":"SK텔레콤","name_en":"SK Telecom","aliases":["SKT"]}
{"id":"dalmuri-ai","type":"company","name_ko":"달무리에이아이","name_en":"Dalmuri AI","aliases":["달무리AI"]}
{"id":"hanoul","type":"company","name_ko":"하늘","name_en":"Hanoul","aliases":[],"ambiguous":[{"alias":"하늘","why":"the sky","confirm":["회사"],"reject":[]}]})");
        QVERIFY(knowledge);
        m_knowledge = *std::move(knowledge);
        begin(fixedClock());
        auto writer = m_workspace->writer();
        QVERIFY(writer->storeArticle(article(u"deal"_s, said), investment(said)));
        store::NewArticle other =
            article(u"sky"_s, u"하늘이 맑다. 달무리에이아이가 새 반도체 공장을 짓는다."_s, u"가온경제"_s);
        other.published = QDateTime(QDate(2023, 2, 3), QTime(1, 0), Qt::UTC);
        QVERIFY(writer->storeArticle(other, {}));
        store::NewArticle english = article(
            u"english"_s, u"Dalmuri AI will open a fab. It rains elsewhere, far from here, and nobody cares."_s);
        english.title = u"새 반도체 공장"_s;
        QVERIFY(writer->storeArticle(english, {}));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("found");
        const QStringList all{u"deal"_s, u"english"_s, u"sky"_s}, none;
        QTest::newRow("everything") << QString() << all;
        QTest::newRow("a word") << u"맑다"_s << QStringList{u"sky"_s};
        QTest::newRow("either") << u"맑다 OR 누리봇"_s << QStringList{u"deal"_s, u"sky"_s};
        QTest::newRow("both") << u"맑다 누리봇"_s << none;
        QTest::newRow("without") << u"반도체 -맑다"_s << QStringList{u"english"_s};
        QTest::newRow("all but") << u"-반도체"_s << QStringList{u"deal"_s};
        QTest::newRow("phrase") << u"\"반도체 공장\""_s << QStringList{u"english"_s, u"sky"_s};
        QTest::newRow("phrase run together") << u"\"새반도체공장\""_s << QStringList{u"english"_s, u"sky"_s};
        QTest::newRow("phrase in another order") << u"\"공장 반도체\""_s << none;
        QTest::newRow("beginning of a word") << u"도체*"_s << none;
        QTest::newRow("beginning") << u"반도*"_s << QStringList{u"english"_s, u"sky"_s};
        QTest::newRow("title") << u"제목:반도체"_s << QStringList{u"english"_s};
        QTest::newRow("source") << u"출처:가온경제"_s << QStringList{u"sky"_s};
        QTest::newRow("other names of a company") << u"달무리AI"_s << QStringList{u"english"_s, u"sky"_s};
        QTest::newRow("quoted names are as typed") << u"\"dalmuri ai\""_s << QStringList{u"english"_s};
        QTest::newRow("first consonants") << u"ㄷㅁㄹ"_s << QStringList{u"english"_s, u"sky"_s};
        QTest::newRow("typed on the wrong keyboard") << u"ekfanfl"_s << QStringList{u"english"_s, u"sky"_s};
        QTest::newRow("the other wrong keyboard") << u"ㅇ미ㅡㅕ갸"_s << QStringList{u"english"_s, u"sky"_s};
        QTest::newRow("type") << u"유형:투자"_s << QStringList{u"deal"_s};
        QTest::newRow("type in english") << u"type:acquisition,investment"_s << QStringList{u"deal"_s};
        QTest::newRow("status") << u"상태:예정"_s << none;
        QTest::newRow("party of the fact") << u"기업:SKT 유형:투자"_s << QStringList{u"deal"_s};
        QTest::newRow("no party of the fact") << u"기업:달무리AI 유형:투자"_s << none;
        QTest::newRow("sum over") << u"금액>100억"_s << QStringList{u"deal"_s};
        QTest::newRow("sum just so") << u"금액:150억원"_s << QStringList{u"deal"_s};
        QTest::newRow("sum not over") << u"금액>150억"_s << none;
        QTest::newRow("sums between") << u"amount:10b..20b KRW"_s << QStringList{u"deal"_s};
        QTest::newRow("sign and unit") << u"금액>₩100억원"_s << QStringList{u"deal"_s};
        QTest::newRow("sums of two currencies") << u"금액>100억 금액>1M USD"_s << none;
        QTest::newRow("two types are two facts") << u"유형:투자 유형:인수"_s << none;
        QTest::newRow("another currency") << u"amount>1M USD"_s << none;
        QTest::newRow("has a fact") << u"has:fact"_s << QStringList{u"deal"_s};
        QTest::newRow("quarter") << u"기간:2023Q1"_s << QStringList{u"sky"_s};
        QTest::newRow("year in words") << u"기간:2023년"_s << all;
        QTest::newRow("last days") << u"기간:30일"_s << QStringList{u"deal"_s, u"english"_s};
        QTest::newRow("a day in words") << u"기간:올해"_s << all;
        QTest::newRow("half open") << u"from:2023-02-03 to:2023-02-04"_s << QStringList{u"sky"_s};
        QTest::newRow("field beside or") << u"출처:가온경제 OR 유형:투자"_s << QStringList{u"deal"_s, u"sky"_s};
        QTest::newRow("unread") << u"is:unread 누리봇"_s << QStringList{u"deal"_s};
        QTest::newRow("one sentence") << u"같은문장(달무리,공장)"_s << QStringList{u"sky"_s};
        QTest::newRow("not one sentence") << u"같은문장(맑다,공장)"_s << none;
        QTest::newRow("near") << u"근접(맑다,반도체,4)"_s << QStringList{u"sky"_s};
        QTest::newRow("not near") << u"근접(맑다,공장,2)"_s << none;
    }
    void finds()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, found);
        const auto search = understood(query);
        QVERIFY2(search, search ? "" : qPrintable(QString(search.error().code) + u' ' + search.error().what));
        store::Filter filter;
        filter.search = *search;
        const auto reader = m_workspace->reader();
        QStringList ids = idsOf(*reader, filter);
        QCOMPARE(reader->articleCount(filter).value_or(-1), qint64(ids.size()));
        ids.sort();
        QCOMPARE(ids, found);
        filter.isRanked = true;
        QStringList ranked = idsOf(*reader, filter);
        ranked.sort();
        QCOMPARE(ranked, found);
    }

    void putsTheTitleFirst()
    {
        store::Filter filter;
        filter.search = *understood(u"반도체"_s);
        filter.isRanked = true;
        QCOMPARE(idsOf(*m_workspace->reader(), filter), QStringList({u"english"_s, u"sky"_s}));
    }

    void showsTheSentence()
    {
        store::Filter filter;
        filter.search = *understood(u"공장 반도체"_s);
        const auto page = m_workspace->reader()->articles(filter);
        QCOMPARE(page->rows.back().hit, u"달무리에이아이가 새 반도체 공장을 짓는다."_s);
        QCOMPARE(page->rows.front().hit, QString()); // its title alone has the words
    }

    void saysWhatWouldBeRight_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("hint");
        QTest::newRow("type") << u"칩 유형:선물"_s << u"search.bad_value"_s << u"투자/investment"_s;
        QTest::newRow("status") << u"칩 상태:곧"_s << u"search.bad_value"_s << u"예정/planned"_s;
        QTest::newRow("sum") << u"칩 금액>많이"_s << u"search.bad_value"_s << u"금액>100억"_s;
        QTest::newRow("period") << u"칩 기간:2023-13"_s << u"search.bad_value"_s << u"2024Q1"_s;
        QTest::newRow("mark") << u"칩 is:좋음"_s << u"search.bad_value"_s << u"starred"_s;
        QTest::newRow("no more or less") << u"칩 기업>나루"_s << u"search.bad_comparison"_s << QString();
    }
    void saysWhatWouldBeRight()
    {
        QFETCH(QString, query);
        QFETCH(QString, code);
        QFETCH(QString, hint);
        const auto search = understood(query);
        QVERIFY(!search);
        QCOMPARE(QString(search.error().code), code);
        QCOMPARE(search.error().where, u"3"_s);
        QVERIFY2(search.error().hint.contains(hint), qPrintable(search.error().hint));
    }

    void wordsWithManyMeaningsStayThemselves()
    {
        QCOMPARE(insight::waysToSay(u"하늘"_s, *m_knowledge), QStringList{u"하늘"_s});
    }

private:
    Result<store::Search> understood(const QString& query) const
    {
        return insight::understandQuery(query, *m_knowledge, QDate(2023, 7, 1));
    }

    static QStringList idsOf(const store::Reader& reader, const store::Filter& filter)
    {
        QStringList ids;
        const auto page = reader.articles(filter);
        for (const store::ArticleRow& row : page->rows)
            ids << row.url.section(u'/', -1);
        return ids;
    }

    std::optional<extract::KnowledgeBase> m_knowledge;
};

QTEST_GUILESS_MAIN(TestSearchTerms)
#include "tst_search_terms.moc"
