#include "insight/network_map.h"

#include "extract/knowledge_base.h"
#include "insight/groups.h"
#include "insight/tied_parties.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

using extract::RelationType;
using extract::Status;

constexpr size_t edgesPerNode = 3; ///< more cannot be told apart

const extract::Relation& relationOf(const store::FactRow& deal)
{
    return std::get<extract::Relation>(deal.claim);
}

/// Less is firmer.
int firmness(Status status)
{
    switch (status) {
    case Status::Done:
        return 0;
    case Status::Planned:
        return 1;
    case Status::Reported:
        return 2;
    case Status::Denied:
        return 3;
    }
    return 3;
}

void add(NetworkEdge& edge, const store::FactRow& deal)
{
    edge.deals.push_back(&deal);
    edge.sources += deal.independentSources;
    const Status status = relationOf(deal).status;
    if (firmness(status) < firmness(edge.status))
        edge.status = status;
    edge.first = edge.first.isValid() ? std::min(edge.first, deal.placeStart) : deal.placeStart;
    edge.latest = edge.latest.isValid() ? std::max(edge.latest, deal.placeStart) : deal.placeStart;
}

void countDeals(NetworkMap& map)
{
    std::vector<std::set<const store::FactRow*>> deals(map.nodes.size());
    for (const NetworkEdge& edge : map.edges) {
        deals[edge.from].insert(edge.deals.begin(), edge.deals.end());
        deals[edge.to].insert(edge.deals.begin(), edge.deals.end());
    }
    for (size_t i = 0; i < deals.size(); ++i)
        map.nodes[i].deals = int(deals[i].size());
}

std::vector<size_t> tiedNodes(const NetworkMap& map)
{
    std::vector<size_t> tied;
    for (size_t i = 0; i < map.nodes.size(); ++i) {
        if (map.nodes[i].deals > 0)
            tied.push_back(i);
    }
    return tied;
}

/// Lets edges go that end outside, and nodes that nothing ties any more; those with the most deals come first.
void keepOnly(NetworkMap& map, const std::vector<bool>& isKept)
{
    std::erase_if(map.edges, [&](const NetworkEdge& edge) { return !isKept[edge.from] || !isKept[edge.to]; });
    countDeals(map);
    std::vector<size_t> order = tiedNodes(map);
    std::ranges::stable_sort(order, [&](size_t a, size_t b) {
        return std::pair(-map.nodes[a].deals, map.nodes[a].key) < std::pair(-map.nodes[b].deals, map.nodes[b].key);
    });
    std::vector<size_t> places(map.nodes.size());
    std::vector<NetworkNode> nodes;
    for (const size_t old : order) {
        places[old] = nodes.size();
        nodes.push_back(map.nodes[old]);
    }
    map.nodes = std::move(nodes);
    for (NetworkEdge& edge : map.edges) {
        edge.from = places[edge.from];
        edge.to = places[edge.to];
    }
}

void sortAndGather(NetworkMap& map)
{
    std::ranges::stable_sort(map.edges, std::greater{}, &NetworkEdge::latest);
    std::set<const store::FactRow*> seen;
    map.deals.clear();
    for (const NetworkEdge& edge : map.edges) {
        for (const store::FactRow* deal : edge.deals) {
            if (seen.insert(deal).second)
                map.deals.push_back(deal);
        }
    }
    std::ranges::stable_sort(map.deals, std::greater{}, &store::FactRow::placeStart);
}

/// Builds a map from all deals that the choice lets through; what depends on the whole comes after.
class Building
{
public:
    Building(const NetworkChoice& choice, const extract::KnowledgeBase& knowledge)
        : m_choice(choice),
          m_knowledge(knowledge),
          m_centre(choice.foldsGroups && !choice.centre.isEmpty() ? rootOf(choice.centre, knowledge) : choice.centre)
    {
    }

    void add(const store::FactRow& deal)
    {
        const extract::Relation& relation = relationOf(deal);
        const RelationType type = drawnAs(relation.type);
        const bool isWanted = (m_choice.types.empty() || m_choice.types.contains(type)) &&
                              (m_choice.statuses.empty() || m_choice.statuses.contains(relation.status));
        if (!isWanted)
            return;
        std::vector<extract::Role> roles;
        std::vector<std::optional<size_t>> nodes;
        for (const extract::Party& party : relation.parties) {
            roles.push_back(party.role);
            nodes.push_back(nodeOf(party.entity));
        }
        std::set<std::pair<size_t, size_t>> tied; // once, whoever of a group took part
        for (const TiedPair& pair : tiedParties(relation.type, roles)) {
            if (!nodes[pair.from] || !nodes[pair.to] || nodes[pair.from] == nodes[pair.to])
                continue;
            auto ends = std::pair(*nodes[pair.from], *nodes[pair.to]);
            if (!hasDirection(relation.type) && ends.second < ends.first)
                std::swap(ends.first, ends.second);
            tied.insert(ends);
            for (const size_t party : {pair.from, pair.to})
                m_companies[*nodes[party]].insert(store::keyOf(relation.parties[party].entity));
        }
        for (const auto& [from, to] : tied)
            insight::add(m_edges[{from, to, type}], deal);
    }

