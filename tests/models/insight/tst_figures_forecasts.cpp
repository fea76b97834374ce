#include "figure_samples.h"

#include "insight/figures/clash.h"
#include "insight/figures/judged.h"
#include "insight/figures/market_series.h"
#include "insight/figures/stated_check.h"

#include <QTest>

#include <cmath>

using namespace samples;
using insight::ClashClass;

namespace
{

extract::ForecastPoint between(int year, double min, double max)
{
    extract::ForecastPoint range = point(year, 0);
    range.value.reset();
    range.min = min;
    range.max = max;
    return range;
}

extract::ForecastPoint measured(int year, double value)
{
    extract::ForecastPoint actual = point(year, value);
    actual.isActual = true;
    return actual;
}

extract::Forecast forecast(const QString& publisher, const std::vector<extract::ForecastPoint>& points)
{
    extract::Forecast forecast;
    forecast.publisher = {publisher, publisher};
    forecast.market = u"로봇 칩"_s;
    forecast.marketId = u"robot-chips"_s;
    forecast.points = points;
    return forecast;
}

extract::StatedFigure stated(extract::StatedFigure::What what, double value, double step)
{
    return {what, {value, {}, {}, step, false}, {}, {}, {}, {}};
}

bool isNear(std::optional<double> value, double expected)
{
    return value && std::abs(*value - expected) < 1e-6;
}

} // namespace

