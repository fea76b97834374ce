#include "extract/fact_json.h"

#include "base/enum_names.h"

namespace pado::extract
{

namespace
{

constexpr std::array relationNames = {"partnership", "mou",      "joint_development", "investment", "acquisition",
                                      "supply",      "adoption", "affiliate",         "product",    "launch",
                                      "policy",      "dispute"};
constexpr std::array roleNames = {"partner",   "investor", "investee", "acquirer", "target",
                                  "supplier",  "customer", "provider", "adopter",  "parent",
                                  "affiliate", "maker",    "product",  "actor",    "party"};
constexpr std::array statusNames = {"done", "planned", "reported", "denied"};
constexpr std::array entityNames = {"company",  "group", "institute", "university", "government",
                                    "investor", "fund",  "publisher", "person",     "product",
                                    "model",    "chip",  "benchmark", "market",     "event"};

} // namespace

QString nameOf(RelationType type)
{
    return nameIn(relationNames, type);
}
QString nameOf(Role role)
{
    return nameIn(roleNames, role);
}
QString nameOf(Status status)
{
    return nameIn(statusNames, status);
}
QString nameOf(EntityType type)
{
    return nameIn(entityNames, type);
}
std::optional<RelationType> relationTypeNamed(const QString& name)
{
    return named<RelationType>(relationNames, name);
}
std::optional<Role> roleNamed(const QString& name)
{
    return named<Role>(roleNames, name);
}
std::optional<Status> statusNamed(const QString& name)
{
    return named<Status>(statusNames, name);
}
std::optional<EntityType> entityTypeNamed(const QString& name)
{
    return named<EntityType>(entityNames, name);
}

} // namespace pado::extract