    NetworkMap finish()
    {
        for (const auto& [ends, edge] : m_edges) {
            if (edge.sources < m_choice.minSources)
                continue;
            m_map.edges.push_back(edge);
            std::tie(m_map.edges.back().from, m_map.edges.back().to, m_map.edges.back().type) = ends;
        }
        for (const auto& [node, companies] : m_companies)
            m_map.nodes[node].companies = int(companies.size());
        if (!m_centre.isEmpty())
            keepNear();
        countDeals(m_map);
        const size_t all = tiedNodes(m_map).size();
        keepOnly(m_map, strongest());
        keepStrongestEdges();
        m_map.leftOut = all - m_map.nodes.size();
        sortAndGather(m_map);
        return std::move(m_map);
    }

private:
    std::optional<size_t> nodeOf(const extract::EntityRef& entity)
    {
        if (entity.id.isEmpty() && m_choice.hidesUnknown)
            return std::nullopt;
        const QString own = store::keyOf(entity);
        const QString key = m_choice.foldsGroups ? rootOf(own, m_knowledge) : own;
        const auto [place, isNew] = m_places.try_emplace(key, m_map.nodes.size());
        if (isNew) {
            const extract::KnownEntity* known = m_knowledge.find(key);
            m_map.nodes.push_back({key, known ? extract::EntityRef{key, known->nameKo} : entity,
                                   known ? known->sector : QString(), 1, 0});
        }
        return place->second;
    }

    void keepNear()
    {
        std::vector<bool> isNear(m_map.nodes.size(), false);
        if (const auto centre = m_places.find(m_centre); centre != m_places.end()) {
            isNear[centre->second] = true;
            m_hops[m_centre] = 0;
        }
        for (int hop = 1; hop <= m_choice.hops; ++hop) {
            const std::vector<bool> before = isNear;
            for (const NetworkEdge& edge : m_map.edges) {
                if (!before[edge.from] && !before[edge.to])
                    continue;
                for (const size_t end : {edge.from, edge.to}) {
                    isNear[end] = true;
                    m_hops.try_emplace(m_map.nodes[end].key, hop);
                }
            }
        }
        keepOnly(m_map, isNear);
    }

    /// Those nearest to the centre, then those with the most deals.
    std::vector<bool> strongest() const
    {
        std::vector<size_t> order = tiedNodes(m_map);
        const auto rank = [this](size_t node) {
            const auto hops = m_hops.find(m_map.nodes[node].key);
            return std::tuple(hops == m_hops.end() ? 0 : hops->second, -m_map.nodes[node].deals, m_map.nodes[node].key);
        };
        std::ranges::stable_sort(order, {}, rank);
        order.resize(std::min(order.size(), m_choice.mostNodes));
        std::vector<bool> isKept(m_map.nodes.size(), false);
        for (const size_t node : order)
            isKept[node] = true;
        return isKept;
    }

    /// Those of the centre first.
    void keepStrongestEdges()
    {
        const size_t most = edgesPerNode * m_choice.mostNodes;
        if (m_map.edges.size() <= most)
            return;
        const auto rank = [this](const NetworkEdge& edge) {
            const bool isCentres = m_map.nodes[edge.from].key == m_centre || m_map.nodes[edge.to].key == m_centre;
            return std::tuple(isCentres, edge.sources, edge.latest);
        };
        std::ranges::stable_sort(m_map.edges, std::greater{}, rank);
        m_map.edgesLeftOut = m_map.edges.size() - most;
        m_map.edges.erase(m_map.edges.begin() + std::ptrdiff_t(most), m_map.edges.end());
        keepOnly(m_map, std::vector<bool>(m_map.nodes.size(), true));
    }

    const NetworkChoice& m_choice;
    const extract::KnowledgeBase& m_knowledge;
    QString m_centre; ///< the group's, where groups are folded
    NetworkMap m_map;
    std::map<QString, size_t> m_places;              ///< of nodes, by key, while deals are added
    std::map<QString, int> m_hops;                   ///< from the centre, by key
    std::map<size_t, std::set<QString>> m_companies; ///< that took part in a tie, by node
    std::map<std::tuple<size_t, size_t, RelationType>, NetworkEdge> m_edges;
};

} // namespace

RelationType drawnAs(RelationType type)
{
    return type == RelationType::Mou ? RelationType::Partnership : type;
}

NetworkMap networkMap(const std::vector<store::FactRow>& deals, const NetworkChoice& choice,
                      const extract::KnowledgeBase& knowledge)
{
    Building building(choice, knowledge);
    for (const store::FactRow& deal : deals)
        building.add(deal);
    return building.finish();
}

NetworkMap mapBefore(const NetworkMap& map, QDate day)
{
    NetworkMap earlier = map;
    earlier.edges.clear();
    for (const NetworkEdge& edge : map.edges) {
        NetworkEdge then;
        then.from = edge.from;
        then.to = edge.to;
        then.type = edge.type;
        for (const store::FactRow* deal : edge.deals) {
            if (deal->placeStart < day)
                add(then, *deal);
        }
        if (!then.deals.empty())
            earlier.edges.push_back(std::move(then));
    }
    keepOnly(earlier, std::vector<bool>(earlier.nodes.size(), true));
    sortAndGather(earlier);
    return earlier;
}

} // namespace pado::insight
