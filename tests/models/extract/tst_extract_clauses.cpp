#include "text_reader.h"

#include <QTest>

using namespace pado;
using namespace pado::extract;
using namespace Qt::Literals::StringLiterals;

/// Which of the names of a long sentence belong to which of its verbs, and what the sentences around it add.
class TestExtractClauses : public QObject, private TextReader
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(load()); }

    void findsPartiesAcrossClauses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("type");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* name, const QString& text, RelationType type, const QStringList& names) {
            QTest::newRow(name) << text << int(type) << names;
        };
        row("a clause inside the clause",
            u"누리칩테크가 하람텔레콤에 전력이 적게 필요한 가속기를 공급하는 계약을 맺으면서 시장이 들썩였다."_s,
            RelationType::Supply, {u"누리칩테크"_s, u"하람텔레콤"_s});
        row("what goes into somebody's product", u"누리칩테크가 하람텔레콤의 단말기에 들어가는 새 칩을 생산한다."_s,
            RelationType::Supply, {u"누리칩테크"_s, u"하람텔레콤"_s});
        row("made where", u"누리칩테크의 새 반도체는 다온반도체 공장에서 생산된다."_s, RelationType::Supply,
            {u"누리칩테크"_s, u"다온반도체"_s});
        row("maker of what is used", u"누리칩테크의 문서 판독기는 하람은행 심사 업무에 쓰이고 있다."_s,
            RelationType::Adoption, {u"누리칩테크"_s, u"하람은행"_s});
        row("reasons between the fined and the fine",
            u"개인정보보호위원회는 지난 3월 가온소프트에 이용자 2만 명의 정보가 새어 나갔다며 과징금 15억 원을 부과했다."_s,
            RelationType::Dispute, {u"가온소프트"_s, u"개인정보보호위원회"_s});
        row("fined by the authority of the text",
            u"개인정보보호위원회는 결과를 발표했다. 이용자의 전화번호를 지키지 못한 가온소프트에는 7억 원의 과징금을 부과했다."_s,
            RelationType::Dispute, {u"가온소프트"_s, u"개인정보보호위원회"_s});
        row("sum alone", u"개인정보보호위원회는 결과를 발표했다. 지난해에는 가온소프트가 15억 원을 부과받았다."_s,
            RelationType::Dispute, {u"가온소프트"_s, u"개인정보보호위원회"_s});
        row("accused before a judge", u"한빛기자협회가 가온소프트를 저작권법 위반으로 공정거래위원회에 제소했다."_s,
            RelationType::Dispute, {u"가온소프트"_s, u"한빛기자협회"_s});
        row("accused in the words of the accuser",
            u"한빛기자협회는 가온소프트가 기사를 무단으로 베꼈다며 공정거래위원회에 신고했다."_s, RelationType::Dispute,
            {u"가온소프트"_s, u"한빛기자협회"_s});
        row("the two of the sentence itself",
            u"새온칩은 누리칩테크와 가온소프트가 값을 함께 올렸다며 두 회사를 상대로 소송을 제기했다."_s,
            RelationType::Dispute, {u"가온소프트"_s, u"누리칩테크"_s, u"새온칩"_s});
        row("one of many", u"누리칩테크를 비롯한 국내 업체가 가온소프트를 상대로 특허 소송을 냈다."_s,
            RelationType::Dispute, {u"가온소프트"_s, u"누리칩테크"_s});
        row("the part of an app", u"개인정보보호위원회는 새온소프트 앱의 신규 가입을 막았다."_s, RelationType::Policy,
            {u"개인정보보호위원회"_s, u"새온소프트"_s});
        row("an authority's measure with its reasons",
            u"금융감독원은 하람은행과 새별은행에 내부 통제를 소홀히 했다며 기관주의 조치를 내렸다."_s,
            RelationType::Policy, {u"금융감독원"_s, u"새별은행"_s, u"하람은행"_s});
        row("town that goes on acting",
            u"부산시가 행사를 열었다. 시는 2일 한빛공단, 누리칩테크와 업무협약을 체결했다."_s, RelationType::Mou,
            {u"누리칩테크"_s, u"부산시"_s, u"한빛공단"_s});
        row("long name of an institute", u"한국미래인공지능소프트웨어협회는 누리칩테크와 업무협약을 맺었다."_s,
            RelationType::Mou, {u"누리칩테크"_s, u"한국미래인공지능소프트웨어협회"_s});
        row("development with somebody", u"누리칩테크는 최근 독일 하람로보틱스와 용접 로봇 개발 및 실증에 돌입했다."_s,
            RelationType::JointDevelopment, {u"누리칩테크"_s, u"하람로보틱스"_s});
        row("being developed", u"누리칩테크는 하람텔레콤과 함께 과수원용 드론을 개발하는 중이다."_s,
            RelationType::JointDevelopment, {u"누리칩테크"_s, u"하람텔레콤"_s});
        row("signs with who gives the money",
            u"누리칩테크는 새온벤처스와 90억 원 규모의 투자 유치 계약을 체결했다고 밝혔다."_s, RelationType::Investment,
            {u"누리칩테크"_s, u"새온벤처스"_s});
        row("list with countries",
            u"누리칩테크는 90억 원의 투자를 유치했다. 이번 투자에는 핀란드의 새온벤처스, 중국 하람닷컴 등과 함께 다온캐피탈이 참여했다."_s,
            RelationType::Investment, {u"누리칩테크"_s, u"다온캐피탈"_s, u"새온벤처스"_s, u"하람닷컴"_s});
        row("holder of shares", u"하람텔레콤은 누리칩테크 지분 8%를 가진 3대 주주이며, 이사를 한 명 보냈다."_s,
            RelationType::Investment, {u"누리칩테크"_s, u"하람텔레콤"_s});
        row("made for the one that the text is about",
            u"누리칩테크는 내년 새 칩을 내놓는다. 생산은 다온반도체가 맡는다."_s, RelationType::Supply,
            {u"누리칩테크"_s, u"다온반도체"_s});
        row("what goes into somebody's parts",
            u"다온반도체는 하람텔레콤의 그래픽처리장치(GPU)에 메모리를 납품 중이다."_s, RelationType::Supply,
            {u"다온반도체"_s, u"하람텔레콤"_s});
        row("pairs that share a verb",
            u"누리칩테크는 하람로보틱스를, 다온반도체는 새온소프트를 인수해 사업을 넓혔다."_s,
            RelationType::Acquisition, {u"누리칩테크"_s, u"다온반도체"_s, u"새온소프트"_s, u"하람로보틱스"_s});
        row("product without quotation marks", u"누리칩테크는 차세대 휴머노이드 달무리온을 처음으로 공개했다."_s,
            RelationType::Launch, {u"누리칩테크"_s, u"달무리온"_s});
        row("product that ends like a firm", u"누리칩테크의 '고루나AI'는 하람은행에 도입됐다."_s,
            RelationType::Adoption, {u"누리칩테크"_s, u"하람은행"_s});
        row("subsidy of the authority of the text",
            u"산업통상자원부는 계획을 발표했다. 누리칩테크는 90억 원의 보조금을 확정받았다."_s, RelationType::Policy,
            {u"누리칩테크"_s, u"산업통상자원부"_s});
        row("built with somebody's model", u"하람은행은 업스테이지의 솔라 모델을 활용한 상담 비서를 시연했다."_s,
            RelationType::Adoption, {u"업스테이지"_s, u"하람은행"_s});
        row("customer of no known kind",
            u"누리칩테크는 부산 서점 체인 파도브릭에 손님용 검색 장비를 공급한다고 밝혔다."_s, RelationType::Supply,
            {u"누리칩테크"_s, u"파도브릭"_s});
        row("the firm that a sentence ends with is meant by the next one",
            u"새온소프트는 커졌다. 하람텔레콤이 올봄 새로 품은 곳은 누리칩테크다. 하람텔레콤은 2020년에도 이 회사에 25억 원을 투자했다."_s,
            RelationType::Investment, {u"누리칩테크"_s, u"하람텔레콤"_s});
        row("damages that a jury orders", u"배심원단은 누리칩테크가 새온소프트에 3억 달러를 배상하라고 평결했다."_s,
            RelationType::Dispute, {u"누리칩테크"_s, u"새온소프트"_s});
        row("the fine that somebody imposed",
            u"공정거래위원회가 누리칩테크에 부과한 과징금이 정당하다는 판결이 나왔다."_s, RelationType::Dispute,
            {u"공정거래위원회"_s, u"누리칩테크"_s});
        row("chosen to sell", u"새온소프트는 누리칩테크의 국내 총판으로 선정됐다."_s, RelationType::Partnership,
            {u"누리칩테크"_s, u"새온소프트"_s});
        row("founded by", u"새온소프트는 하람텔레콤이 세운 반도체 회사다."_s, RelationType::Affiliate,
            {u"새온소프트"_s, u"하람텔레콤"_s});
        row("whose the text says it is", u"하람은행은 네이버클라우드의 하이퍼클로바X를 도입했다."_s,
            RelationType::Adoption, {u"네이버클라우드"_s, u"하람은행"_s});
        row("body of the country", u"누리칩테크가 한국새온발전의 구축 사업을 따냈다."_s, RelationType::Supply,
            {u"누리칩테크"_s, u"한국새온발전"_s});
        row("counterparty in a sentence of its own",
            u"누리칩테크는 90억 원 규모의 장비 계약을 따냈다. 계약 상대는 하람텔레콤이다."_s, RelationType::Supply,
            {u"누리칩테크"_s, u"하람텔레콤"_s});
        row("people of the user", u"하람은행 상담원들은 누리칩테크의 챗봇 '달무리'를 쓴다."_s, RelationType::Adoption,
            {u"누리칩테크"_s, u"하람은행"_s});
        row("acquisition as an object", u"하람텔레콤은 로봇 회사 누리칩테크의 인수를 지난달 마무리했다."_s,
            RelationType::Acquisition, {u"누리칩테크"_s, u"하람텔레콤"_s});
    }

    void findsPartiesAcrossClauses()
    {
        QFETCH(QString, text);
        QFETCH(int, type);
        QFETCH(QStringList, names);
        QStringList found;
        for (const Relation& relation : read<Relation>(text)) {
            if (int(relation.type) != type)
                continue;
            for (const Party& party : relation.parties)
                found << party.entity.name;
        }
        found.sort();
        QCOMPARE(found, names);
    }

    void tellsNothingOfWhatOnlyLooksLikeADeal_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("type");
        QTest::newRow("an aim") << u"한빛진흥원은 누리칩테크와 창업 기업을 지원하기 위한 업무협약을 맺었다."_s
                                << int(RelationType::Policy);
        QTest::newRow("goes into a product, is not bought")
            << u"누리칩테크가 하람텔레콤의 제품에 들어가는 칩을 생산한다."_s << int(RelationType::Acquisition);
        QTest::newRow("founded by somebody else")
            << u"하람텔레콤은 옛 임원이 차린 스타트업 누리칩테크를 경쟁자로 꼽았다."_s << int(RelationType::Affiliate);
        QTest::newRow("money put in")
            << u"하람텔레콤은 누리칩테크에 돈을 댔고, 이후 13억 달러(약 18조 원)를 추가로 투입했다."_s
            << int(RelationType::Adoption);
        QTest::newRow("takes back a suit")
            << u"누리칩테크는 네이버의 챗봇을 헐뜯었다가 말을 거둬들였다."_s << int(RelationType::Adoption);
        QTest::newRow("figures of a product")
            << u"누리칩테크는 추론용 칩 '달무리'의 수치를 공개했다."_s << int(RelationType::Launch);
    }

    void tellsNothingOfWhatOnlyLooksLikeADeal()
    {
        QFETCH(QString, text);
        QFETCH(int, type);
        for (const Relation& relation : read<Relation>(text))
            QVERIFY2(int(relation.type) != type, qPrintable(text));
    }

    void whoseSubsidiaryAPartnerIsSaysNothingOfTheOther()
    {
        for (const Relation& relation : read<Relation>(
                 u"새온소프트는 하람텔레콤 자회사이자 이름난 로봇 기업인 누리칩테크와 센서를 공동 개발한다."_s)) {
            if (relation.type == RelationType::Affiliate)
                QVERIFY(nameOf(relation, Role::Affiliate) != u"새온소프트"_s);
        }
    }

    void aBodyOfTalksIsNoPlan()
    {
        const auto relations = read<Relation>(u"하람텔레콤은 누리칩테크와 공동 구매를 위한 협의체를 꾸렸다."_s);
        QCOMPARE(relations.size(), size_t(1));
        QCOMPARE(int(relations[0].status), int(Status::Done));
    }

    void aSignedLetterOfIntentIsSigned()
    {
        const auto relations = read<Relation>(u"하람텔레콤은 누리칩테크와 센터 구축에 협력하는 의향서를 체결했다."_s);
        QVERIFY(!relations.empty());
        QCOMPARE(int(relations[0].status), int(Status::Done));
    }

    void thenIsWhenTheSentenceBeforeWas()
    {
        const auto relations = read<Relation>(
            u"두 대표가 처음 만난 때는 지난해 12월이다. 당시 하람텔레콤은 누리칩테크와 업무협약을 체결했다."_s);
        QCOMPARE(relations.size(), size_t(1));
        QVERIFY(relations[0].date);
        QCOMPARE(relations[0].date->start, QDate(2022, 12, 1));
    }

    void aMonthLiesInTheYearNamedBefore()
    {
        const auto relations = read<Relation>(
            u"하람텔레콤은 지난해에는 새 사옥을 열었고 7월에는 스타트업 누리칩테크에 90억 원을 투자했다."_s);
        QCOMPARE(relations.size(), size_t(1));
        QVERIFY(relations[0].date);
        QCOMPARE(relations[0].date->start, QDate(2022, 7, 1));
    }

    void aSumThatDescribesTheDealIsItsOwn()
    {
        for (const QString& text : {u"누리칩테크는 하람텔레콤에 새 칩을 공급하는 45억 원 규모 계약을 맺었다."_s,
                                    u"누리칩테크는 하람텔레콤과 5년간 45억 원을 함께 들이는 협력 계약을 맺었다."_s}) {
            const auto relations = read<Relation>(text);
            QCOMPARE(relations.size(), size_t(1));
            QVERIFY2(relations[0].amount, qPrintable(text));
            QCOMPARE(relations[0].amount->value.value_or(0), 4.5e9);
        }
    }

    void ordersOfDifferentDaysAndSumsAreTwo()
    {
        const auto relations =
            read<Relation>(u"누리칩테크는 지난 3월 2일 하람텔레콤에서 90억 원 규모의 장비를 수주했다. "
                           "누리칩테크는 5월 4일에도 하람텔레콤에서 120억 원 규모의 장비를 수주했다."_s);
        QCOMPARE(relations.size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestExtractClauses)
#include "tst_extract_clauses.moc"
