#include "extract/knowledge_base.h"
#include "text_reader.h"

#include <QTest>

using namespace pado;
using namespace pado::extract;
using namespace Qt::Literals::StringLiterals;

/// What an analyst expects of a sentence, with names that nobody bears.
class TestExtract : public QObject, private TextReader
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(load()); }

    void readsWhoInvestsInWhomHowMuch()
    {
        const auto relations =
            read<Relation>(u"SK텔레콤은 지난 4월 AI 스타트업 누리봇에 150억원을 투자했다고 밝혔다."_s);
        const auto investment = std::ranges::find(relations, RelationType::Investment, &Relation::type);
        QVERIFY(investment != relations.end());
        QCOMPARE(nameOf(*investment, Role::Investor), u"SK텔레콤"_s);
        QCOMPARE(nameOf(*investment, Role::Investee), u"누리봇"_s);
        QVERIFY(investment->amount);
        QCOMPARE(investment->amount->value.value_or(0), 15e9);
        QCOMPARE(investment->amount->unit, u"KRW"_s);
        QVERIFY(investment->date);
        QCOMPARE(investment->date->start, QDate(2023, 4, 1));
        QCOMPARE(investment->date->end, QDate(2023, 5, 1));
        QCOMPARE(investment->status, Status::Done);
    }

    void tellsPlansFromDeeds_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<int>("status");
        QTest::newRow("done") << u"네이버는 AI 스타트업 누리봇을 인수했다."_s << int(Status::Done);
        QTest::newRow("planned") << u"네이버는 AI 스타트업 누리봇을 인수할 계획이다."_s << int(Status::Planned);
        QTest::newRow("rumour") << u"네이버가 AI 스타트업 누리봇을 인수한 것으로 알려졌다."_s << int(Status::Reported);
        QTest::newRow("denied") << u"네이버는 AI 스타트업 누리봇을 인수한다는 보도를 부인했다."_s
                                << int(Status::Denied);
    }

    void tellsPlansFromDeeds()
    {
        QFETCH(QString, sentence);
        QFETCH(int, status);
        const auto relations = read<Relation>(sentence);
        const auto deal = std::ranges::find(relations, RelationType::Acquisition, &Relation::type);
        QVERIFY(deal != relations.end());
        QCOMPARE(int(deal->status), status);
    }

    void readsBothEndsOfATextFullOfMarks_data()
    {
        QTest::addColumn<QString>("before"); // and behind two syllables that differ each time
        QTest::addColumn<QString>("behind");
        QTest::newRow("quotation marks") << u"\""_s << u"\""_s;
        QTest::newRow("quoted names") << u"칩 '"_s << u"' "_s;
        QTest::newRow("brackets") << u"("_s << u"("_s;
        QTest::newRow("commas") << u",. "_s << u","_s;
        QTest::newRow("sums") << u"30억 원, 1~2~"_s << u"3점 "_s;
        QTest::newRow("days") << u"지난해 3월 5일과 "_s << u" "_s;
        QTest::newRow("known names") << u"네이버와 카카오, "_s << u"은 "_s;
        QTest::newRow("companies") << u"㈜"_s << u" "_s;
        QTest::newRow("persons") << u"김"_s << u" 대표는 "_s;
        QTest::newRow("speakers") << u"\"투자를 크게 늘리겠다\"고 김"_s << u" 네이버 대표는 말했다. "_s;
    }

    void readsBothEndsOfATextFullOfMarks()
    {
        QFETCH(QString, before);
        QFETCH(QString, behind);
        constexpr qsizetype size = 90'000;
        constexpr int syllables = 11'172;
        QString text = u"SK텔레콤은 AI 스타트업 누리봇에 150억원을 투자했다.\n"_s;
        for (int i = 0; text.size() < size; ++i) {
            text += before + QChar(u'가' + i % syllables) + QChar(u'가' + i * 3 % syllables) + behind;
        }
        text += u"\n네이버는 AI 스타트업 가온별을 인수했다."_s;
        const auto relations = read<Relation>(text);
        QVERIFY(std::ranges::any_of(relations, [](const Relation& relation) {
            return relation.type == RelationType::Investment && nameOf(relation, Role::Investee) == u"누리봇";
        }));
        QVERIFY(std::ranges::any_of(relations, [](const Relation& relation) {
            return relation.type == RelationType::Acquisition && nameOf(relation, Role::Target) == u"가온별";
        }));
    }

    void readsForecastsWithBothCurrencies()
    {
        const auto forecasts = read<Forecast>(u"가트너는 AI 반도체 매출이 2022년 100억 달러(13조원)에서 2026년 300억 "
                                              u"달러(39조원)로 늘어날 것으로 전망했다."_s);
        QCOMPARE(forecasts.size(), 1U);
        const Forecast& forecast = forecasts.front();
        QCOMPARE(forecast.publisher.name, u"가트너"_s);
        QCOMPARE(forecast.points.size(), 2U);
        QCOMPARE(forecast.points[0].year, 2022);
        QCOMPARE(forecast.points[0].value.value_or(0), 1e10);
        QCOMPARE(forecast.points[0].unit, u"USD"_s);
        QVERIFY(forecast.points[0].statedAlternative);
        QCOMPARE(forecast.points[0].statedAlternative->value, 13e12);
        QCOMPARE(forecast.points[1].year, 2026);
        QCOMPARE(forecast.points[1].value.value_or(0), 3e10);
    }

    void readsBenchmarks()
    {
        const auto benchmarks =
            read<Benchmark>(u"리벨리온의 아톰은 MLPerf에서 퀄컴과 엔비디아를 제치고 약 1.4~3배 앞선 성적을 냈다."_s);
        QCOMPARE(benchmarks.size(), 1U);
        QVERIFY(benchmarks.front().factor);
        QCOMPARE(benchmarks.front().factor->min, 1.4);
        QCOMPARE(benchmarks.front().factor->max, 3.0);
        QCOMPARE(benchmarks.front().versus.size(), 2U);
    }

    void readsWhoSaysWhat()
    {
        const auto statements = read<Statement>(
            u"AI 기업 누리봇은 로봇을 만든다. 오세린 누리봇 대표는 \"사람이 하기 싫은 일을 로봇에 맡기겠다\"고 말했다."_s);
        QCOMPARE(statements.size(), 1U);
        QCOMPARE(statements.front().speaker.name, u"오세린"_s);
        QCOMPARE(statements.front().organisation.name, u"누리봇"_s);
        QCOMPARE(statements.front().quote, u"사람이 하기 싫은 일을 로봇에 맡기겠다"_s);
    }

    void knowsWhoTheTwoCompaniesAre()
    {
        const auto relations =
            read<Relation>(u"네이버와 삼성전자가 만났다. 두 회사는 지난해 12월 업무협약을 체결했다."_s);
        const auto mou = std::ranges::find(relations, RelationType::Mou, &Relation::type);
        QVERIFY(mou != relations.end());
        QCOMPARE(mou->parties.size(), 2U);
        QVERIFY(mou->date);
        QCOMPARE(mou->date->start, QDate(2022, 12, 1));
    }

    void takesNoNameInsideALongerOne()
    {
        const Extraction extraction = extract(u"카카오뱅크는 새 앱을 냈다."_s);
        for (const MentionedEntity& entity : extraction.entities)
            QVERIFY2(entity.entity.name != u"카카오"_s, "카카오 was found inside 카카오뱅크");
    }

    void doesNotMakeUpFacts_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::newRow("question") << u"네이버는 과연 누리봇을 인수할까?"_s;
        QTest::newRow("condition") << u"네이버가 누리봇을 인수한다면 시장이 바뀔 수 있다."_s;
        QTest::newRow("weather") << u"네이버 본사 앞에는 눈이 내렸다."_s;
    }

    void doesNotMakeUpFacts()
    {
        QFETCH(QString, sentence);
        QVERIFY(extract(sentence).facts.empty());
    }

    void pointsAtTheExactSentence()
    {
        const QString text = u"하늘이 맑다.\n네이버는 AI 스타트업 누리봇을 인수했다. 값은 밝히지 않았다."_s;
        const Extraction extraction = extract(text);
        QVERIFY(!extraction.facts.empty());
        for (const Fact& fact : extraction.facts)
            QCOMPARE(extraction.text.mid(fact.evidence.start, fact.evidence.end - fact.evidence.start),
                     fact.evidence.quote);
        QCOMPARE(extraction.facts.front().evidence.quote, u"네이버는 AI 스타트업 누리봇을 인수했다."_s);
    }

    void knowledgeBaseTellsABrokenLine()
    {
        const auto broken = KnowledgeBase::parse("{\"id\":\"a\",\"type\":\"company\",\"name_ko\":\"가\"}\n{broken\n");
        QVERIFY(!broken);
        QCOMPARE(QString(broken.error().code), u"extract.bad_knowledge"_s);
        QVERIFY(broken.error().where.contains(u'2'));
    }
};

QTEST_GUILESS_MAIN(TestExtract)
#include "tst_extract.moc"
