#include "figure_samples.h"

#include "insight/figures/network.h"
#include "insight/figures/reports.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace samples;
using extract::RelationType;

namespace
{

/// A text of so many words that no other seed gives.
QString textOf(int seed)
{
    QString text;
    for (int i = 0; i < 60; ++i)
        text += u"낱말%1 "_s.arg(seed * 1000 + i * i);
    return text;
}

insight::ReadTexts texts(const std::vector<QString>& all)
{
    return [all](std::span<const int> places) -> Result<std::vector<QString>> {
        std::vector<QString> some;
        for (const int place : places)
            some.push_back(all[size_t(place)]);
        return some;
    };
}

const insight::ReadTexts noTexts = [](std::span<const int>) -> Result<std::vector<QString>> {
    return failure("test.asked_for_texts");
};

bool isNear(double value, double expected)
{
    return std::abs(value - expected) < 1e-6;
}

} // namespace

class TestFiguresReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesOfOneTextAreOneSource()
    {
        Learned learned;
        const QString release = textOf(1);
        const int first = learned.article(u"가람"_s, morning(2023, 5, 1));
        const int copy = learned.article(u"누리"_s, morning(2023, 5, 1) + hour);
        const int own = learned.article(u"가람"_s, morning(2023, 5, 2));
        const int late = learned.article(u"다솜"_s, morning(2023, 5, 20)); // copied, but weeks later
        learned.fact(u"f1"_s, supply(u"dot"_s, u"maru-net"_s), std::vector{first, copy, own});
        learned.fact(u"f2"_s, supply(u"dot"_s, u"maru-chip"_s), std::vector{first, late});
        const auto read = texts({release, release + u" 덧붙임"_s, textOf(2), release});
        const auto chart = insight::sourceChart(learned.asOf(u"2023-12-31"_s), {}, read);
        QVERIFY(chart);
        QCOMPARE(chart->rows[0].sources, (insight::Sources{3, 2, 2, 2})); // 가람's own and 누리's release
        QCOMPARE(chart->rows[1].sources, (insight::Sources{2, 2, 2, 2}));
    }

    void coverageWeighsFeedsByWhatTheyBring()
    {
        Learned learned;
        learned.archive().subscriptions = {{1, u"1"_s, false, {}, {}, {}, QDate(2023, 1, 1), {}},
                                           {2, u"2"_s, false, {}, {}, {}, QDate(2023, 1, 1), QDate(2023, 5, 6)}};
        for (int day = 1; day <= 3; ++day)
            learned.row(learned.article(u"가람"_s, morning(2023, 5, day))).subscription = 1;
        learned.archive().fetches = {
            {1, QDate(2023, 5, 5), 0, 0, store::FetchStatus::Failed},
            {2, QDate(2023, 5, 5), 0, 0, store::FetchStatus::NotModified},
            {1, QDate(2023, 5, 6), 0, 0, store::FetchStatus::Ok},
        };
        const auto& view = learned.asOf(u"2023-05-07"_s);
        const insight::Coverage coverage(view);
        QCOMPARE(coverage.on(QDate(2023, 5, 5)), std::optional(0.2)); // 1 of 4 + 1
        QCOMPARE(coverage.on(QDate(2023, 5, 6)), std::optional(1.0)); // the other feed is gone
        QCOMPARE(coverage.on(QDate(2022, 5, 6)), std::optional<double>());
        QCOMPARE(coverage.on(QDate(2023, 5, 8)), std::optional<double>()); // to come
        insight::Question question;
        question.window = insight::Days{QDate(2023, 5, 5), QDate(2023, 6, 1)};
        const auto chart = insight::coverageChart(view, question);
        QCOMPARE(chart.days.size(), size_t(3));
        QVERIFY(chart.days[0].isShaded());
        QVERIFY(isNear(*chart.mean, (0.2 + 1 + 0) / 3));
    }

    void voiceCountsStories()
    {
        Learned learned;
        for (int i = 0; i < 3; ++i) { // three reports of one event
            const int article = learned.article(u"매체%1"_s.arg(i), morning(2023, 5, 10), 0);
            learned.mention(article, u"dot"_s);
        }
        const int other = learned.article(u"가람"_s, morning(2023, 5, 11), 1);
        learned.mention(other, u"dot"_s);
        learned.mention(other, u"yeoul-lab"_s);
        insight::Question question;
        question.window = insight::Days{QDate(2023, 5, 1), QDate(2023, 6, 1)};
        question.companies = {u"dot"_s, u"yeoul-lab"_s};
        const auto& view = learned.asOf(u"2023-06-30"_s);
        const auto voice = insight::voice(view, question);
        QCOMPARE(voice.periods[0].stories, 2);
        QCOMPARE(voice.rows[0].cells[0].stories, 2);
        QCOMPARE(voice.rows[0].cells[0].articles, 4);
        QCOMPARE(voice.rows[1].cells[0].share, std::optional(0.5));
        QVERIFY(!voice.rows[0].cells[0].normalised); // no feed was subscribed

        const auto together = insight::coMentions(view, question);
        QCOMPARE(together.stories, 2);
        QCOMPARE(together.pairs.size(), size_t(1));
        QVERIFY(isNear(together.pairs[0].jaccard, 0.5));
        QVERIFY(isNear(together.pairs[0].lift, 1));
        const auto firsts = insight::firstMentions(view, question);
        QCOMPARE(firsts.rows.size(), size_t(2));
        QCOMPARE(firsts.rows[0].key, u"dot"_s);
        QCOMPARE(firsts.rows[0].article, u"a1"_s);
        QCOMPARE(firsts.rows[1].day, QDate(2023, 5, 11));
    }

    void aTermRisesAgainstTheWindowsBefore()
    {
        Learned learned;
        for (int i = 0; i < 40; ++i) {
            const int article = learned.article(u"가람"_s, morning(2023, 1, 1) + i * 72 * hour);
            learned.term(article, i >= 34 ? u"칩렛"_s : u"전력"_s);
        }
        insight::Question question;
        question.window = insight::Days{QDate(2023, 4, 13), QDate(2023, 5, 1)};
        const auto terms = insight::risingTerms(learned.asOf(u"2023-06-30"_s), question);
        QCOMPARE(terms.storiesNow, 6);
        QCOMPARE(terms.rows.size(), size_t(1));
        QCOMPARE(terms.rows[0].term, u"칩렛"_s);
        QCOMPARE(terms.rows[0].now, 6);
        QCOMPARE(terms.rows[0].before, 0);
        question.window = insight::Days{QDate(2023, 1, 1), QDate(2023, 1, 20)};
        QCOMPARE(insight::risingTerms(learned.asOf(u"2023-06-30"_s), question).storiesBefore, 0);
    }

    void theNetworkIsMeasured()
    {
        Learned learned; // seed – dot – maru-chip – yeoul-lab
        learned.fact(u"f1"_s, investment(u"seed"_s, u"dot"_s), morning(2023, 12, 31));
        learned.fact(u"f2"_s, supply(u"maru-chip"_s, u"dot"_s), morning(2023, 12, 31));
        learned.fact(u"f3"_s, partners(RelationType::Mou, u"maru-chip"_s, u"yeoul-lab"_s), morning(2023, 1, 1));
        auto rumour = supply(u"seed"_s, u"yeoul-lab"_s);
        rumour.status = extract::Status::Reported;
        learned.fact(u"f4"_s, rumour, morning(2023, 5, 1));
        insight::Question question = year2023();
        question.chart = insight::Chart::Network;
        question.halfLifeDays = 365;
        const auto& view = learned.asOf(u"2024-01-31"_s);
        const auto chart = insight::networkChart(view, question, noTexts);
        QVERIFY(chart);
        QCOMPARE(chart->nodes.size(), size_t(4));
        QCOMPARE(chart->edges.size(), size_t(3));
        const auto node = [&](const QString& id) {
            return *std::ranges::find(chart->nodes, id, &insight::NetworkChart::Node::id);
        };
        QVERIFY(isNear(node(u"dot"_s).betweenness, 2.0 / 3));
        QCOMPARE(node(u"dot"_s).openPairs, 1);
        QCOMPARE(node(u"seed"_s).degree, 1);
        QVERIFY(isNear(node(u"yeoul-lab"_s).strength, 0.5)); // a year old
        double sum = 0;
        for (const auto& one : chart->nodes)
            sum += one.pageRank;
        QVERIFY(isNear(sum, 1));
        QCOMPARE(node(u"seed"_s).community, node(u"dot"_s).community);
        QCOMPARE(chart->brokers.front(), u"dot"_s);
        QVERIFY(insight::graphMl(*chart).contains("<edge source=\"dot\" target=\"maru-chip\""));
        QVERIFY(!insight::networkChart(learned.asOf(u"2020-01-01"_s), question, noTexts)->modularity);
    }

    void theWayIsShortAndFresh()
    {
        Learned learned;
        learned.fact(u"f1"_s, supply(u"seed"_s, u"dot"_s), morning(2023, 2, 1));
        learned.fact(u"f2"_s, supply(u"dot"_s, u"yeoul-lab"_s), morning(2023, 9, 1));
        learned.fact(u"f3"_s, supply(u"seed"_s, u"maru-net"_s), morning(2023, 6, 1));
        learned.fact(u"f4"_s, supply(u"maru-net"_s, u"yeoul-lab"_s), morning(2023, 7, 1));
        insight::Question question = year2023();
        question.chart = insight::Chart::Path;
        question.between = {u"seed"_s, u"yeoul-lab"_s};
        const auto& view = learned.asOf(u"2024-01-31"_s);
        const auto path = insight::path(view, question, noTexts);
        QVERIFY(path);
        QCOMPARE(path->ids, (QStringList{u"seed"_s, u"maru-net"_s, u"yeoul-lab"_s}));
        QCOMPARE(path->count, 2.0);
        QCOMPARE(path->steps[0].facts, QStringList{u"f3"_s});
        question.maxHops = 1;
        QVERIFY(insight::path(view, question, noTexts)->ids.isEmpty());
        question.between = {u"seed"_s, u"seed"_s};
        QVERIFY(insight::path(view, question, noTexts)->ids.isEmpty());
    }

    void theNetworkIsComparedWithThePeriodBefore()
    {
        Learned learned;
        learned.fact(u"f1"_s, supply(u"seed"_s, u"dot"_s), morning(2023, 2, 1));
        learned.fact(u"f2"_s, supply(u"seed"_s, u"dot"_s), morning(2023, 8, 1));
        learned.fact(u"f3"_s, supply(u"maru-chip"_s, u"dot"_s), morning(2023, 3, 1));
        learned.fact(u"f4"_s, supply(u"maru-net"_s, u"dot"_s), morning(2023, 9, 1));
        insight::Question question;
        question.chart = insight::Chart::NetChange;
        question.window = insight::Days{QDate(2023, 7, 1), QDate(2024, 1, 1)};
        const auto change = insight::netChange(learned.asOf(u"2024-01-31"_s), question, noTexts);
        QVERIFY(change);
        QCOMPARE(change->kept, 1);
        QCOMPARE(change->fresh, (std::vector<insight::NetChange::Pair>{{u"dot"_s, u"maru-net"_s}}));
        QCOMPARE(change->gone, (std::vector<insight::NetChange::Pair>{{u"dot"_s, u"maru-chip"_s}}));
        QVERIFY(change->freshGroupTies.empty()); // the group was tied before
    }
};

QTEST_APPLESS_MAIN(TestFiguresReports)
#include "tst_figures_reports.moc"