class TestFiguresForecasts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growthIsBoundedByRanges()
    {
        Learned learned;
        learned.fact(u"f1"_s, forecast(u"atlas"_s, {point(2021, 40e9), point(2025, 90e9)}), morning(2023, 2, 1));
        learned.fact(u"f2"_s, forecast(u"boreal"_s, {point(2022, 20e9), between(2026, 30e9, 80e9)}),
                     morning(2023, 3, 1));
        learned.fact(u"f3"_s, forecast(u"boreal"_s, {point(2025, 60e9)}), morning(2023, 4, 1));
        const auto chart = insight::forecastChart(learned.asOf(u"2023-12-31"_s), {});
        QCOMPARE(chart.series.size(), size_t(3));
        QVERIFY(isNear(chart.series[0].factor.value, 2.25));
        QVERIFY(isNear(chart.series[0].cagr.value, std::pow(2.25, 0.25) - 1));
        QVERIFY(!chart.series[1].factor.value);
        QVERIFY(isNear(chart.series[1].factor.min, 1.5));
        QVERIFY(isNear(chart.series[1].factor.max, 4));
        QVERIFY(!chart.series[2].cagr.min);        // one point grows by nothing
        QCOMPARE(chart.spreads.size(), size_t(1)); // only 2025 has two publishers
        QVERIFY(isNear(chart.spreads[0].max / chart.spreads[0].min - 1, 0.5));
    }

    void unlikeUnitsAndRegionsAreNeverJoined()
    {
        Learned learned;
        auto korean = forecast(u"atlas"_s, {point(2025, 9e9)});
        korean.region = u"korea"_s;
        learned.fact(u"f1"_s, korean, morning(2023, 2, 1));
        learned.fact(u"f2"_s, forecast(u"boreal"_s, {point(2025, 60e9), point(2025, 80e12, u"KRW"_s)}),
                     morning(2023, 2, 2));
        const auto chart = insight::forecastChart(learned.asOf(u"2023-12-31"_s), {});
        QCOMPARE(chart.series.size(), size_t(3));
        QVERIFY(chart.spreads.empty());
    }

    void whatOnePublisherSaidAgainIsARevision()
    {
        Learned learned;
        learned.fact(u"f1"_s, forecast(u"atlas"_s, {point(2025, 50e9)}), morning(2022, 2, 1));
        learned.fact(u"f2"_s, forecast(u"atlas"_s, {point(2025, 65e9)}), morning(2023, 2, 1));
        learned.fact(u"f3"_s, forecast(u"atlas"_s, {measured(2025, 52e9)}), morning(2026, 2, 1));
        insight::Question question;
        question.year = 2025;
        const auto& view = learned.asOf(u"2026-12-31"_s);
        const auto vintages = insight::vintages(view, question);
        QCOMPARE(vintages.rows.size(), size_t(1));
        QCOMPARE(vintages.rows[0].points.size(), size_t(2)); // what was measured is no forecast
        const auto accuracy = insight::accuracy(view, {});
        QCOMPARE(accuracy.rows.size(), size_t(2));
        QVERIFY(isNear(accuracy.rows[1].error(), 0.25));
        QCOMPARE(accuracy.rows[0].horizon(), 3);
        QVERIFY(isNear(accuracy.publishers[0].bias, (0.25 - 2.0 / 52) / 2));
    }

    void statedGrowthIsComputedAgainWithinItsRounding()
    {
        using What = extract::StatedFigure::What;
        Learned learned;
        auto said = forecast(u"atlas"_s, {point(2022, 80e9), point(2024, 100e9)});
        said.stated = {stated(What::Growth, 0.25, 0.01), stated(What::Cagr, 0.30, 0.01),
                       stated(What::Growth, 0.1, 0.01)};
        said.stated[2].to = 2030;
        learned.fact(u"f1"_s, said, morning(2023, 2, 1));
        const auto check = insight::statedCheck(learned.asOf(u"2023-12-31"_s), {});
        QCOMPARE(check.rows[0].verdict, insight::Verdict::Ok);
        QCOMPARE(check.rows[1].verdict, insight::Verdict::Ok); // 100 may be 150: a zero is not counted
        QCOMPARE(check.rows[2].verdict, insight::Verdict::Unchecked);
        learned.archive().facts[0].states[0].claim = [&] {
            auto exact = said;
            for (extract::ForecastPoint& one : exact.points)
                one.step = 1e9;
            return exact;
        }();
        QCOMPARE(insight::statedCheck(learned.asOf(u"2023-12-31"_s), {}).rows[1].verdict, insight::Verdict::Flag);
    }

    void sentencesThatGiveBothCurrenciesImplyARate()
    {
        Learned learned;
        learned.archive().rates = {{u"USD"_s, u"KRW"_s, QDate(2023, 5, 1), 1250, {}}};
        learned.fact(u"f1"_s, investment(u"seed"_s, u"dot"_s, dollars(4e6, 52e8)), morning(2023, 5, 10));
        learned.fact(u"f2"_s, investment(u"seed"_s, u"dot"_s, dollars(4e6, 80e8)), morning(2023, 5, 11));
        const auto rates = insight::sentenceRates(learned.asOf(u"2023-12-31"_s), {});
        QCOMPARE(rates.rows.size(), size_t(2));
        QVERIFY(isNear(rates.rows[0].wonPerDollar, 1300));
        QVERIFY(isNear(rates.rows[0].off(), 0.04));
        QCOMPARE(rates.rows[0].isSuspect(), std::optional(false));
        QCOMPARE(rates.rows[1].isSuspect(), std::optional(true));
        QCOMPARE(rates.months.size(), size_t(1));
    }

    void figuresToldOtherwiseAreClassed_data()
    {
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<ClashClass>("expected");
        QTest::newRow("rounded") << 4e9 << 4.2e9 << u"KRW"_s << ClashClass::Rounding;
        QTest::newRow("a zero too many") << 4.4e9 << 4.4e10 << u"KRW"_s << ClashClass::UnitSlip;
        QTest::newRow("won for dollars") << 4.4e9 << 4.4e9 << u"USD"_s << ClashClass::CurrencySlip;
        QTest::newRow("in earnest") << 4.4e9 << 5.7e9 << u"KRW"_s << ClashClass::Conflict;
    }
    void figuresToldOtherwiseAreClassed()
    {
        QFETCH(double, first);
        QFETCH(double, second);
        QFETCH(QString, unit);
        Learned learned;
        extract::Amount other = won(second);
        other.unit = unit;
        learned.fact(u"f1"_s, investment(u"seed"_s, u"dot"_s, won(first)), morning(2023, 5, 10), u"가람"_s);
        learned.fact(u"f2"_s, investment(u"seed"_s, u"dot"_s, other), morning(2023, 5, 12), u"누리"_s);
        const auto clashes = insight::clashes(learned.asOf(u"2023-12-31"_s), {});
        QCOMPARE(clashes.rows.size(), size_t(1));
        QTEST(clashes.rows[0].clash.kind, "expected");
    }

    void theSameOutletsLaterWordIsARevisionAndAnotherRoundAnotherEvent()
    {
        Learned learned;
        learned.fact(u"f1"_s, investment(u"seed"_s, u"dot"_s, won(44e8), u"Seed"_s), morning(2023, 5, 10));
        learned.fact(u"f2"_s, investment(u"seed"_s, u"dot"_s, won(57e8), u"Seed"_s), morning(2023, 5, 12));
        learned.fact(u"f3"_s, investment(u"seed"_s, u"dot"_s, won(99e8), u"Series A"_s), morning(2023, 6, 12));
        learned.fact(u"f4"_s, investment(u"seed"_s, u"dot"_s, won(71e8), u"Seed"_s), morning(2023, 11, 12));
        const auto clashes = insight::clashes(learned.asOf(u"2023-12-31"_s), {});
        QCOMPARE(clashes.counts()[size_t(ClashClass::Revision)], 1);
        QCOMPARE(clashes.counts()[size_t(ClashClass::DifferentEvent)], 2);
        QCOMPARE(clashes.rows.size(), size_t(3)); // half a year later it is another deal
    }

    void whoeverLeadsWins()
    {
        Learned learned;
        const auto test = [](double min, double max) {
            extract::Benchmark benchmark;
            benchmark.benchmark = {u"speedrun"_s, u"스피드런"_s};
            benchmark.subject = {u"dot"_s, u"도트봇"_s};
            benchmark.versus = {{u"yeoul-lab"_s, u"여울랩"_s}};
            benchmark.factor = extract::Factor{min, max};
            return benchmark;
        };
        learned.fact(u"f1"_s, test(1.2, 1.6), morning(2023, 1, 2));
        learned.fact(u"f2"_s, test(0.5, 0.8), morning(2023, 2, 2));
        learned.fact(u"f3"_s, test(0.9, 1.3), morning(2023, 3, 2));
        const auto chart = insight::benchmarkChart(learned.asOf(u"2023-12-31"_s), {});
        QCOMPARE(chart.rows.size(), size_t(3));
        QCOMPARE(chart.wins.size(), size_t(2));
        QCOMPARE(chart.wins[0].winner, u"dot"_s);
        QCOMPARE(chart.wins[0].best, 1.6);
        QCOMPARE(chart.wins[1].best, 2.0);
        QCOMPARE(chart.undecided.size(), size_t(1));
    }

    void reviewsTellHowSureOneMayBe()
    {
        Learned learned;
        for (int i = 0; i < 4; ++i) {
            auto& fact = learned.fact(u"f%1"_s.arg(i), supply(u"dot"_s, u"maru-net"_s), morning(2023, 1, 2 + i));
            fact.states[0].confidence = 0.85;
            store::FactState decided = fact.states[0];
            decided.recorded = morning(2023, 2, 1);
            decided.review = i == 0 ? store::Review::Rejected : store::Review::Accepted;
            fact.states.push_back(decided);
        }
        const auto calibration = insight::calibration(learned.asOf(u"2023-12-31"_s));
        QCOMPARE(calibration.n, 4);
        QCOMPARE(calibration.bins.size(), size_t(1));
        QCOMPARE(calibration.bins[0].low, 0.8);
        QCOMPARE(calibration.bins[0].rate(), 0.75);
        QVERIFY(isNear(calibration.expectedError, 0.1));
        const auto [low, high] = calibration.bins[0].interval();
        QVERIFY(low > 0.3 && low < 0.75 && high > 0.75 && high < 1);
        QCOMPARE(insight::calibration(learned.asOf(u"2023-01-31"_s)).n, 0);
    }
};

QTEST_APPLESS_MAIN(TestFiguresForecasts)
#include "tst_figures_forecasts.moc"
