#include "insight/conflicts.h"
#include "insight/doubt_text.h"

#include <QTest>

using namespace pado;
using namespace Qt::Literals::StringLiterals;
using insight::Account;
using insight::differenceOf;
using insight::Disagreement;

namespace
{

Account account(extract::Claim claim, int day = 0, const QString& outlet = u"나루일보"_s)
{
    static qint64 article = 0;
    const QDate date = QDate(2024, 3, 4).addDays(day);
    return {std::move(claim), date, QDateTime(date, QTime(9, 0), Qt::UTC), {outlet}, {++article}};
}

extract::Relation invested(double value, const QString& unit = u"KRW"_s)
{
    extract::Relation relation;
    relation.type = extract::RelationType::Investment;
    relation.parties = {{{{}, u"가온벤처스"_s}, extract::Role::Investor}, {{{}, u"누리칩"_s}, extract::Role::Investee}};
    relation.amount = extract::Amount{};
    relation.amount->value = value;
    relation.amount->unit = unit;
    return relation;
}

extract::Forecast market(double value, const QString& unit = u"USD"_s, int year = 2027)
{
    extract::Forecast forecast;
    forecast.publisher = {{}, u"누리리서치"_s};
    forecast.market = u"AI 센서 시장"_s;
    extract::ForecastPoint point;
    point.year = year;
    point.value = value;
    point.unit = unit;
    forecast.points = {point};
    return forecast;
}

extract::Benchmark result(double factor)
{
    extract::Benchmark benchmark;
    benchmark.benchmark = {{}, u"누리벤치"_s};
    benchmark.subject = {{}, u"누리칩"_s};
    benchmark.versus = {{{}, u"가온칩"_s}};
    benchmark.metric = u"전력 효율"_s;
    benchmark.factor = extract::Factor{factor, factor};
    return benchmark;
}

/// "unit 1", "conflict", "none"
QString told(const std::optional<insight::Difference>& difference)
{
    if (!difference)
        return u"none"_s;
    const QString name = insight::nameOf(difference->kind);
    return difference->kind == Disagreement::Unit ? name + u' ' + QString::number(difference->power) : name;
}

void addPair(const char* name, const Account& a, const Account& b, const QString& expected)
{
    QTest::newRow(name) << a << b << expected;
}

const QString elsewhere = u"새벽경제"_s;

} // namespace

Q_DECLARE_METATYPE(pado::insight::Account)

class TestConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyTwoAccountsDiffer_data()
    {
        QTest::addColumn<Account>("a");
        QTest::addColumn<Account>("b");
        QTest::addColumn<QString>("expected");
        deals();
        forecasts();
        tests();
    }
    void saysWhyTwoAccountsDiffer()
    {
        QFETCH(Account, a);
        QFETCH(Account, b);
        QFETCH(QString, expected);
        QCOMPARE(told(differenceOf(a, b)), expected);
        const auto reversed = differenceOf(b, a);
        QCOMPARE(reversed.has_value(), expected != u"none");
    }

    void figuresOfOneArticleAreTwoThings()
    {
        const Account a = account(invested(15e9));
        Account b = account(invested(21e9), 0, elsewhere);
        QVERIFY(differenceOf(a, b));
        b.texts = a.texts;
        QVERIFY(!differenceOf(a, b));
    }

    void namesTheYearOfAForecast()
    {
        extract::Forecast a = market(41.2e9), b = market(41.2e9);
        a.points.push_back({2030, 88.1e9, {}, {}, u"USD"_s, {}});
        b.points.push_back({2030, 79.4e9, {}, {}, u"USD"_s, {}});
        const auto difference = differenceOf(account(a), account(b, 0, elsewhere));
        QVERIFY(difference);
        QCOMPARE(difference->year, std::optional(2030));
    }

