#include "text_reader.h"

#include <QTest>

using namespace pado;
using namespace pado::extract;
using namespace Qt::Literals::StringLiterals;

/// What a demanding reader checks sentence by sentence: whether a deal is told at all, when, for how much, and by whom.
class TestExtractSentences : public QObject, private TextReader
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(load()); }

    void tellsNoDealThatIsNegatedOrOnlyPossible_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::newRow("did not") << u"KT는 스타트업 누리봇에 300억 원을 투자하지 않았다."_s;
        QTest::newRow("was not signed") << u"네이버와 삼성전자의 업무협약은 체결되지 않았다."_s;
        QTest::newRow("did not sign") << u"네이버는 삼성전자와 업무협약을 체결하지 않았다."_s;
        QTest::newRow("could not") << u"KT는 스타트업 누리봇을 인수하지 못했다."_s;
        QTest::newRow("does not") << u"네이버는 삼성전자와 협력하지 않는다."_s;
        QTest::newRow("may, it is thought") << u"KT가 스타트업 누리봇에 투자할 수 있다는 전망이 나온다."_s;
        QTest::newRow("wishes") << u"KT는 스타트업 누리봇에 투자하고 싶다고 밝혔다."_s;
        QTest::newRow("if") << u"KT가 스타트업 누리봇에 투자하면 시장이 바뀔 것이다."_s;
        QTest::newRow("ought to") << u"KT는 스타트업 누리봇에 투자해야 한다."_s;
        QTest::newRow("whether") << u"KT가 스타트업 누리봇에 투자할지 관심이 쏠린다."_s;
    }

    void tellsNoDealThatIsNegatedOrOnlyPossible()
    {
        QFETCH(QString, sentence);
        QVERIFY(read<Relation>(sentence).empty());
    }

    void readsTheStateOfADeal_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<int>("status");
        QTest::newRow("present") << u"KT는 스타트업 누리봇에 100억 원을 투자한다."_s << int(Status::Planned);
        QTest::newRow("present, announced")
            << u"KT는 스타트업 누리봇에 100억 원을 투자한다고 22일 밝혔다."_s << int(Status::Planned);
        QTest::newRow("decided") << u"KT는 스타트업 누리봇을 인수하기로 했다."_s << int(Status::Planned);
        QTest::newRow("chain that is planned as a whole")
            << u"KT는 스타트업 누리봇과 반도체를 함께 개발하고 서비스에 적용할 계획이다."_s << int(Status::Planned);
        QTest::newRow("signed, its fruits planned")
            << u"KT는 스타트업 누리봇과 업무협약을 맺고 반도체를 만들 계획이다."_s << int(Status::Done);
        QTest::newRow("going on") << u"KT는 스타트업 누리봇에 서버를 공급하고 있다."_s << int(Status::Done);
        QTest::newRow("fell through") << u"KT는 스타트업 누리봇에 투자할 계획이었으나 무산됐다."_s
                                      << int(Status::Denied);
        QTest::newRow("decided against") << u"KT는 스타트업 누리봇을 인수하지 않기로 했다."_s << int(Status::Denied);
    }

    void readsTheStateOfADeal()
    {
        QFETCH(QString, sentence);
        QFETCH(int, status);
        const auto relations = read<Relation>(sentence);
        QVERIFY(!relations.empty());
        QCOMPARE(int(relations.front().status), status);
    }

    void pairsWhatEachDidInOrder()
    {
        const auto deals =
            read<Relation>(u"KT와 SK텔레콤은 각각 리벨리온과 스캐터랩에 300억 원, 150억 원을 투자했다."_s);
        QCOMPARE(deals.size(), 2U);
        QCOMPARE(nameOf(deals[0], Role::Investor), u"KT"_s);
        QCOMPARE(nameOf(deals[0], Role::Investee), u"리벨리온"_s);
        QCOMPARE(deals[0].amount->value.value_or(0), 3e10);
        QCOMPARE(nameOf(deals[1], Role::Investor), u"SK텔레콤"_s);
        QCOMPARE(nameOf(deals[1], Role::Investee), u"스캐터랩"_s);
        QCOMPARE(deals[1].amount->value.value_or(0), 1.5e10);
    }

    void givesEachFineItsSum()
    {
        const auto fines =
            read<Relation>(u"개인정보보호위원회는 구글에 692억4100만 원, 메타에 308억600만 원의 과징금을 부과했다."_s);
        QCOMPARE(fines.size(), 2U);
        QCOMPARE(fines[0].amount->value.value_or(0), 69'241'000'000.0);
        QCOMPARE(fines[1].amount->value.value_or(0), 30'806'000'000.0);
    }

    void givesARelativeClauseNoDateOfTheMainOne()
    {
        const auto deals = read<Relation>(u"KT가 투자한 리벨리온은 2022년 12월 스캐터랩과 합병했다."_s);
        const auto investment = std::ranges::find(deals, RelationType::Investment, &Relation::type);
        const auto merger = std::ranges::find(deals, RelationType::Acquisition, &Relation::type);
        QVERIFY(investment != deals.end() && merger != deals.end());
        QVERIFY(!investment->date);
        QCOMPARE(merger->date->start, QDate(2022, 12, 1));
    }

    void givesNoDayOfSayingAsDayOfTheDeal()
    {
        const auto deals = read<Relation>(u"7일 업계에 따르면 KT는 스타트업 누리봇을 인수했다."_s);
        QCOMPARE(deals.size(), 1U);
        QVERIFY(!deals.front().date);
    }

    void givesNoDayOfTheSharePriceAsDayOfTheDeal()
    {
        const auto deals = read<Relation>(u"삼성전자가 네이버에 메모리를 공급한다는 소식에 주가가 2일 뛰었다."_s);
        QCOMPARE(deals.size(), 1U);
        QVERIFY(!deals.front().date);
    }

    void takesABoughtStakeForNoUse()
    {
        for (const Relation& deal : read<Relation>(u"네이버가 지난 2일 누리봇 지분 100%를 310억 원에 사들였다."_s))
            QVERIFY(deal.type != RelationType::Adoption);
    }

    void quotesTheDenialOfADeniedDeal()
    {
        const Extraction extraction = extract(
            u"KT가 누리봇을 인수한다는 소문이 돌았다. 로봇 기업 누리봇은 조용했다. KT는 누리봇 인수를 검토한 적이 없다고 부인했다."_s);
        const auto fact = std::ranges::find_if(extraction.facts, [](const Fact& f) {
            const auto* relation = std::get_if<Relation>(&f.claim);
            return relation && relation->type == RelationType::Acquisition;
        });
        QVERIFY(fact != extraction.facts.end());
        QCOMPARE(int(std::get<Relation>(fact->claim).status), int(Status::Denied));
        QVERIFY(fact->evidence.quote.contains(u"부인했다"));
        QCOMPARE(fact->furtherEvidence.size(), 1U);
        QVERIFY(fact->furtherEvidence.front().quote.contains(u"소문"));
    }

    void cutsTheSumOffWhatIsDelivered_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("object");
        QTest::newRow("two currencies")
            << u"LG CNS는 네이버에 7200만 달러(약 940억 원)어치의 서버와 냉각 설비를 공급했다."_s
            << u"서버와 냉각 설비"_s;
        QTest::newRow("one sum") << u"KT는 네이버에 210억 원 규모의 운반 로봇을 공급했다."_s << u"운반 로봇"_s;
        QTest::newRow("lost participle")
            << u"업스테이지와 퓨리오사AI는 하드웨어와 소프트웨어를 묶은 솔루션을 공동 개발했다."_s << u"솔루션"_s;
    }

    void cutsTheSumOffWhatIsDelivered()
    {
        QFETCH(QString, sentence);
        const auto deals = read<Relation>(sentence);
        QVERIFY(!deals.empty());
        QTEST(deals.front().object, "object");
    }

    void findsTestsThatNobodyKnows_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("test");
        QTest::addColumn<QString>("rival");
        QTest::addColumn<QString>("metric");
        QTest::newRow("quoted after what it is")
            << u"리벨리온의 '아톰'은 성능 시험 '아리랑벤치'에서 별무리칩의 '샛별'보다 1.6배 빠른 속도를 냈다."_s
            << u"아리랑벤치"_s << u"샛별"_s << u"속도"_s;
        QTest::newRow("maker's nameless product")
            << u"리벨리온의 '아톰'은 AI 반도체 벤치마크 '아리랑벤치'에서 엔비디아 동급 칩보다 1.6배 높은 전력 효율을 기록했다."_s
            << u"아리랑벤치"_s << u"엔비디아"_s << u"전력 효율"_s;
        QTest::newRow("what it tries")
            << u"집기 능력을 겨루는 GripArena에서 리벨리온의 '아톰'은 엔비디아 제품보다 1.6배 빨랐다."_s
            << u"GripArena"_s << u"엔비디아"_s << QString();
    }

    void findsTestsThatNobodyKnows()
    {
        QFETCH(QString, sentence);
        const auto results = read<Benchmark>(sentence);
        QCOMPARE(results.size(), 1U);
        QTEST(results.front().benchmark.name, "test");
        QCOMPARE(results.front().subject.name, u"아톰"_s);
        QCOMPARE(results.front().versus.size(), 1U);
        QTEST(results.front().versus.front().name, "rival");
        QCOMPARE(results.front().factor->min, 1.6);
        QTEST(results.front().metric, "metric");
    }

    void givesEachRivalItsFactorAndEachTestItsScore()
    {
        const auto factors = read<Benchmark>(
            u"퓨리오사AI의 '워보이'는 MLPerf에서 인텔 칩보다 2.5배, AMD 칩보다 6배 높은 성능을 냈다."_s);
        QCOMPARE(factors.size(), 2U);
        QCOMPARE(factors[0].versus.front().name, u"인텔"_s);
        QCOMPARE(factors[1].versus.front().name, u"AMD"_s);
        QCOMPARE(factors[1].factor->min, 6.0);
        const auto scores =
            read<Benchmark>(u"LG AI연구원의 '엑사원 4.0'은 MMLU-Pro에서 81.8점, KMMLU에서 70.4점을 받았다."_s);
        QCOMPARE(scores.size(), 2U);
        QCOMPARE(scores[0].benchmark.name, u"MMLU-Pro"_s);
        QCOMPARE(scores[1].value.value_or(0), 70.4);
    }

    void takesAWordOfTimeForNoMarket()
    {
        const auto forecasts = read<Forecast>(
            u"가트너는 AI 반도체 시장을 살폈다. 가트너는 다섯 해 사이에 시장이 2025년 700억 달러로 커질 것으로 전망했다."_s);
        QCOMPARE(forecasts.size(), 1U);
        QCOMPARE(forecasts.front().market, u"AI 반도체 시장"_s);
    }

    void knowsWhoseHeadSpeaksInAnArticleOnOneCompany()
    {
        const auto statements = read<Statement>(
            u"로봇 스타트업 누리봇은 로봇을 만든다. 한소율 대표는 \"사람이 하기 싫은 일을 로봇에 맡기겠다\"고 말했다."_s);
        QCOMPARE(statements.size(), 1U);
        QCOMPARE(statements.front().speaker.name, u"한소율"_s);
        QCOMPARE(statements.front().organisation.name, u"누리봇"_s);
    }

    void keepsLineEndsAndFitsItsOffsetsToThem()
    {
        const QString text = u"하늘이 맑다.\r\n네이버는 AI 스타트업 누리봇을 인수했다.\r\n"_s;
        const Extraction extraction = extract(text);
        QCOMPARE(extraction.text, text);
        QVERIFY(!extraction.facts.empty());
        const Evidence& evidence = extraction.facts.front().evidence;
        QCOMPARE(text.mid(evidence.start, evidence.end - evidence.start), evidence.quote);
        QCOMPARE(evidence.quote, u"네이버는 AI 스타트업 누리봇을 인수했다."_s);
    }

    void listsNoSentenceTwice()
    {
        const Extraction extraction = extract(
            u"스타트업 누리봇은 200억 원 규모의 시리즈A 투자를 유치했다. 이번 라운드에는 KT와 네이버가 참여했고, 삼성전자도 참여했다."_s);
        for (const Fact& fact : extraction.facts) {
            for (const Evidence& further : fact.furtherEvidence) {
                QVERIFY(further != fact.evidence);
                QCOMPARE(std::ranges::count(fact.furtherEvidence, further), 1);
            }
        }
    }

    void findsWhoIsMeantWhereTheVerbDoesNotSay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        const auto row = [](const char* name, const QString& text, RelationType type, const QString& first,
                            const QString& second) { QTest::newRow(name) << text << int(type) << first << second; };
        row("maker of the product told later",
            u"KT는 새 챗봇 '달무리'를 고객센터에 도입했다. 로봇 스타트업 누리봇이 '달무리'를 개발했다."_s,
            RelationType::Adoption, u"KT"_s, u"누리봇"_s);
        row("product as topic", u"누리봇의 챗봇 '달무리'는 KT가 쓰고 있다."_s, RelationType::Adoption, u"KT"_s,
            u"누리봇"_s);
        row("owner of a nameless product", u"네이버는 오픈AI의 언어모델을 활용한다."_s, RelationType::Adoption,
            u"네이버"_s, u"오픈AI"_s);
        row("clause that describes a contract", u"삼성전자는 네이버에 서버를 공급하는 계약을 맺었다."_s,
            RelationType::Supply, u"삼성전자"_s, u"네이버"_s);
        row("clause that describes a company", u"리벨리온은 KT가 30억원을 투자한 회사다."_s, RelationType::Investment,
            u"KT"_s, u"리벨리온"_s);
        row("taken over", u"리벨리온은 KT에 인수된다."_s, RelationType::Acquisition, u"KT"_s, u"리벨리온"_s);
        row("merger of the two in the noun phrase", u"KT는 사피온과 리벨리온의 합병을 추진한다."_s,
            RelationType::Acquisition, u"사피온코리아"_s, u"리벨리온"_s);
        row("day before the launch", u"리벨리온은 추론용 칩 '샛별'을 지난 7일 정식 출시했다."_s, RelationType::Launch,
            u"리벨리온"_s, u"샛별"_s);
        row("partner before a relative clause", u"삼성물산은 오픈AI와 함께 바다에 띄우는 데이터센터를 개발한다."_s,
            RelationType::JointDevelopment, u"삼성물산"_s, u"오픈AI"_s);
        row("affiliate of the subject", u"KT는 자회사인 누리봇로보틱스를 통해 서버를 판다."_s, RelationType::Affiliate,
            u"KT"_s, u"누리봇로보틱스"_s);
        row("shares that somebody else held", u"KT는 네이버가 보유한 리벨리온 지분을 모두 매입했다."_s,
            RelationType::Acquisition, u"KT"_s, u"리벨리온"_s);
        row("majority", u"KT는 리벨리온 지분 51%를 취득했다."_s, RelationType::Acquisition, u"KT"_s, u"리벨리온"_s);
        row("bought earlier", u"KT는 지난해 인수한 리벨리온을 통해 시장에 들어간다."_s, RelationType::Acquisition,
            u"KT"_s, u"리벨리온"_s);
        row("cleft sentence", u"KT가 인수한 곳은 리벨리온이다."_s, RelationType::Acquisition, u"KT"_s, u"리벨리온"_s);
        row("partner of a deal that a relative clause signs",
            u"KT가 지난해 리벨리온과 체결한 업무협약에 따라 센터가 선다."_s, RelationType::Mou, u"KT"_s, u"리벨리온"_s);
        row("who is told to have broken the law", u"KT는 네이버가 특허를 침해했다며 소송을 냈다."_s,
            RelationType::Dispute, u"KT"_s, u"네이버"_s);
        row("adjective behind a list", u"리벨리온은 KT 등 다양한 업체로부터 50억 원을 유치했다."_s,
            RelationType::Investment, u"KT"_s, u"리벨리온"_s);
        row("supplier whose share price moves", u"삼성전자에 장비를 공급하는 리벨리온의 주가가 뛰었다."_s,
            RelationType::Supply, u"삼성전자"_s, u"리벨리온"_s);
        row("stake", u"KT는 리벨리온 지분 약 13%를 가진 주주다."_s, RelationType::Investment, u"KT"_s, u"리벨리온"_s);
    }

    void findsWhoIsMeantWhereTheVerbDoesNotSay()
    {
        QFETCH(QString, text);
        QFETCH(int, type);
        QFETCH(QString, first);
        QFETCH(QString, second);
        const auto relations = read<Relation>(text);
        const auto found = std::ranges::find(relations, RelationType(type), &Relation::type);
        QVERIFY(found != relations.end());
        QStringList names;
        for (const Party& party : found->parties)
            names << party.entity.name;
        names.sort();
        QStringList expected{first, second};
        expected.sort();
        QCOMPARE(names, expected);
    }

    void knowsWhoseFiguresTheyAre()
    {
        const auto forecasts = read<Forecast>(
            u"가트너 집계로 AI 반도체 시장은 2022년 100억 달러였다. 이 회사는 시장이 2026년 300억 달러로 커질 것으로 봤다. 연평균 성장률은 31.6%다."_s);
        QCOMPARE(forecasts.size(), 1U);
        QCOMPARE(forecasts.front().publisher.name, u"가트너"_s);
        QCOMPARE(forecasts.front().points.size(), 2U);
        QVERIFY(forecasts.front().cagr);
        QCOMPARE(*forecasts.front().cagr, 0.316);
    }

    void knowsWhoseExpectationClosesTheSentence()
    {
        const auto forecasts = read<Forecast>(
            u"협동로봇 시장은 2025년 18억 달러에서 2032년 47억 달러로 커질 것이라는 게 가트너의 예상이다."_s);
        QCOMPARE(forecasts.size(), 1U);
        QCOMPARE(forecasts.front().publisher.name, u"가트너"_s);
        QCOMPARE(forecasts.front().points.size(), 2U);
    }

    void knowsASpeakerByTheShortTitle()
    {
        const auto statements = read<Statement>(
            u"젠슨 황 엔비디아 최고경영자(CEO)가 서울에 왔다. 황 CEO는 \"한국은 로봇을 잘 아는 나라\"라고 말했다."_s);
        QCOMPARE(statements.size(), 1U);
        QCOMPARE(statements.front().speaker.name, u"젠슨 황"_s);
    }

    void givesALoneQuotationToTheNextSpeaker()
    {
        const auto statements = read<Statement>(
            u"\"한국은 인터넷 기업을 모두 갖춘 나라다.\"\n샘 올트먼 오픈AI 최고경영자가 서울에서 무대에 섰다."_s);
        QCOMPARE(statements.size(), 1U);
        QCOMPARE(statements.front().organisation.name, u"오픈AI"_s);
    }

    void findsNamesThatOnlyTheirFormTells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("type");
        QTest::newRow("institute") << u"KT는 한별소재기술연구원과 업무협약을 맺었다."_s << u"한별소재기술연구원"_s
                                   << int(EntityType::Institute);
        QTest::newRow("firm of two words")
            << u"KT는 미국 스타트업 하바람 랩스를 인수했다."_s << u"하바람 랩스"_s << int(EntityType::Company);
        QTest::newRow("spelled in Latin letters") << u"KT는 로봇을 서비스하는 일본의 윈드클(windcle)도 인수했다."_s
                                                  << u"윈드클"_s << int(EntityType::Company);
        QTest::newRow("town") << u"원주시와 KT는 업무협약을 체결했다."_s << u"원주시"_s << int(EntityType::Government);
        QTest::newRow("head in a bracket, with a colon") << u"나래융합사업단(단장: 오세린)은 KT와 협약을 맺었다."_s
                                                         << u"나래융합사업단"_s << int(EntityType::Institute);
        QTest::newRow("partner far from the deal") << u"KT는 미르산업과 19억 원 규모의 검사 장비 공급계약을 맺었다."_s
                                                   << u"미르산업"_s << int(EntityType::Company);
        QTest::newRow("person whose surname comes last")
            << u"오픈AI 측은 기뻐했다. 제니슨 권 오픈AI 이사는 \"한국은 중요한 시장이라고 본다\"고 말했다."_s
            << u"제니슨 권"_s << int(EntityType::Person);
    }

    void findsNamesThatOnlyTheirFormTells()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(int, type);
        const Extraction extraction = extract(text);
        const auto found = std::ranges::find_if(
            extraction.entities, [&](const MentionedEntity& entity) { return entity.entity.name == name; });
        QVERIFY(found != extraction.entities.end());
        QCOMPARE(int(found->type), type);
    }

    void takesCommonWordsForNoNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("kind of AI") << u"KT는 생성형AI와 제조AI를 네이버와 개발한다."_s;
        QTest::newRow("deal") << u"삼성전자는 KT와 공급계약을, 네이버와 공급계약을 맺었다."_s;
        QTest::newRow("department before a title") << u"데이빗 살벤터 엔비디아 마케팅 이사는 웃었다."_s;
    }

    void takesCommonWordsForNoNames()
    {
        QFETCH(QString, text);
        for (const MentionedEntity& entity : extract(text).entities) {
            QVERIFY2(!entity.entity.id.isEmpty() || entity.entity.name == u"데이빗 살벤터"_s,
                     qPrintable(entity.entity.name));
        }
    }

    void tellsTheSumThatASentenceOfItsOwnGives()
    {
        const auto deals = read<Relation>(
            u"KT가 로봇 스타트업 누리봇을 인수한다. 두 회사는 어제 계약을 마쳤다. 인수 금액은 800억 원이다."_s);
        const auto deal = std::ranges::find(deals, RelationType::Acquisition, &Relation::type);
        QVERIFY(deal != deals.end() && deal->amount);
        QCOMPARE(deal->amount->value.value_or(0), 8e10);
    }

    void findsTheSubjectThatARelativeClauseSwallows()
    {
        const auto launches = read<Relation>(
            u"리벨리온이 통신에 특화한 추론용 칩 '샛별'을 3일 공개했다. KT는 이달 안에 챗봇 '달무리'도 내놓을 계획이다."_s);
        QCOMPARE(launches.size(), 2U);
        QCOMPARE(nameOf(launches[0], Role::Maker), u"리벨리온"_s);
        QCOMPARE(launches[0].date->start, QDate(2023, 6, 3));
        QCOMPARE(nameOf(launches[1], Role::Product), u"달무리"_s);
        QCOMPARE(int(launches[1].status), int(Status::Planned));
    }

    void widensAFactorAndMergesAForecast()
    {
        const auto results = read<Benchmark>(
            u"리벨리온의 '아톰'은 MLPerf에서 엔비디아 동급 칩보다 1.4배에서 2배 빠른 속도를 기록했다."_s);
        QCOMPARE(results.size(), 1U);
        QCOMPARE(results.front().factor->min, 1.4);
        QCOMPARE(results.front().factor->max, 2.0);
        const auto forecasts = read<Forecast>(
            u"가트너는 올해 로봇 손 시장이 20억 달러라고 전망했다.\n가트너는 2027년 로봇 손 시장이 90억 달러에 이를 것으로 내다봤다."_s);
        QCOMPARE(forecasts.size(), 1U);
        QCOMPARE(forecasts.front().points.size(), 2U);
    }
};

QTEST_GUILESS_MAIN(TestExtractSentences)
#include "tst_extract_sentences.moc"
