#include "figure_samples.h"

#include "extract/fact_json.h"

#include "insight/graph_layout.h"
#include "insight/graph_path.h"
#include "insight/network_map.h"

#include <QLineF>
#include <QTest>

#include <algorithm>

using namespace samples;
using extract::RelationType;
using extract::Role;
using extract::Status;
using insight::NetworkChoice;
using insight::NetworkMap;

namespace
{

store::FactRow deal(qint64 id, const extract::Relation& claim, QDate day, int sources = 1)
{
    store::FactRow row;
    row.id = id;
    row.claim = claim;
    row.placeStart = day;
    row.placeEnd = day.addDays(1);
    row.independentSources = sources;
    return row;
}

std::vector<store::FactRow> deals()
{
    const auto investment =
        relation(RelationType::Investment,
                 {{Role::Investor, u"seed"_s}, {Role::Investor, u"maru-net"_s}, {Role::Investee, u"dot"_s}});
    const auto planned = relation(RelationType::Investment, {{Role::Investor, u"seed"_s}, {Role::Investee, u"dot"_s}},
                                  {}, Status::Planned);
    const auto memorandum = relation(RelationType::Mou, {{Role::Partner, u"dot"_s}, {Role::Partner, u"maru-chip"_s}});
    const auto inside =
        relation(RelationType::Partnership, {{Role::Partner, u"maru-net"_s}, {Role::Partner, u"maru-chip"_s}});
    const auto rumour = relation(RelationType::Acquisition,
                                 {{Role::Acquirer, u"yeoul-lab"_s}, {Role::Target, u"dot"_s}}, {}, Status::Reported);
    return {deal(1, planned, QDate(2023, 1, 5)), deal(2, investment, QDate(2023, 3, 1), 3),
            deal(3, memorandum, QDate(2023, 5, 2)), deal(4, inside, QDate(2023, 6, 1)),
            deal(5, rumour, QDate(2023, 7, 1))};
}

QStringList keys(const NetworkMap& map)
{
    QStringList keys;
    for (const auto& node : map.nodes)
        keys << node.key;
    keys.sort();
    return keys;
}

/// "seed>dot investment"
QStringList ties(const NetworkMap& map)
{
    QStringList ties;
    for (const auto& edge : map.edges)
        ties << map.nodes[edge.from].key + u'>' + map.nodes[edge.to].key + u' ' + extract::nameOf(edge.type);
    ties.sort();
    return ties;
}

} // namespace

class TestNetworkMap : public QObject
{
    Q_OBJECT

    const std::vector<store::FactRow> m_deals = deals();
    NetworkMap map(const NetworkChoice& choice) const { return insight::networkMap(m_deals, choice, knowledge()); }

private Q_SLOTS:
    void tiesThoseWhoDealtAndNotThoseWhoInvestedTogether()
    {
        const NetworkMap all = map({});
        QVERIFY(ties(all).contains(u"seed>dot investment"_s));
        QVERIFY(ties(all).contains(u"maru-net>dot investment"_s));
        QVERIFY(std::ranges::none_of(ties(all), [](const QString& tie) {
            return tie.startsWith(u"seed>maru-net"_s) || tie.startsWith(u"maru-net>seed"_s);
        }));
        QCOMPARE(all.nodes.front().key, u"dot"_s); // the most deals first
        QCOMPARE(all.nodes.front().deals, 4);
        QCOMPARE(all.deals.size(), m_deals.size());
        QCOMPARE(all.deals.front()->id, 5); // the latest first
    }

    void makesOneLineOfDealsOfAKindAndShowsTheFirmestStatus()
    {
        const NetworkMap all = map({});
        const auto line = std::ranges::find_if(
            all.edges, [&](const insight::NetworkEdge& edge) { return all.nodes[edge.from].key == u"seed"_s; });
        QVERIFY(line != all.edges.end());
        QCOMPARE(line->deals.size(), 2U);
        QCOMPARE(line->status, Status::Done);
        QCOMPARE(line->sources, 4);
        QCOMPARE(line->first, QDate(2023, 1, 5));
        QCOMPARE(line->latest, QDate(2023, 3, 1));
    }

