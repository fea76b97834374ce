#include "insight/arithmetic.h"
#include "insight/doubt_text.h"
#include "insight/stated_number.h"

#include <QTest>

#include <cmath>

using namespace pado;
using namespace Qt::Literals::StringLiterals;
using insight::Miscount;
using insight::miscountsOf;
using insight::Sum;

namespace
{

constexpr double none = 0;

extract::Forecast forecast(int firstYear, double first, int lastYear, double last, double cagr = none)
{
    const auto point = [](int year, double value) {
        extract::ForecastPoint point;
        point.year = year;
        point.value = value;
        point.unit = u"USD"_s;
        return point;
    };
    extract::Forecast forecast;
    forecast.publisher = {{}, u"누리리서치"_s};
    forecast.market = u"AI 센서"_s;
    forecast.points = {point(firstYear, first), point(lastYear, last)};
    if (cagr != none)
        forecast.cagr = cagr;
    return forecast;
}

QString told(const std::vector<Miscount>& miscounts)
{
    QStringList lines;
    for (const Miscount& miscount : miscounts)
        lines << u"%1 %2/%3"_s.arg(insight::nameOf(miscount.sum))
                     .arg(miscount.stated, 0, 'g', 6)
                     .arg(miscount.computed, 0, 'g', 4);
    return lines.join(u", "_s);
}

void addCase(const char* name, const extract::Claim& claim, const QString& sentence, const QString& expected)
{
    QTest::newRow(name) << claim << sentence << expected;
}

} // namespace

Q_DECLARE_METATYPE(pado::extract::Claim)

