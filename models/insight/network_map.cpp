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

/// Builds a map from all deals that the choice lets through; what depends on the whole comes after.
class Building
{
public:
    Building(const NetworkChoice& choice, const extract::KnowledgeBase& knowledge)
        : m_choice(choice),
          m_knowledge(knowledge)
    {
    }

    void add(const store::FactRow& deal)
    {
        const extract::Relation& relation = relationOf(deal);
        const RelationType type = drawnAs(relation.type);
        const bool isWanted = (m_choice.types.empty() || m_choice.types.contains(type)) &&
                              (m_choice.statuses.empty() || m_choice.statuses.contains(relation.status)) &&
                              (!m_choice.until.isValid() || deal.placeStart < m_choice.until);
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
            if (nodes[pair.from] && nodes[pair.to] && nodes[pair.from] != nodes[pair.to])
                tied.emplace(*nodes[pair.from], *nodes[pair.to]);
        }
        for (auto [from, to] : tied) {
            if (!hasDirection(relation.type) && to < from)
                std::swap(from, to);
            tie(m_edges[{from, to, type}], deal, relation.status);
        }
    }

    NetworkMap finish()
    {
        for (const auto& [ends, edge] : m_edges) {
            if (edge.sources < m_choice.minSources)
                continue;
            m_map.edges.push_back(edge);
            std::tie(m_map.edges.back().from, m_map.edges.back().to, m_map.edges.back().type) = ends;
        }
        if (!m_choice.centre.isEmpty())
            keepOnly(nearCentre());
        keepOnly(strongest());
        keepStrongestEdges();
        std::ranges::stable_sort(m_map.edges, std::greater{}, &NetworkEdge::latest);
        gatherDeals();
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
                                   known ? known->sector : QString(), 0, 0});
        }
        if (m_seen.insert(own).second)
            ++m_map.nodes[place->second].companies;
        return place->second;
    }

    static void tie(NetworkEdge& edge, const store::FactRow& deal, Status status)
    {
        edge.deals.push_back(&deal);
        edge.sources += deal.independentSources;
        if (firmness(status) < firmness(edge.status))
            edge.status = status;
        edge.first = edge.first.isValid() ? std::min(edge.first, deal.placeStart) : deal.placeStart;
        edge.latest = edge.latest.isValid() ? std::max(edge.latest, deal.placeStart) : deal.placeStart;
    }

    std::vector<bool> nearCentre() const
    {
        std::vector<bool> isNear(m_map.nodes.size(), false);
        const QString key = m_choice.foldsGroups ? rootOf(m_choice.centre, m_knowledge) : m_choice.centre;
        const auto centre = m_places.find(key);
        if (centre == m_places.end())
            return isNear;
        isNear[centre->second] = true;
        for (int hop = 0; hop < m_choice.hops; ++hop) {
            const std::vector<bool> before = isNear;
            for (const NetworkEdge& edge : m_map.edges) {
                if (before[edge.from] || before[edge.to])
                    isNear[edge.from] = isNear[edge.to] = true;
            }
        }
        return isNear;
    }

    /// Those with the most deals; the centre is always one of them.
    std::vector<bool> strongest()
    {
        countDeals();
        std::vector<size_t> order;
        for (size_t i = 0; i < m_map.nodes.size(); ++i) {
            if (m_map.nodes[i].deals > 0)
                order.push_back(i);
        }
        std::ranges::stable_sort(order, [this](size_t a, size_t b) {
            const NetworkNode &one = m_map.nodes[a], &other = m_map.nodes[b];
            return std::tuple(one.key != m_choice.centre, -one.deals, one.key) <
                   std::tuple(other.key != m_choice.centre, -other.deals, other.key);
        });
        m_map.leftOut = order.size() - std::min(order.size(), m_choice.mostNodes);
        order.resize(std::min(order.size(), m_choice.mostNodes));
        std::vector<bool> isKept(m_map.nodes.size(), false);
        for (const size_t node : order)
            isKept[node] = true;
        return isKept;
    }

    void countDeals()
    {
        std::vector<std::set<const store::FactRow*>> deals(m_map.nodes.size());
        for (const NetworkEdge& edge : m_map.edges) {
            deals[edge.from].insert(edge.deals.begin(), edge.deals.end());
            deals[edge.to].insert(edge.deals.begin(), edge.deals.end());
        }
        for (size_t i = 0; i < deals.size(); ++i)
            m_map.nodes[i].deals = int(deals[i].size());
    }

    /// Also lets nodes go that nothing ties any more, and puts those with the most deals first.
    void keepOnly(const std::vector<bool>& isKept)
    {
        std::erase_if(m_map.edges, [&](const NetworkEdge& edge) { return !isKept[edge.from] || !isKept[edge.to]; });
        countDeals();
        std::vector<size_t> order;
        for (size_t i = 0; i < m_map.nodes.size(); ++i) {
            if (m_map.nodes[i].deals > 0)
                order.push_back(i);
        }
        std::ranges::stable_sort(order, [this](size_t a, size_t b) {
            return std::pair(-m_map.nodes[a].deals, m_map.nodes[a].key) <
                   std::pair(-m_map.nodes[b].deals, m_map.nodes[b].key);
        });
        std::vector<size_t> places(m_map.nodes.size());
        std::vector<NetworkNode> nodes;
        m_places.clear();
        for (const size_t old : order) {
            places[old] = nodes.size();
            m_places.emplace(m_map.nodes[old].key, nodes.size());
            nodes.push_back(m_map.nodes[old]);
        }
        m_map.nodes = std::move(nodes);
        for (NetworkEdge& edge : m_map.edges) {
            edge.from = places[edge.from];
            edge.to = places[edge.to];
        }
    }

    void keepStrongestEdges()
    {
        const size_t most = edgesPerNode * m_choice.mostNodes;
        if (m_map.edges.size() <= most)
            return;
        std::ranges::stable_sort(m_map.edges, [](const NetworkEdge& a, const NetworkEdge& b) {
            return std::pair(a.sources, a.latest) > std::pair(b.sources, b.latest);
        });
        m_map.edgesLeftOut = m_map.edges.size() - most;
        m_map.edges.erase(m_map.edges.begin() + std::ptrdiff_t(most), m_map.edges.end());
        keepOnly(std::vector<bool>(m_map.nodes.size(), true));
    }

    void gatherDeals()
    {
        std::set<const store::FactRow*> seen;
        for (const NetworkEdge& edge : m_map.edges) {
            for (const store::FactRow* deal : edge.deals) {
                if (seen.insert(deal).second)
                    m_map.deals.push_back(deal);
            }
        }
        std::ranges::stable_sort(m_map.deals, std::greater{}, &store::FactRow::placeStart);
    }

    const NetworkChoice& m_choice;
    const extract::KnowledgeBase& m_knowledge;
    NetworkMap m_map;
    std::map<QString, size_t> m_places; ///< of nodes, by key
    std::set<QString> m_seen;           ///< companies
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

} // namespace pado::insight
