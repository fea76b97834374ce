#include "insight/doubts.h"
#include "insight/rival_reports.h"
#include "models/store/samples.h"
#include "store/reader.h"
#include "store/workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace pado;
using namespace samples;
using namespace Qt::Literals::StringLiterals;
using insight::Disagreement;

namespace
{

const QString forecastSaid = u"누리리서치는 AI 센서 시장이 2027년 714억 달러가 될 것으로 내다봤다."_s;

extract::Extraction forecast(double dollars)
{
    extract::Forecast forecast;
    forecast.publisher = {{}, u"누리리서치"_s};
    forecast.market = u"AI 센서 시장"_s;
    extract::ForecastPoint point;
    point.year = 2027;
    point.value = dollars;
    point.unit = u"USD"_s;
    forecast.points = {point};
    extract::Extraction extraction;
    extraction.text = forecastSaid;
    extraction.facts.emplace_back(forecast, extract::Evidence{0, forecastSaid.size(), forecastSaid});
    return extraction;
}

} // namespace

/// What the workspace has on one figure is found from either side.
class TestRivalReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = *store::Workspace::open(m_folder->path(), store::OpenMode::CreateMissing, fixedClock());
    }

    void findsTheOtherSumOfADeal()
    {
        store(u"1"_s, said, u"나루일보"_s, investment(said, 15.5e9));
        store(u"2"_s, saidElsewhere, u"한강경제"_s, investment(saidElsewhere, 21.3e9));
        for (const store::FactRow& fact : facts()) {
            const auto rivals = rivalsOf(fact);
            QCOMPARE(rivals.size(), 1U);
            QVERIFY(rivals[0].fact.id != fact.id);
            QCOMPARE(rivals[0].difference.kind, Disagreement::Conflict);
            QCOMPARE(rivals[0].fact.evidences.size(), 1U); // to be shown beside the fact's own
        }
    }

    void putsContradictionsFirst()
    {
        store(u"1"_s, said, u"나루일보"_s, investment(said, 15.28e9));
        store(u"2"_s, saidElsewhere, u"한강경제"_s, investment(saidElsewhere, 15.3e9));
        store(u"3"_s, said + u' ', u"새벽경제"_s, investment(said + u' ', 1.53e9));
        const auto rows = facts();
        const auto exact = std::ranges::find_if(rows, [](const store::FactRow& row) {
            return std::get<extract::Relation>(row.claim).amount->value == 15.28e9;
        });
        const auto rivals = rivalsOf(*exact);
        QCOMPARE(rivals.size(), 2U);
        QCOMPARE(rivals[0].difference.kind, Disagreement::Unit);
        QCOMPARE(rivals[1].difference.kind, Disagreement::Rounding);
    }

    void findsVintagesOfAForecast()
    {
        store(u"1"_s, forecastSaid, u"나루일보"_s, forecast(71.4e9));
        store(u"2"_s, forecastSaid + u' ', u"한강경제"_s, forecast(73.8e9), 60);
        store(u"3"_s, forecastSaid + u"  "_s, u"새벽경제"_s, forecast(86.2e9), 500); // too long after to be compared
        const auto rows = facts();
        QCOMPARE(rows.size(), 3U);
        const auto rivals = rivalsOf(rows.back());
        QCOMPARE(rivals.size(), 1U);
        QCOMPARE(rivals[0].difference.kind, Disagreement::Revision);
        QCOMPARE(rivals[0].difference.year, std::optional(2027));
    }

    void leavesOutWhatTheUserRejected()
    {
        store(u"1"_s, said, u"나루일보"_s, investment(said, 15.5e9));
        store(u"2"_s, saidElsewhere, u"한강경제"_s, investment(saidElsewhere, 21.3e9));
        const auto rows = facts();
        QVERIFY(m_workspace->writer()->review(rows[0].id, store::Review::Rejected));
        QVERIFY(rivalsOf(rows[1]).empty());
    }

    void aRateOverOtherYearsInTheNextSentenceIsNoWrongSum()
    {
        const QString next = u"2026년부터 2030년까지는 해마다 9%씩 성장한다."_s;
        extract::Extraction growing = forecast(71.4e9);
        auto& claim = std::get<extract::Forecast>(growing.facts[0].claim);
        claim.points.push_back({2030, 99.1e9, {}, {}, u"USD"_s, {}});
        claim.cagr = 0.09;
        store(u"1"_s, growing.text, u"나루일보"_s, growing);
        QCOMPARE(insight::doubtsOf(*m_workspace->reader(), facts().front())->miscounts.size(), 1U);
        growing.facts[0].furtherEvidence = {{growing.text.size() + 1, growing.text.size() + 1 + next.size(), next}};
        growing.text += u' ' + next;
        store(u"1"_s, growing.text, u"나루일보"_s, growing);
        QVERIFY(insight::doubtsOf(*m_workspace->reader(), facts().front())->miscounts.empty());
    }

    void aFactWithoutAFigureHasNone()
    {
        extract::Extraction unpriced = investment(said);
        std::get<extract::Relation>(unpriced.facts[0].claim).amount.reset();
        store(u"1"_s, said, u"나루일보"_s, unpriced);
        QVERIFY(rivalsOf(facts().front()).empty());
    }

private:
    void store(const QString& id, const QString& text, const QString& source, const extract::Extraction& extraction,
               int daysLater = 0)
    {
        store::NewArticle one = article(id, text, source);
        one.published = one.published.addDays(daysLater);
        QVERIFY(m_workspace->writer()->storeArticle(one, extraction));
    }

    std::vector<store::FactRow> facts() const { return m_workspace->reader()->facts({})->rows; }

    std::vector<insight::RivalReport> rivalsOf(const store::FactRow& fact) const
    {
        return *insight::rivalReports(*m_workspace->reader(), fact);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<store::Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestRivalReports)
#include "tst_rival_reports.moc"
