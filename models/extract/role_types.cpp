#include "roles.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

/// 한별산업진흥원, 미래기술평가원: institutes that hand out what ministries decide.
bool isAgency(const ArticleEntity& entity)
{
    constexpr QStringView endings[] = {u"진흥원", u"평가원", u"진흥회", u"공단", u"정보사회진흥원", u"인증원"};
    return entity.type == EntityType::Institute &&
           std::ranges::any_of(endings, [&](QStringView ending) { return entity.ref.name.endsWith(ending); });
}

} // namespace

bool mayPlay(Role role, const ArticleEntity& entity, const Frame& frame)
{
    switch (role) {
    case Role::Product:
        return isProduct(entity.type);
    case Role::Actor:
        return !frame.wantsGovernment || entity.type == EntityType::Government || isAgency(entity);
    case Role::Target:
        return frame.type == RelationType::Policy ? entity.type != EntityType::Benchmark : isOrganisation(entity.type);
    case Role::Party:
        return (isOrganisation(entity.type) && entity.sector != u"court") || entity.type == EntityType::Person;
    case Role::Partner:
    case Role::Investor:
    case Role::Investee:
    case Role::Acquirer:
    case Role::Supplier:
    case Role::Customer:
    case Role::Provider:
    case Role::Adopter:
    case Role::Parent:
    case Role::Affiliate:
    case Role::Maker:
        return isOrganisation(entity.type);
    }
    return false;
}

} // namespace pado::extract