private:
    static void deals()
    {
        addPair("same", account(invested(15e9)), account(invested(15e9), 1, elsewhere), u"none"_s);
        addPair("other outlet, other sum", account(invested(15.5e9)), account(invested(21.3e9), 0, elsewhere),
                u"conflict"_s);
        addPair("rounded", account(invested(15.28e9)), account(invested(15.3e9), 0, elsewhere), u"rounding"_s);
        addPair("a digit lost", account(invested(15e9)), account(invested(1.5e9), 0, elsewhere), u"unit 1"_s);
        addPair("억 for 조", account(invested(1.234e12)), account(invested(1.234e8), 0, elsewhere), u"unit 4"_s);
        addPair("won for dollars", account(invested(15e9)), account(invested(15e9, u"USD"_s), 0, elsewhere),
                u"unit 0"_s);
        addPair("another currency", account(invested(15e9)), account(invested(11.4e6, u"USD"_s), 0, elsewhere),
                u"none"_s);
        auto converted = invested(11.4e6, u"USD"_s);
        converted.amount->statedAlternative = extract::StatedAlternative{15e9, u"KRW"_s};
        addPair("its own conversion", account(converted), account(invested(15.2e9), 0, elsewhere), u"rounding"_s);
        addPair("the outlet's later report", account(invested(15.5e9)), account(invested(21.3e9), 2), u"revision"_s);
        auto seriesA = invested(15.5e9), seriesB = invested(21.3e9);
        seriesA.round = u"시리즈A"_s;
        seriesB.round = u"시리즈B"_s;
        addPair("unlike rounds", account(seriesA), account(seriesB, 0, elsewhere), u"none"_s);
        addPair("months apart", account(invested(15.5e9)), account(invested(21.3e9), 120, elsewhere), u"none"_s);
        auto denied = invested(21.3e9);
        denied.status = extract::Status::Denied;
        addPair("denied", account(invested(15.5e9)), account(denied, 1, elsewhere), u"none"_s);
        auto valuation = invested(213e9);
        valuation.amount->kind = extract::Amount::Kind::Valuation;
        addPair("a valuation is no sum", account(invested(15.5e9)), account(valuation, 0, elsewhere), u"none"_s);
        auto about = invested(16e9);
        about.amount->isApproximate = true;
        addPair("about", account(invested(15.2e9)), account(about, 0, elsewhere), u"rounding"_s);
        auto another = invested(21.3e9);
        another.parties.front().entity.name = u"새봄투자"_s;
        addPair("another investor", account(invested(15.5e9)), account(another, 0, elsewhere), u"none"_s);
        auto supplied = invested(15.5e9), suppliedElse = invested(21.3e9);
        supplied.object = u"차량용 배터리"_s;
        suppliedElse.object = u"추론 서버"_s;
        addPair("another object", account(supplied), account(suppliedElse, 0, elsewhere), u"none"_s);
    }

    static void forecasts()
    {
        addPair("one day, two values", account(market(71.4e9)), account(market(73.8e9), 0, elsewhere), u"conflict"_s);
        addPair("next year's forecast", account(market(71.4e9)), account(market(73.8e9), 200, elsewhere),
                u"revision"_s);
        addPair("rounded forecast", account(market(71e9)), account(market(71.2e9), 3, elsewhere), u"rounding"_s);
        addPair("forecast slipped", account(market(71.4e9)), account(market(714e9), 0, elsewhere), u"unit -1"_s);
        addPair("another year", account(market(71.4e9)), account(market(73.8e9, u"USD"_s, 2028), 0, elsewhere),
                u"none"_s);
        auto korea = market(7.4e9);
        korea.region = u"KR"_s;
        addPair("another region", account(market(71.4e9)), account(korea, 0, elsewhere), u"none"_s);
        auto other = market(73.8e9);
        other.market = u"AI 서버 시장"_s;
        addPair("another market", account(market(71.4e9)), account(other, 0, elsewhere), u"none"_s);
        addPair("money and pieces", account(market(71.4e9)), account(market(2.5e6, u"unit"_s), 0, elsewhere),
                u"none"_s);
    }

    static void tests()
    {
        addPair("two results", account(result(1.4)), account(result(2.1), 5, elsewhere), u"conflict"_s);
        addPair("result corrected", account(result(1.4)), account(result(2.1), 5), u"revision"_s);
        addPair("result rounded", account(result(1.43)), account(result(1.4), 5, elsewhere), u"rounding"_s);
        auto speed = result(2.1);
        speed.metric = u"처리 속도"_s;
        addPair("another metric", account(result(1.4)), account(speed, 0, elsewhere), u"none"_s);
        addPair("the next round of tests", account(result(1.4)), account(result(2.1), 180, elsewhere), u"none"_s);
    }
};

QTEST_APPLESS_MAIN(TestConflicts)
#include "tst_conflicts.moc"
