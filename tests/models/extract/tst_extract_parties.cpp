#include "text_reader.h"

#include <QTest>

using namespace pado;
using namespace pado::extract;
using namespace Qt::Literals::StringLiterals;

/// Who takes part in what a sentence tells, in the many ways in which business reporters name them.
class TestExtractParties : public QObject, private TextReader
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(load()); }

    void namesEverybodyWhoTakesPart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("type");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* name, const QString& text, RelationType type, const QStringList& names) {
            QTest::newRow(name) << text << int(type) << names;
        };
        row("list in brackets behind a count", u"케이블 3사(다울방송·누리칩·KT)가 네이버를 상대로 소송을 제기했다."_s,
            RelationType::Dispute, {u"KT"_s, u"네이버"_s, u"누리칩"_s, u"다울방송"_s});
        row("acronyms that act together", u"KBX·MCX·SBX가 네이버를 상대로 소송을 제기했다."_s, RelationType::Dispute,
            {u"KBX"_s, u"MCX"_s, u"SBX"_s, u"네이버"_s});
        row("items parted by marks", u"KT는 △네이버 △LG유플러스 △삼성SDS 등과 업무협약을 맺었다."_s, RelationType::Mou,
            {u"KT"_s, u"LG유플러스"_s, u"네이버"_s, u"삼성SDS"_s});
        row("members of a union", u"네이버와 LG유플러스로 구성된 컨소시엄이 KT와 업무협약을 맺었다."_s,
            RelationType::Mou, {u"KT"_s, u"LG유플러스"_s, u"네이버"_s});
        row("code in square brackets", u"KT는 LG유플러스[012345]와 업무협약을 맺었다."_s, RelationType::Mou,
            {u"KT"_s, u"LG유플러스"_s});
        row("partners in a sentence of their own",
            u"KT는 지역 기관들과 업무협약을 맺었다. 이번 협약에는 네이버를 비롯해 LG유플러스·삼성SDS 등이 참여했다."_s,
            RelationType::Mou, {u"KT"_s, u"LG유플러스"_s, u"네이버"_s, u"삼성SDS"_s});
        row("source that is the subject", u"21일 KT에 따르면 최근 네이버와 업무협약을 맺었다."_s, RelationType::Mou,
            {u"KT"_s, u"네이버"_s});
        row("reporter who is none", u"블룸버그는 KT가 네이버와 업무협약을 맺었다고 보도했다."_s, RelationType::Mou,
            {u"KT"_s, u"네이버"_s});
        row("authority named before",
            u"개인정보보호위원회는 전체회의를 열었다. KT는 동의를 제대로 받지 않아 과태료 700만 원을 내게 됐다."_s,
            RelationType::Dispute, {u"KT"_s, u"개인정보보호위원회"_s});
        row("fined for a deed told of it",
            u"공정거래위원회는 네이버가 법을 위반한 사실을 적발하고 과징금을 부과했다."_s, RelationType::Dispute,
            {u"공정거래위원회"_s, u"네이버"_s});
        row("programme of a ministry", u"네이버가 과학기술정보통신부가 추진하는 실증사업에 선정됐다."_s,
            RelationType::Policy, {u"과학기술정보통신부"_s, u"네이버"_s});
        row("user in the clause before the product", u"KT가 쓰는 칩은 리벨리온이 공급한다."_s, RelationType::Supply,
            {u"KT"_s, u"리벨리온"_s});
        row("hospital of a university", u"고려대학교 한울병원은 KT와 업무협약을 맺었다."_s, RelationType::Mou,
            {u"KT"_s, u"고려대학교 한울병원"_s});
        row("a minority's shares", u"KT는 리벨리온 지분 12%를 인수했다."_s, RelationType::Investment,
            {u"KT"_s, u"리벨리온"_s});
        row("a comma closes the clause", u"KT는 리벨리온에 90억 원을 투자, 2대 주주가 됐다."_s,
            RelationType::Investment, {u"KT"_s, u"리벨리온"_s});
        row("topic that somebody buys", u"리벨리온은 지난해 KT가 인수했다."_s, RelationType::Acquisition,
            {u"KT"_s, u"리벨리온"_s});
        row("who speaks has done it",
            u"KT는 \"이용자의 개인정보를 더 안전하게 지키려고 네이버와 업무협약을 맺었다\"고 밝혔다."_s,
            RelationType::Mou, {u"KT"_s, u"네이버"_s});
        row("who refuses an offer", u"리벨리온이 KT 인수 제안을 거절했다."_s, RelationType::Acquisition,
            {u"KT"_s, u"리벨리온"_s});
        row("round closed in the next sentence",
            u"리벨리온은 90억 원 규모의 투자를 마감했다. KT와 네이버 등이 투자했다."_s, RelationType::Investment,
            {u"KT"_s, u"네이버"_s, u"리벨리온"_s});
    }

    void namesEverybodyWhoTakesPart()
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

    void makesNoDealOfNamesThatOnlyStandNear_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("type");
        QTest::newRow("each for itself") << u"KT와 네이버는 저마다 데이터센터 건설을 추진한다."_s
                                         << int(RelationType::Partnership);
        QTest::newRow("fined by nobody named") << u"KT와 네이버가 과징금을 물었다."_s << int(RelationType::Dispute);
        QTest::newRow("chamber of a court")
            << u"서울중앙지법 민사33부는 KT의 소송을 심리했다."_s << int(RelationType::Dispute);
    }

    void makesNoDealOfNamesThatOnlyStandNear()
    {
        QFETCH(QString, text);
        QFETCH(int, type);
        for (const Relation& relation : read<Relation>(text))
            QVERIFY2(int(relation.type) != type, qPrintable(text));
    }

    void knowsWhoDeliversByTheirTrades()
    {
        const auto relations = read<Relation>(u"오픈AI는 삼성전자와 반도체 공급 계약을 체결했다."_s);
        QCOMPARE(relations.size(), size_t(1));
        QCOMPARE(nameOf(relations[0], Role::Supplier), u"삼성전자"_s);
        QCOMPARE(nameOf(relations[0], Role::Customer), u"오픈AI"_s);
    }

    void aDealThatIsOnlyPlannedPlansWhatItSays()
    {
        const auto relations = read<Relation>(u"KT는 네이버에 서버를 공급하는 신규 계약을 다음 달 발표할 예정이다."_s);
        QCOMPARE(relations.size(), size_t(1));
        QCOMPARE(int(relations[0].status), int(Status::Planned));
    }

    void thatDayIsTheDayNamedBefore()
    {
        const auto relations =
            read<Relation>(u"KT 대표는 지난 5일 부산을 찾았다. 이날 KT는 네이버와 업무협약을 맺었다."_s);
        QCOMPARE(relations.size(), size_t(1));
        QVERIFY(relations[0].date);
        QCOMPARE(relations[0].date->start, QDate(2023, 6, 5));
    }
};

QTEST_GUILESS_MAIN(TestExtractParties)
#include "tst_extract_parties.moc"
