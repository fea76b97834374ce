#include "text/quantity.h"

#include <QTest>

using namespace pado::text;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QDateTime wednesday(QDate(2024, 5, 15), QTime(9, 0)); // the reference of all cases here

QString kindName(QuantityKind kind)
{
    switch (kind) {
    case QuantityKind::Number:
        return u"number"_s;
    case QuantityKind::Percent:
        return u"percent"_s;
    case QuantityKind::Money:
        return u"money"_s;
    case QuantityKind::Date:
    case QuantityKind::DateRange:
        return u"date"_s;
    case QuantityKind::Time:
        return u"time"_s;
    case QuantityKind::Duration:
        return u"duration"_s;
    case QuantityKind::Ordinal:
        return u"ordinal"_s;
    case QuantityKind::Multiple:
        return u"multiple"_s;
    }
    return {};
}

/// `money 30억 원=3000000000 KRW`: short enough to compare whole sentences.
QString told(const Quantity& quantity)
{
    QString line = kindName(quantity.kind) + u' ' + quantity.text;
    if (quantity.value)
        line += u'=' + QString::number(*quantity.value, 'g', 15);
    if (quantity.min)
        line += u'=' + QString::number(*quantity.min, 'g', 15) + u".."_s +
                QString::number(quantity.max.value_or(0), 'g', 15);
    if (quantity.startDate.isValid())
        line += u'=' + quantity.startDate.toString(u"yyMMdd") + u".."_s + quantity.endDate.toString(u"yyMMdd");
    if (!quantity.clock.isEmpty())
        line += u'=' + quantity.clock;
    const bool hasUnit = quantity.kind == QuantityKind::Money || quantity.kind == QuantityKind::Duration;
    return hasUnit ? line + u' ' + quantity.unit : line;
}

QString allTold(const QString& text)
{
    QStringList lines;
    for (const Quantity& quantity : findQuantities(text, wednesday))
        lines += told(quantity);
    return lines.join(u" | "_s);
}

} // namespace

class QuantityTest : public QObject
{
    Q_OBJECT

    static void sentences()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
    }
    static void check()
    {
        QFETCH(QString, text);
        QTEST(allTold(text), "expected");
    }

