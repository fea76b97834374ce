#include "insight/tied_parties.h"

#include <optional>
#include <utility>

namespace pado::insight
{

namespace
{

using extract::RelationType;
using extract::Role;

std::optional<std::pair<Role, Role>> directionOf(RelationType type)
{
    switch (type) {
    case RelationType::Investment:
        return std::pair(Role::Investor, Role::Investee);
    case RelationType::Acquisition:
        return std::pair(Role::Acquirer, Role::Target);
    case RelationType::Supply:
        return std::pair(Role::Supplier, Role::Customer);
    case RelationType::Adoption:
        return std::pair(Role::Provider, Role::Adopter);
    default:
        return std::nullopt;
    }
}

} // namespace

bool hasDirection(RelationType type)
{
    return directionOf(type).has_value();
}

std::vector<TiedPair> tiedParties(RelationType type, const std::vector<Role>& roles)
{
    const auto direction = directionOf(type);
    std::vector<TiedPair> pairs;
    for (size_t i = 0; i < roles.size(); ++i) {
        for (size_t j = 0; j < roles.size(); ++j) {
            const bool isDirected = direction && roles[i] == direction->first && roles[j] == direction->second;
            if (isDirected || (!direction && i < j))
                pairs.push_back({i, j});
        }
    }
    return pairs;
}

} // namespace pado::insight