    void showsOnlyWhatIsChosen_data()
    {
        QTest::addColumn<NetworkChoice>("choice");
        QTest::addColumn<QStringList>("companies");
        NetworkChoice choice;
        choice.types = {RelationType::Partnership};
        QTest::newRow("a memorandum is drawn as a partnership")
            << choice << QStringList{u"dot"_s, u"maru-chip"_s, u"maru-net"_s};
        choice = {};
        choice.statuses = {Status::Reported};
        QTest::newRow("rumours") << choice << QStringList{u"dot"_s, u"yeoul-lab"_s};
        choice = {};
        choice.minSources = 3;
        QTest::newRow("by sources of the whole line") << choice << QStringList{u"dot"_s, u"maru-net"_s, u"seed"_s};
        choice = {};
        choice.centre = u"maru-chip"_s;
        QTest::newRow("one step around") << choice << QStringList{u"dot"_s, u"maru-chip"_s, u"maru-net"_s};
        choice.hops = 2;
        QTest::newRow("two steps around")
            << choice << QStringList{u"dot"_s, u"maru-chip"_s, u"maru-net"_s, u"seed"_s, u"yeoul-lab"_s};
        choice = {};
        choice.centre = u"nobody"_s;
        QTest::newRow("around nobody") << choice << QStringList();
    }
    void showsOnlyWhatIsChosen()
    {
        QFETCH(NetworkChoice, choice);
        QTEST(keys(map(choice)), "companies");
    }

    void foldsAGroupAndWhatItDoesWithItself()
    {
        NetworkChoice choice;
        choice.foldsGroups = true;
        const NetworkMap folded = map(choice);
        QCOMPARE(keys(folded), (QStringList{u"dot"_s, u"maru"_s, u"seed"_s, u"yeoul"_s}));
        const auto group = std::ranges::find(folded.nodes, u"maru"_s, &insight::NetworkNode::key);
        QCOMPARE(group->companies, 2);
        QCOMPARE(group->entity.name, u"마루그룹"_s);
        QCOMPARE(group->deals, 2); // the partnership within it is none
    }

    void countsADealOnceWhoeverOfAGroupTookPart()
    {
        const std::vector<store::FactRow> one{
            deal(1,
                 relation(RelationType::Partnership,
                          {{Role::Partner, u"maru-net"_s}, {Role::Partner, u"dot"_s}, {Role::Partner, u"maru-chip"_s}}),
                 QDate(2023, 1, 1), 2)};
        NetworkChoice choice;
        choice.foldsGroups = true;
        const NetworkMap folded = insight::networkMap(one, choice, knowledge());
        QCOMPARE(folded.edges.size(), 1U);
        QCOMPARE(folded.edges.front().deals.size(), 1U);
        QCOMPARE(folded.edges.front().sources, 2);
    }

    void keepsTheStrongestAndSaysHowManyItLeavesOut()
    {
        const size_t all = map({}).nodes.size();
        NetworkChoice choice;
        for (choice.mostNodes = 1; choice.mostNodes <= all; ++choice.mostNodes) {
            const NetworkMap few = map(choice);
            QVERIFY(few.nodes.size() <= choice.mostNodes);
            QCOMPARE(few.nodes.size() + few.leftOut, all);
        }
    }

    void keepsTheCentreHoweverWeakItIs()
    {
        // maru-net and yeoul-lab know each other; seed and dot have far more deals.
        std::vector<store::FactRow> some{
            deal(1, relation(RelationType::Mou, {{Role::Partner, u"maru-net"_s}, {Role::Partner, u"yeoul-lab"_s}}),
                 QDate(2023, 1, 1))};
        for (qint64 id = 2; id < 6; ++id)
            some.push_back(
                deal(id, relation(RelationType::Mou, {{Role::Partner, u"yeoul-lab"_s}, {Role::Partner, u"dot"_s}}),
                     QDate(2023, 1, int(id))));
        NetworkChoice choice;
        choice.centre = u"maru-net"_s;
        choice.hops = 2;
        choice.mostNodes = 2;
        QCOMPARE(keys(insight::networkMap(some, choice, knowledge())), (QStringList{u"maru-net"_s, u"yeoul-lab"_s}));
        choice.foldsGroups = true;
        QCOMPARE(keys(insight::networkMap(some, choice, knowledge())), (QStringList{u"maru"_s, u"yeoul"_s}));
    }