private Q_SLOTS:
    void moneyIsReadInWholeUnits_data()
    {
        sentences();
        QTest::newRow("mixed myriads") << u"누리봇은 1조2050억 원을 모았다."_s
                                       << u"money 1조2050억 원=1205000000000 KRW"_s;
        QTest::newRow("spaced myriads") << u"3억 4천만 달러가 든다."_s << u"money 3억 4천만 달러=340000000 USD"_s;
        QTest::newRow("decimal") << u"매출 1.15조원이다."_s << u"money 1.15조원=1150000000000 KRW"_s;
        QTest::newRow("shared unit") << u"700~900억 원을 쓴다."_s
                                     << u"money 700~900억 원=70000000000..90000000000 KRW"_s;
        QTest::newRow("vague") << u"수백억 원이 든다."_s << u"money 수백억 원 KRW"_s;
        QTest::newRow("sign before") << u"$4.5bn 규모다."_s << u"money $4.5bn=4500000000 USD"_s;
        QTest::newRow("sign, range") << u"$5~7bn을 쓴다."_s << u"money $5~7bn=5000000000..7000000000 USD"_s;
        QTest::newRow("sign and myriad") << u"€3억을 냈다."_s << u"money €3억=300000000 EUR"_s;
        QTest::newRow("other dollar") << u"6억 호주 달러를 썼다."_s << u"money 6억 호주 달러=600000000 AUD"_s;
        QTest::newRow("surplus") << u"60여억 원을 받았다."_s << u"money 60여억 원=6000000000 KRW"_s;
        QTest::newRow("won unsaid in a headline") << u"누리봇, 30억 투자 유치"_s << u"money 30억=3000000000 KRW"_s;
        QTest::newRow("won unsaid after its noun") << u"몸값 1조2000억으로"_s << u"money 1조2000억=1200000000000 KRW"_s;
        QTest::newRow("won unsaid, about") << u"과징금 1000억대"_s << u"money 1000억대=100000000000 KRW"_s;
        QTest::newRow("one boat") << u"한 배를 탔다."_s << QString();
        QTest::newRow("users are no money") << u"이용자 3억 돌파"_s << u"number 3억=300000000"_s;
        QTest::newRow("a chip maker is no yen") << u"칩 10만 엔비디아 제품"_s << u"number 10만=100000"_s;
        QTest::newRow("no principle") << u"3원칙을 지킨다."_s << u"number 3=3"_s;
    }
    void moneyIsReadInWholeUnits() { check(); }

    void numbersKnowTheirUnits_data()
    {
        sentences();
        QTest::newRow("range of multiples") << u"약 2.5~4배 빠르다."_s << u"multiple 2.5~4배=2.5..4"_s;
        QTest::newRow("battery") << u"3 배터리 업체"_s << u"number 3=3"_s;
        QTest::newRow("points") << u"1.5%포인트 내렸다."_s << u"percent 1.5%포인트=1.5"_s;
        QTest::newRow("tenths") << u"7할이 반대했다."_s << u"percent 7할=70"_s;
        QTest::newRow("model names") << u"갤로핑 X200과 NPU-7이 나왔다."_s << QString();
        QTest::newRow("generation") << u"6G 통신과 4K 화면"_s << QString();
        QTest::newRow("measure") << u"대역폭은 1.2TB다."_s << u"number 1.2TB=1.2"_s;
        QTest::newRow("native with counter") << u"세 곳이 나섰다."_s << u"number 세 곳=3"_s;
        QTest::newRow("city, not number") << u"이천 공장을 찾았다."_s << QString();
        QTest::newRow("particle after number") << u"이용자 30만이 몰렸다."_s << u"number 30만=300000"_s;
        QTest::newRow("fraction") << u"전체의 5분의 2다."_s << u"number 5분의 2=0.4"_s;
        QTest::newRow("rank") << u"국내 2위로 올라섰다."_s << u"ordinal 2위=2"_s;
        QTest::newRow("neighbours") << u"서너 곳이 두세 배 늘었다."_s
                                    << u"number 서너 곳=3..4 | multiple 두세 배=2..3"_s;
        QTest::newRow("words, not counted") << u"한편 천장 아래 세대와 한번 선순환 구조"_s << QString();
        QTest::newRow("shares are no weeks") << u"주식 3만1000주를 샀다."_s << u"number 3만1000주=31000"_s;
        QTest::newRow("session") << u"제7회 행사다."_s << u"ordinal 제7회=7"_s;
    }
    void numbersKnowTheirUnits() { check(); }

    void datesAreResolvedAgainstTheReference_data()
    {
        sentences();
        QTest::newRow("last year's month") << u"지난해 8월 세웠다."_s << u"date 지난해 8월=230801..230901"_s;
        QTest::newRow("next year's half") << u"내년 상반기 나온다."_s << u"date 내년 상반기=250101..250701"_s;
        QTest::newRow("last 9th") << u"지난 9일 맺었다."_s << u"date 지난 9일=240509..240510"_s;
        QTest::newRow("last 30th") << u"지난 30일 맺었다."_s << u"date 지난 30일=240430..240501"_s;
        QTest::newRow("next 20th") << u"오는 20일 연다."_s << u"date 오는 20일=240520..240521"_s;
        QTest::newRow("bare day") << u"14일 밝혔다."_s << u"date 14일=240514..240515"_s;
        QTest::newRow("bare day of last month") << u"28일 밝혔다."_s << u"date 28일=240428..240429"_s;
        QTest::newRow("bare quarter") << u"3분기 양산한다."_s << u"date 3분기=240701..241001"_s;
        QTest::newRow("quarters") << u"올해 1~3분기 누적"_s << u"date 올해 1~3분기=240101..241001"_s;
        QTest::newRow("end of month") << u"이달 말 결정한다."_s << u"date 이달 말=240521..240601"_s;
        QTest::newRow("years") << u"2024년부터 2030년까지 지원한다."_s
                               << u"date 2024년부터 2030년까지=240101..310101"_s;
        QTest::newRow("months") << u"올해 3~5월 모집했다."_s << u"date 올해 3~5월=240301..240601"_s;
        QTest::newRow("days") << u"오는 22~24일 열린다."_s << u"date 오는 22~24일=240522..240525"_s;
        QTest::newRow("over new year") << u"11월부터 내년 2월까지 쓴다."_s
                                       << u"date 11월부터 내년 2월까지=241101..250301"_s;
        QTest::newRow("same year") << u"2019년 3월 세워 같은 해 7월 상장했다."_s
                                   << u"date 2019년 3월=190301..190401 | date 같은 해 7월=190701..190801"_s;
        QTest::newRow("year after") << u"2019년 시작해 이듬해 끝냈다."_s
                                    << u"date 2019년=190101..200101 | date 이듬해=200101..210101"_s;
        QTest::newRow("huge is no beginning") << u"올해 초거대 모델이 나온다."_s << u"date 올해=240101..250101"_s;
        QTest::newRow("later month of the same sentence")
            << u"지난해 7월 협약을 맺었고 11월에는 공장을 세웠다."_s
            << u"date 지난해 7월=230701..230801 | date 11월=231101..231201"_s;
        QTest::newRow("same day")
            << u"누리봇은 2020년 세웠다. 14일 계약했다. 같은 날 나눔칩도 나섰다."_s
            << u"date 2020년=200101..210101 | date 14일=240514..240515 | date 같은 날=240514..240515"_s;
        QTest::newRow("decade") << u"2010년대 중반이다."_s << u"date 2010년대 중반=130101..170101"_s;
        QTest::newRow("four-day week") << u"주 4일제를 편다."_s << u"number 4=4"_s;
        QTest::newRow("weekday") << u"지난주 금요일 만났다."_s << u"date 지난주 금요일=240510..240511"_s;
        QTest::newRow("impossible day") << u"2023년 2월 30일"_s << QString();
    }
    void datesAreResolvedAgainstTheReference() { check(); }

    void spansAreNoDates_data()
    {
        sentences();
        QTest::newRow("for three years") << u"3년간 지원한다."_s << u"duration 3년간=3 year"_s;
        QTest::newRow("for ten days") << u"10일 동안 열린다."_s << u"duration 10일=10 day"_s;
        QTest::newRow("and more") << u"창업 3년여 만이다."_s << u"duration 3년여=3 year"_s;
        QTest::newRow("compared with a year ago") << u"1년 전보다 늘었다."_s << u"duration 1년=1 year"_s;
        QTest::newRow("two parts") << u"1시간 20분 걸린다."_s << u"duration 1시간 20분=80 minute"_s;
        QTest::newRow("and a half") << u"2년 반 만에 끝났다."_s << u"duration 2년 반=2.5 year"_s;
        QTest::newRow("native months") << u"두 달 만에 끝났다."_s << u"duration 두 달=2 month"_s;
        QTest::newRow("clock") << u"오후 2시 30분에 연다."_s << u"time 오후 2시 30분=14:30"_s;
        QTest::newRow("market is no hour") << u"3 시장을 연다."_s << u"number 3=3"_s;
    }
    void spansAreNoDates() { check(); }

    void withoutReferenceRelativeDatesAreLeftOut()
    {
        QVERIFY(findQuantities(u"지난해 12월에 합의했다.", QDateTime()).empty());
        QCOMPARE(findQuantities(u"2023년 3월에 합의했다.", QDateTime()).at(0).startDate, QDate(2023, 3, 1));
    }

    void quantitiesLieInOrderAndDoNotOverlap()
    {
        const QString text =
            u"누리봇은 지난달 7일 가온벤처스에서 30억~50억 원을 받아 지분 12%를 3년간 넘긴다고 오전 10시 밝혔다."_s;
        qsizetype end = 0;
        for (const Quantity& quantity : findQuantities(text, wednesday)) {
            QVERIFY(quantity.start >= end && quantity.end > quantity.start);
            QCOMPARE(text.mid(quantity.start, quantity.end - quantity.start), quantity.text);
            end = quantity.end;
        }
        QCOMPARE(end, text.indexOf(u" 밝혔다"_s));
    }

    void anyCharactersAreHarmless()
    {
        // All short strings over what the scanners look at: nothing may crash, overlap or stand still.
        const QString alphabet = u"1 년월일.~만조제수-"_s;
        for (int code = 0; code < 14641; ++code) {
            QString text;
            for (int rest = code, i = 0; i < 4; ++i, rest /= 11)
                text += alphabet[rest % 11];
            qsizetype end = 0;
            for (const Quantity& quantity : findQuantities(text + text, wednesday)) {
                QVERIFY2(quantity.start >= end && quantity.end > quantity.start, qPrintable(text));
                end = quantity.end;
            }
            QVERIFY(end <= text.size() * 2);
        }
    }
};

QTEST_GUILESS_MAIN(QuantityTest)
#include "tst_text_quantity.moc"
