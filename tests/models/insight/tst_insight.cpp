#include "figure_samples.h"
#include "insight/deals.h"
#include "insight/error_text.h"
#include "insight/forecasts.h"
#include "insight/labels.h"

#include "extract/knowledge_base.h"

#include <QTest>

using namespace pado;
using samples::point;
using namespace Qt::Literals::StringLiterals;

namespace
{

extract::Forecast gartner()
{
    extract::Forecast forecast;
    forecast.publisher = {u"gartner"_s, u"가트너"_s};
    forecast.market = u"AI 반도체 매출"_s;
    forecast.points = {point(2020, 23e9), point(2025, 70e9)};
    return forecast;
}

store::FactRow deal(extract::RelationType type, extract::Status status, QDate from, QDate to)
{
    extract::Relation relation;
    relation.type = type;
    relation.status = status;
    store::FactRow row;
    row.claim = relation;
    row.placeStart = from;
    row.placeEnd = to;
    return row;
}

} // namespace

class TestInsight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computesGrowth()
    {
        const insight::Growth growth = insight::growthOf(gartner());
        QVERIFY(growth.cagr && growth.multiple);
        QCOMPARE(qRound(*growth.cagr * 1000), 249);
        QCOMPARE(qRound(*growth.multiple * 100), 304);
    }

    void computesNoGrowthOfUnlikeUnitsOrOnePoint()
    {
        extract::Forecast mixed = gartner();
        mixed.points[1].unit = u"KRW"_s;
        QVERIFY(!insight::growthOf(mixed).cagr);
        extract::Forecast one = gartner();
        one.points.resize(1);
        QVERIFY(!insight::growthOf(one).cagr);
        QVERIFY(!insight::compoundGrowth(0, 10, 5));
        QVERIFY(!insight::compoundGrowth(10, 20, 0));
    }

    void joinsMarketsThatAreOne()
    {
        extract::Forecast a = gartner(), b = gartner(), other = gartner();
        b.market = u"AI반도체 시장 규모"_s;
        other.market = u"반도체 매출"_s;
        QCOMPARE(insight::marketKey(a), insight::marketKey(b));
        QVERIFY(insight::marketKey(a) != insight::marketKey(other));
        a.marketId = u"mk-ai-semiconductor"_s;
        QCOMPARE(insight::marketKey(a), u"mk-ai-semiconductor"_s);
    }

    void countsDealsByQuarter()
    {
        using extract::RelationType;
        using extract::Status;
        const insight::DealCounts counts =
            insight::countByQuarter({deal(RelationType::Investment, Status::Done, {2023, 1, 5}, {2023, 1, 6}),
                                     deal(RelationType::Investment, Status::Planned, {2023, 9, 1}, {2023, 10, 1}),
                                     deal(RelationType::Supply, Status::Reported, {2023, 9, 1}, {2023, 10, 1}),
                                     deal(RelationType::Mou, Status::Done, {2023, 1, 1}, {2024, 1, 1})});
        QCOMPARE(counts.unplaced, 1);         // only its year is known
        QCOMPARE(counts.quarters.size(), 3U); // the empty one between is there
        QCOMPARE(counts.quarters[0].done.at(RelationType::Investment), 1);
        QVERIFY(counts.quarters[1].done.empty() && counts.quarters[1].planned.empty());
        QCOMPARE(counts.quarters[2].planned.at(RelationType::Investment), 1);
        QVERIFY(!counts.quarters[2].done.contains(RelationType::Supply)); // a rumour is in none
    }

    void saysFactsInBothLanguages()
    {
        const auto knowledge = extract::KnowledgeBase::load();
        QVERIFY(knowledge);
        const insight::Labels korean(*knowledge, text::Language::Korean);
        const insight::Labels english(*knowledge, text::Language::English);
        const extract::Claim claim = gartner();
        QCOMPARE(korean.headline(claim), u"가트너 · AI 반도체 매출"_s);
        QCOMPARE(korean.figure(claim), u"230억 달러 → 700억 달러"_s);
        QVERIFY(english.headline(claim).startsWith(u"Gartner"_s));
        QCOMPARE(english.figure(claim), u"$23bn → $70bn"_s);
        QCOMPARE(korean.type(extract::RelationType::Investment), u"투자"_s);
        QCOMPARE(english.status(extract::Status::Denied), u"Denied"_s);
    }

    void tellsErrorsWithWhatToDo()
    {
        const Error error{QLatin1StringView("net.timeout"), u"나루일보"_s, {}, {}};
        const QString korean = insight::errorText(error, text::Language::Korean);
        QVERIFY(korean.contains(u"나루일보"_s) && korean.contains(u"저장된 기사는 그대로"_s));
        QVERIFY(insight::errorText(error, text::Language::English).contains(u"unchanged"_s));
    }

    void everyErrorTellsWhatTheMachineSaid_data()
    {
        QTest::addColumn<QString>("code");
        for (const char* code : {"net.http", "net.tls", "net.broken", "store.damaged", "store.newer_schema",
                                 "input.cannot_read", "import.bad_line", "file.cannot_write", "brief.cannot_write"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void everyErrorTellsWhatTheMachineSaid()
    {
        QFETCH(QString, code);
        const QByteArray name = code.toLatin1();
        for (const auto language : {text::Language::Korean, text::Language::English}) {
            const QString said =
                insight::errorText({QLatin1StringView(name), u"100%1"_s, u"줄 %2"_s, u"왜: 404"_s}, language);
            QVERIFY2(said.contains(u"100%1"_s) && said.contains(u"왜: 404"_s), qPrintable(said));
            const QString silent = insight::errorText({QLatin1StringView(name), u"x"_s, {}, {}}, language);
            QVERIFY2(!silent.contains(u"()"_s) && !silent.contains(u'%'), qPrintable(silent));
        }
    }
};

QTEST_GUILESS_MAIN(TestInsight)
#include "tst_insight.moc"