class TestArithmetic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundsAtTheLastDigitThatCounts_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("step");
        QTest::newRow("whole") << 23.0 << 1.0;
        QTest::newRow("zeros at the end") << 70.0 << 10.0;
        QTest::newRow("decimals") << 24.9 << 0.1;
        QTest::newRow("fraction of a percentage") << 8.3 / 100 << 0.001;
        QTest::newRow("in won") << 15e9 << 1e9;
        QTest::newRow("to the last won") << 30348500000000.0 << 1e8;
    }
    void roundsAtTheLastDigitThatCounts()
    {
        QFETCH(double, value);
        QFETCH(double, step);
        QVERIFY(std::abs(insight::stepOf(value) - step) < step * 1e-9);
    }

    void computesForecastsAgain_data()
    {
        QTest::addColumn<extract::Claim>("claim");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("expected");
        addCase("24.9 % a year", forecast(2020, 23e9, 2025, 70e9, 0.249), {}, {});
        addCase("25 % a year", forecast(2020, 23e9, 2025, 70e9, 0.25), {}, {});
        addCase("slip of a digit", forecast(2020, 23e9, 2025, 70e9, 0.149), {}, u"cagr 0.149/0.2493"_s);
        addCase("slip of the point", forecast(2020, 23e9, 2025, 70e9, 2.49), {}, u"cagr 2.49/0.2493"_s);
        addCase("one year too many", forecast(2021, 41.2e9, 2024, 68.4e9, 0.135), {}, u"cagr 0.135/0.1841"_s);
        addCase("exact digits agree", forecast(2021, 41.2e9, 2024, 68.4e9, 0.184), {}, {});
        const auto early = forecast(2025, 2.4e9, 2029, 9.6e9, 0.27);
        addCase("counted from another year", early, u"2022년을 기점으로 한 해 27%씩 커져 2029년 96억 달러가 된다."_s,
                {});
        addCase("counted over other years", early, u"6년간 연평균 27%씩 커져 2029년 96억 달러가 된다."_s, {});
        addCase("counted over these years", early, u"4년간 연평균 27%씩 커져 2029년 96억 달러가 된다."_s,
                u"cagr 0.27/0.4142"_s);
        addCase("a point is missing", forecast(2021, 41.2e9, 2021, 41.2e9, 0.135), {}, {});

        const auto rises = forecast(2023, 155e9, 2024, 168e9), slips = forecast(2023, 152e9, 2024, 168e9);
        addCase("growth", rises, u"시장은 2023년 1550억 달러에서 2024년 1680억 달러로 8.4% 성장할 전망이다."_s, {});
        addCase("wrong growth", slips, u"시장은 2023년 1520억 달러에서 2024년 1680억 달러로 8.3% 성장할 전망이다."_s,
                u"growth 0.083/0.1053"_s);
        addCase("growth before its value", slips,
                u"시장은 2023년 1520억 달러에서 8.3% 증가한 2024년 1680억 달러로 예상된다."_s,
                u"growth 0.083/0.1053"_s);
        addCase("about", slips, u"시장은 2023년 1520억 달러에서 2024년 1680억 달러로 약 10% 성장한다."_s, {});
        addCase("the earlier year's own growth", slips,
                u"시장은 2023년 1520억 달러(3.1% 증가)에서 2024년 1680억 달러가 된다."_s, {});
        addCase("growth of the year before both", slips,
                u"지난해 4.2% 성장한 시장은 2023년 1520억 달러에서 2024년 1680억 달러가 된다."_s, {});
        addCase("growth of another year", slips,
                u"시장은 2023년 1520억 달러에서 2024년 1680억 달러로, 2025년에는 5.5% 성장한다."_s, {});
        addCase("growth of a part", slips,
                u"시장은 2023년 1520억 달러에서 2024년 1680억 달러로 커지고 메모리는 25.5% 성장한다."_s, {});
        addCase("two growths", slips,
                u"시장은 2023년 1520억 달러에서 2024년 1680억 달러로 8.3% 성장하며 물량도 4% 증가한다."_s, {});
        addCase("fall", forecast(2022, 601.7e9, 2023, 532e9),
                u"매출은 2022년 6017억 달러에서 2023년 5320억 달러로 11.6% 감소할 것이다."_s, {});
        addCase("wrong fall", forecast(2022, 601.7e9, 2023, 532e9),
                u"매출은 2022년 6017억 달러에서 2023년 5320억 달러로 16.1% 감소할 것이다."_s,
                u"growth -0.161/-0.1158"_s);
        addCase("no yearly rate of several years", forecast(2020, 152e9, 2024, 168e9),
                u"시장은 2020년 1520억 달러에서 2024년 1680억 달러로 매년 8.3% 성장한다."_s, {});

        addCase("tripled", forecast(2020, 23e9, 2025, 70e9),
                u"시장은 2020년 230억 달러에서 2025년 700억 달러로 3배 성장한다."_s, {});
        addCase("not fivefold", forecast(2020, 23e9, 2025, 70e9),
                u"시장은 2020년 230억 달러에서 2025년 700억 달러로 5배 성장한다."_s, u"multiple 5/3.043"_s);
        addCase("more than twice", forecast(2020, 23e9, 2025, 70e9),
                u"시장은 2020년 230억 달러에서 2025년 700억 달러로 2배 이상 성장한다."_s, {});

        extract::Forecast part = forecast(2025, 300e9, 2025, 300e9);
        part.points.resize(1);
        addCase("share", part, u"전체 1조 달러 가운데 3000억 달러로 30%를 차지할 전망이다."_s, {});
        addCase("wrong share", part, u"전체 8500억 달러 가운데 3150억 달러로 27%를 차지할 전망이다."_s,
                u"share 0.27/0.3706"_s);
        addCase("no share without a whole", part, u"8500억 달러에서 3150억 달러로 줄며 27%를 차지할 전망이다."_s, {});
    }
    void computesForecastsAgain() { compute(); }

    void findsSumsConvertedByTheWrongUnit_data()
    {
        QTest::addColumn<extract::Claim>("claim");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("expected");
        const auto converted = [](double dollars, double won) {
            extract::Forecast forecast = ::forecast(2020, dollars, 2020, dollars);
            forecast.points.resize(1);
            forecast.points[0].statedAlternative = extract::StatedAlternative{won, u"KRW"_s};
            return forecast;
        };
        addCase("1319.5 won", converted(23e9, 30348500000000), {}, {});
        addCase("억 for 조", converted(23e9, 3034850000), {}, u"exchange_rate 3.03485e+09/0.132"_s);
        addCase("a digit too many", converted(23e9, 303485e9), {}, u"exchange_rate 3.03485e+14/1.32e+04"_s);
        addCase("weak won", converted(1e9, 1480e9), {}, {});
        extract::Relation deal;
        deal.amount = extract::Amount{};
        deal.amount->value = 3400e8;
        deal.amount->unit = u"KRW"_s;
        deal.amount->statedAlternative = extract::StatedAlternative{250e6, u"USD"_s};
        addCase("deal in won", deal, {}, {});
        deal.amount->statedAlternative->value = 2.5e9;
        addCase("deal in won, dollars slipped", deal, {}, u"exchange_rate 3.4e+11/136"_s);
        deal.amount->statedAlternative->unit = u"JPY"_s;
        addCase("other currencies are let be", deal, {}, {});
    }
    void findsSumsConvertedByTheWrongUnit() { compute(); }

    void computesTestsAgain_data()
    {
        QTest::addColumn<extract::Claim>("claim");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("expected");
        extract::Benchmark result;
        result.benchmark = {{}, u"누리벤치"_s};
        result.subject = {{}, u"누리칩"_s};
        result.factor = extract::Factor{2, 2};
        addCase("twice", result, u"누리칩은 120점으로 가온칩(60점)의 2배를 기록했다."_s, {});
        addCase("not twice", result, u"누리칩은 120점으로 가온칩(85점)의 2배를 기록했다."_s, u"ratio 2/1.412"_s);
        addCase("faster takes less", result, u"누리칩은 30초 만에 마쳐 60초 걸린 가온칩보다 2배 빨랐다."_s, {});
        addCase("unlike units", result, u"누리칩은 120점을 얻고 가온칩보다 2배 많은 85와트를 썼다."_s, {});
        addCase("one result", result, u"누리칩은 120점으로 가온칩의 2배를 기록했다."_s, {});
    }
    void computesTestsAgain() { compute(); }

private:
    static void compute()
    {
        QFETCH(extract::Claim, claim);
        QFETCH(QString, sentence);
        QFETCH(QString, expected);
        QCOMPARE(told(miscountsOf(claim, sentence)), expected);
    }
};

QTEST_APPLESS_MAIN(TestArithmetic)
#include "tst_arithmetic.moc"
