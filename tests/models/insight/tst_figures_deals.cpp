#include "figure_samples.h"

#include "base/clock.h"
#include "insight/figures/deal_table.h"
#include "insight/figures/follow_up.h"
#include "insight/figures/ledger.h"

#include <QTest>

using namespace samples;
using extract::RelationType;
using extract::Status;
using insight::DealCell;

namespace
{

constexpr double eok = 1e8; ///< won

const insight::DealSum& done(const DealCell& cell)
{
    return cell[size_t(Status::Done)];
}

void change(store::FactRecord& fact, qint64 recorded, const auto& edit)
{
    store::FactState next = fact.states.back();
    next.recorded = recorded;
    edit(std::get<extract::Relation>(next.claim));
    fact.states.push_back(next);
}

} // namespace

class TestFiguresDeals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayIsKoreas()
    {
        QCOMPARE(koreanDay(QDateTime(QDate(2023, 5, 31), QTime(15, 0), Qt::UTC).toMSecsSinceEpoch()),
                 QDate(2023, 6, 1));
        const auto moment = insight::momentOf(u"2023-05-31"_s);
        QVERIFY(moment);
        QVERIFY(moment->sees(QDateTime(QDate(2023, 5, 31), QTime(14, 59, 59), Qt::UTC).toMSecsSinceEpoch()));
        QVERIFY(!moment->sees(QDateTime(QDate(2023, 5, 31), QTime(15, 0), Qt::UTC).toMSecsSinceEpoch()));
        QVERIFY(!insight::momentOf(u"last week"_s));
    }

    void everyPeriodOfTheWindowIsListedAndUnfinishedOnesAreMarked()
    {
        const auto periods = insight::periodsOf({QDate(2023, 2, 1), QDate(2024, 1, 1)}, insight::PeriodLength::Quarter,
                                                QDate(2023, 8, 15));
        QCOMPARE(periods.size(), size_t(4));
        QCOMPARE(periods[0].name, u"2023Q1"_s);
        QVERIFY(periods[0].isPartial);  // begins before the window
        QVERIFY(!periods[1].isPartial); // the second quarter is over
        QVERIFY(periods[2].isPartial);  // the third is not
        const insight::Days before = insight::periodBefore({QDate(2023, 7, 1), QDate(2023, 10, 1)});
        QCOMPARE(before.start, QDate(2023, 4, 1));
        QCOMPARE(insight::periodBefore({QDate(2023, 7, 3), QDate(2023, 7, 10)}).start, QDate(2023, 6, 26));
    }

    void aRoundToldInPartsIsOneDealOfItsLargestSum()
    {
        Learned learned;
        learned.fact(u"f1"_s, investment(u"seed"_s, u"dot"_s, won(40 * eok), u"Series A"_s), morning(2023, 3, 2));
        auto whole = investment(u"seed"_s, u"dot"_s, won(90 * eok), u"Series A"_s);
        whole.parties.push_back({{u"maru-net"_s, u"마루넷"_s}, extract::Role::Investor});
        learned.fact(u"f2"_s, whole, morning(2023, 3, 20));
        learned.fact(u"f3"_s, investment(u"seed"_s, u"dot"_s, {}, u"Series B"_s), morning(2023, 9, 4));
        const auto& view = learned.asOf(u"2023-12-31"_s);

        insight::Question question = year2023();
        const auto table = insight::dealTable(view, question);
        QCOMPARE(done(table.total[0]).count, 1);
        QCOMPARE(done(table.total[0]).sum, std::optional(90 * eok));
        QCOMPARE(done(table.total[2]).count, 1);
        QCOMPARE(done(table.total[2]).sum, std::optional<double>()); // undisclosed is not nothing paid
        QCOMPARE(done(table.total[1]).count, 0);

        question.companies = {u"dot"_s};
        const auto ladder = insight::ladder(view, question);
        QCOMPARE(ladder.rungs.size(), size_t(2));
        QCOMPARE(ladder.rungs[0].place.start, QDate(2023, 3, 2)); // first told
        QCOMPARE(ladder.rungs[0].isComplete, std::optional(true));
        QCOMPARE(ladder.rungs[0].investors, (QStringList{u"maru-net"_s, u"seed"_s}));
        QCOMPARE(ladder.rungs[1].cumulative, std::optional(90 * eok));
        QCOMPARE(ladder.summed, 1);
    }

    void sumsCountOnlyWhatCanBeConverted()
    {
        Learned learned;
        learned.archive().rates = {{u"USD"_s, u"KRW"_s, QDate(2023, 5, 1), 1300, {}}};
        learned.fact(u"f1"_s, investment(u"seed"_s, u"dot"_s, dollars(3e6, 39 * eok)), morning(2023, 5, 10));
        learned.fact(u"f2"_s, investment(u"seed"_s, u"yeoul-lab"_s, dollars(2e6)), morning(2023, 5, 11));
        learned.fact(u"f3"_s, investment(u"seed"_s, u"maru-chip"_s, dollars(2e6)),
                     morning(2023, 6, 20)); // rate too old
        auto worth = investment(u"seed"_s, u"maru-net"_s, won(900 * eok));
        worth.amount->kind = extract::Amount::Kind::Valuation; // not what was paid
        learned.fact(u"f4"_s, worth, morning(2023, 5, 12));
        const auto& view = learned.asOf(u"2023-12-31"_s);
        insight::Question question = year2023();
        question.by = insight::PeriodLength::Year;
        auto sum = done(insight::dealTable(view, question).total[0]);
        QCOMPARE(sum.count, 4);
        QCOMPARE(sum.stated, 3);
        QCOMPARE(sum.summed, 1);
        question.usesRateTable = true;
        sum = done(insight::dealTable(view, question).total[0]);
        QCOMPARE(sum.summed, 2);
        QCOMPARE(sum.sum, std::optional(39 * eok + 2e6 * 1300));
        QCOMPARE(sum.median, std::optional((39 * eok + 2e6 * 1300) / 2));
    }

    void wideDatesArePlacedInTheYearOnly()
    {
        Learned learned;
        auto deal = supply(u"maru-chip"_s, u"dot"_s);
        deal.date = extract::DateRange{QDate(2023, 1, 1), QDate(2024, 1, 1), {}};
        learned.fact(u"f1"_s, deal, morning(2023, 4, 3));
        const auto& view = learned.asOf(u"2023-12-31"_s);
        insight::Question question = year2023();
        QCOMPARE(insight::dealTable(view, question).unplaced, 1);
        question.by = insight::PeriodLength::Year;
        const auto table = insight::dealTable(view, question);
        QCOMPARE(table.unplaced, 0);
        QCOMPARE(done(table.total[0]).count, 1);
    }

    void affiliatesFoldIntoTheirGroup()
    {
        Learned learned;
        learned.fact(u"f1"_s, supply(u"maru-chip"_s, u"maru-net"_s), morning(2023, 4, 3));
        learned.fact(u"f2"_s, supply(u"maru-chip"_s, u"yeoul-lab"_s), morning(2023, 4, 4));
        insight::Question question = year2023();
        question.foldsGroups = true;
        question.split = insight::Split::Company;
        const auto table = insight::dealTable(learned.asOf(u"2023-12-31"_s), question);
        QCOMPARE(table.internal, 1);
        QCOMPARE(table.rows.size(), size_t(2));
        QCOMPARE(table.rows[0].key, u"maru"_s);
    }

    void equalsShareARankAndMovesAreTold()
    {
        Learned learned;
        learned.fact(u"f1"_s, investment(u"seed"_s, u"dot"_s, won(5 * eok)), morning(2023, 7, 3));
        learned.fact(u"f2"_s, investment(u"maru-net"_s, u"dot"_s, won(5 * eok)), morning(2023, 8, 3));
        learned.fact(u"f3"_s, investment(u"yeoul"_s, u"dot"_s, won(1 * eok)), morning(2023, 9, 3));
        learned.fact(u"f4"_s, investment(u"yeoul"_s, u"dot"_s), morning(2023, 2, 3));
        insight::Question question = year2023();
        question.window = insight::Days{QDate(2023, 7, 1), QDate(2024, 1, 1)};
        question.role = u"investor"_s;
        const auto league = insight::league(learned.asOf(u"2023-12-31"_s), question);
        QCOMPARE(league.before.start, QDate(2023, 1, 1));
        QCOMPARE(league.rows.size(), size_t(3));
        QCOMPARE(league.rows[0].key, u"maru-net"_s);
        QCOMPARE(league.rows[1].rank, 1);
        QCOMPARE(league.rows[2].rank, 3);
        QCOMPARE(league.rows[2].previousRank, std::optional(1));
        QCOMPARE(league.rows[0].previousRank, std::optional<int>());
    }

    void theFunnelFollowsWhatBecameOfRumours()
    {
        Learned learned;
        auto rumour = relation(RelationType::Acquisition,
                               {{extract::Role::Acquirer, u"maru-net"_s}, {extract::Role::Target, u"dot"_s}}, {},
                               Status::Reported);
        auto& fact = learned.fact(u"f1"_s, rumour, morning(2023, 3, 1));
        change(fact, morning(2023, 3, 11), [](auto& deal) { deal.status = Status::Planned; });
        change(fact, morning(2023, 5, 1), [](auto& deal) { deal.status = Status::Done; });
        auto& denied = learned.fact(u"f2"_s, rumour, morning(2023, 3, 2));
        change(denied, morning(2023, 3, 3), [](auto& deal) { deal.status = Status::Denied; });

        const auto funnel = insight::funnel(learned.asOf(u"2023-12-31"_s), year2023());
        QCOMPARE(funnel.ever[size_t(Status::Reported)], 2);
        QCOMPARE(funnel.now[size_t(Status::Done)], 1);
        QCOMPARE(funnel.resolved, (insight::Share{1, 2}));
        QCOMPARE(funnel.medianDays, std::optional(61.0));
        const auto earlier = insight::funnel(learned.asOf(u"2023-03-12"_s), year2023());
        QCOMPARE(earlier.now[size_t(Status::Planned)], 1);
        QCOMPARE(earlier.resolved, (insight::Share{0, 2}));
    }

    void aMemorandumIsFollowedByTheLatestThatFits()
    {
        Learned learned;
        const auto memorandum = partners(RelationType::Mou, u"maru-chip"_s, u"dot"_s, u"로봇 제어 칩"_s);
        learned.fact(u"m1"_s, memorandum, morning(2023, 1, 9));
        learned.fact(u"m2"_s, memorandum, morning(2023, 2, 9));
        learned.fact(u"m3"_s, partners(RelationType::Mou, u"maru-chip"_s, u"dot"_s, u"의료 영상"_s),
                     morning(2023, 3, 9));
        learned.fact(u"s1"_s, supply(u"maru-chip"_s, u"dot"_s, u"제어 칩 모듈"_s), morning(2023, 7, 9));
        const auto result = insight::followThrough(learned.asOf(u"2023-08-30"_s), year2023());
        QCOMPARE(result.rows.size(), size_t(3));
        QCOMPARE(result.rows[0].outcome, insight::Outcome::Silent);
        QCOMPARE(result.rows[1].outcome, insight::Outcome::Fulfilled);
        QCOMPARE(result.rows[1].days, std::optional<qint64>(150));
        QCOMPARE(result.rows[2].outcome, insight::Outcome::Quiet); // 174 days of silence
        QCOMPARE(result.fulfilled, (insight::Share{1, 3}));
    }

    void onlyWhatWasKnownCounts()
    {
        Learned learned;
        auto& fact = learned.fact(u"f1"_s, investment(u"seed"_s, u"dot"_s, won(7 * eok)), morning(2023, 5, 1));
        fact.states[0].confidence = 0.3;
        store::FactState accepted = fact.states[0];
        accepted.recorded = morning(2023, 6, 1);
        accepted.review = store::Review::Accepted;
        fact.states.push_back(accepted);
        insight::Question question = year2023();
        question.by = insight::PeriodLength::Year;
        QCOMPARE(done(insight::dealTable(learned.asOf(u"2023-05-31"_s), question).total[0]).count, 0);
        QCOMPARE(done(insight::dealTable(learned.asOf(u"2023-06-01"_s), question).total[0]).count, 1);
        QCOMPARE(learned.asOf(u"2023-04-30"_s).facts.size(), size_t(0));
    }

    void theLedgerTellsWhatIsNewChangedDeniedAndContradicted()
    {
        Learned learned;
        learned.fact(u"f1"_s, investment(u"seed"_s, u"dot"_s, won(30 * eok)), morning(2023, 5, 2));
        auto& slipped =
            learned.fact(u"f2"_s, investment(u"seed"_s, u"dot"_s, won(31 * eok)), morning(2023, 5, 3), u"누리"_s);
        change(slipped, morning(2023, 5, 4), [](auto& deal) { deal.amount = won(310 * eok); });
        auto& off = learned.fact(u"f3"_s, supply(u"maru-chip"_s, u"dot"_s), morning(2023, 5, 2));
        change(off, morning(2023, 5, 4), [](auto& deal) { deal.status = Status::Denied; });
        insight::Question question;
        question.since = *insight::momentOf(u"2023-05-03"_s);
        const auto day = insight::ledger(learned.asOf(u"2023-05-04"_s), question);
        QCOMPARE(day.fresh, QStringList());
        QCOMPARE(day.changed, QStringList{u"f2"_s});
        QCOMPARE(day.denied, QStringList{u"f3"_s});
        QCOMPARE(day.contradicted, (std::vector<insight::Ledger::Pair>{{u"f1"_s, u"f2"_s}}));
        question.since = *insight::momentOf(u"2023-05-02"_s);
        QCOMPARE(insight::ledger(learned.asOf(u"2023-05-04"_s), question).fresh, QStringList{u"f2"_s});
    }
};

QTEST_APPLESS_MAIN(TestFiguresDeals)
#include "tst_figures_deals.moc"
