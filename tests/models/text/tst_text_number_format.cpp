#include "text/number_format.h"

#include <QTest>

#include <limits>

using namespace pado::text;
using namespace Qt::Literals::StringLiterals;

class NumberFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsReadAsInThePaper_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("korean");
        QTest::addColumn<QString>("english");
        QTest::newRow("100 millions") << 130e9 << u"KRW"_s << u"1,300억 원"_s << u"₩130bn"_s;
        QTest::newRow("trillions") << 30348500000000.0 << u"KRW"_s << u"30조 3,485억 원"_s << u"₩30.35tn"_s;
        QTest::newRow("dollars") << 23e9 << u"USD"_s << u"230억 달러"_s << u"$23bn"_s;
        QTest::newRow("lower groups are rounded away")
            << 1234567890123.0 << u"KRW"_s << u"1조 2,346억 원"_s << u"₩1.235tn"_s;
        QTest::newRow("rounding carries") << 999999999999.0 << u"KRW"_s << u"1조 원"_s << u"₩1tn"_s;
        QTest::newRow("small") << 9900.0 << u"KRW"_s << u"9,900원"_s << u"₩9,900"_s;
        QTest::newRow("cents") << 2.75 << u"USD"_s << u"2.75 달러"_s << u"$2.75"_s;
        QTest::newRow("negative") << -5e8 << u"KRW"_s << u"\u22125억 원"_s << u"\u2212₩500m"_s;
        QTest::newRow("zero") << 0.0 << u"KRW"_s << u"0원"_s << u"₩0"_s;
        QTest::newRow("unknown unit") << 2e8 << u"XAF"_s << u"2억 XAF"_s << u"200m XAF"_s;
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << u"KRW"_s << u"–"_s << u"–"_s;
    }
    void sumsReadAsInThePaper()
    {
        QFETCH(double, value);
        QFETCH(QString, unit);
        QTEST(formatMoney(value, unit, Language::Korean), "korean");
        QTEST(formatMoney(value, unit, Language::English), "english");
    }
    void tooltipsTellTheLastWon()
    {
        QCOMPARE(formatMoneyExactly(30348500000000.0, u"KRW"_s), u"30,348,500,000,000 KRW"_s);
        QCOMPARE(formatMoneyExactly(-2.5, u"USD"_s), u"\u22122.5 USD"_s);
    }
    void rangesNameTheirUnitOnce()
    {
        QCOMPARE(formatMoneyRange(7.8e11, 9.9e11, u"USD"_s, Language::Korean), u"7,800억~9,900억 달러"_s);
        QCOMPARE(formatMoneyRange(3e9, 1.3e11, u"KRW"_s, Language::Korean), u"30억~1,300억 원"_s);
        QCOMPARE(formatMoneyRange(7.8e11, 9.9e11, u"USD"_s, Language::English), u"$780bn–$990bn"_s);
    }
    void figuresHaveGroupsAndNoExponent()
    {
        QCOMPARE(formatNumber(13040), u"13,040"_s);
        QCOMPARE(formatNumber(311.6), u"311.6"_s);
        QCOMPARE(formatNumber(1234567.8), u"1,234,568"_s);
        QCOMPARE(formatNumber(0.5), u"0.5"_s);
        QCOMPARE(formatNumber(0), u"0"_s);
    }
    void percentagesKeepTheirDecimals()
    {
        QCOMPARE(formatPercent(0.249, Language::Korean), u"24.9%"_s);
        QCOMPARE(formatPercent(-0.05, Language::English, 0), u"\u22125%"_s);
        QCOMPARE(formatPercent(-0.0001, Language::English), u"0.0%"_s);
    }
};

QTEST_GUILESS_MAIN(NumberFormatTest)
#include "tst_text_number_format.moc"