    void goesBackInTime()
    {
        const NetworkMap then = insight::mapBefore(map({}), QDate(2023, 3, 1));
        QCOMPARE(keys(then), (QStringList{u"dot"_s, u"seed"_s}));
        QCOMPARE(then.edges.size(), 1U);
        QCOMPARE(then.edges.front().status, Status::Planned); // what was done since had not been yet
        QCOMPARE(then.edges.front().sources, 1);
        QCOMPARE(then.deals.size(), 1U);
        QVERIFY(insight::mapBefore(map({}), QDate(2022, 1, 1)).nodes.empty());
    }

    void showsTheTiesWithTheMostSourcesWhereThereAreTooMany()
    {
        const std::pair<QString, QString> pairs[] = {
            {u"seed"_s, u"dot"_s}, {u"dot"_s, u"maru-net"_s}, {u"maru-net"_s, u"seed"_s}};
        const std::tuple<RelationType, Role, Role> kinds[] = {
            {RelationType::Partnership, Role::Partner, Role::Partner},
            {RelationType::JointDevelopment, Role::Partner, Role::Partner},
            {RelationType::Supply, Role::Supplier, Role::Customer},
            {RelationType::Adoption, Role::Provider, Role::Adopter}};
        std::vector<store::FactRow> twelve;
        for (const auto& [one, other] : pairs) {
            for (const auto& [type, giver, taker] : kinds)
                twelve.push_back(deal(std::ssize(twelve) + 1, relation(type, {{giver, one}, {taker, other}}),
                                      QDate(2023, 1, 1), int(twelve.size()) + 1));
        }
        NetworkChoice choice;
        choice.mostNodes = 3;
        const NetworkMap few = insight::networkMap(twelve, choice, knowledge());
        QCOMPARE(few.edgesLeftOut, 3U);
        QCOMPARE(std::ranges::min(few.edges, {}, &insight::NetworkEdge::sources).sources, 4);
        QCOMPARE(insight::networkMap(twelve, {}, knowledge()).edges.size(), 12U);
    }

    void placesTiedNodesNearerThanOthersAndTheSameEveryTime()
    {
        // Two triangles, joined by one tie.
        const insight::WeightedGraph graph{
            6, {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}, {2, 3}}, std::vector<double>(7, 1.0)};
        const std::vector<std::optional<QPointF>> none(6);
        const auto places = insight::layoutOf(graph, none, 1.5);
        QCOMPARE(insight::layoutOf(graph, none, 1.5), places);
        const auto distance = [&](size_t a, size_t b) { return QLineF(places[a], places[b]).length(); };
        QVERIFY(distance(0, 1) < distance(0, 4));
        QVERIFY(distance(4, 5) < distance(1, 5));
    }

    void goesTheShortestWay()
    {
        const insight::WeightedGraph graph{5, {{0, 1}, {1, 2}, {0, 2}, {2, 3}}, {1, 1, 1.5, 1}};
        QCOMPARE(insight::shortestPath(graph, 0, 3), (std::vector<size_t>{2, 3}));
        QVERIFY(insight::shortestPath(graph, 0, 4).empty());
    }

    void findsThePieces()
    {
        const insight::WeightedGraph graph{5, {{0, 4}, {1, 2}, {2, 3}}, {1, 1, 1}};
        QCOMPARE(insight::piecesOf(graph), (std::vector<std::vector<int>>{{1, 2, 3}, {0, 4}}));
    }
};

QTEST_GUILESS_MAIN(TestNetworkMap)
#include "tst_network_map.moc"
