#include "insight/company.h"

#include "extract/knowledge_base.h"
#include "insight/deals.h"
#include "store/reader.h"

#include <algorithm>
#include <map>

namespace pado::insight
{

namespace
{

constexpr int mostFacts = 2000;

void describe(CompanyProfile& profile, const extract::KnowledgeBase& knowledge)
{
    const extract::KnownEntity* known = knowledge.find(profile.entity.key);
    if (!known)
        return;
    profile.nameEn = known->nameEn;
    profile.aliases = known->aliases;
    profile.ticker = known->ticker;
    profile.sector = known->sector;
    if (const extract::KnownEntity* parent = knowledge.find(known->parent))
        profile.group = parent->nameKo;
}

void sortIn(CompanyProfile& profile, store::FactRow fact)
{
    if (const auto* relation = std::get_if<extract::Relation>(&fact.claim)) {
        if (isDeal(relation->type))
            profile.deals.push_back(std::move(fact));
        else if (relation->type == extract::RelationType::Product || relation->type == extract::RelationType::Launch)
            profile.products.push_back(std::move(fact));
        else
            profile.others.push_back(std::move(fact));
    } else if (std::holds_alternative<extract::Benchmark>(fact.claim)) {
        profile.benchmarks.push_back(std::move(fact));
    } else if (std::holds_alternative<extract::Statement>(fact.claim)) {
        profile.statements.push_back(std::move(fact));
    } else {
        profile.others.push_back(std::move(fact));
    }
}

std::vector<Counterpart> counterpartsOf(const CompanyProfile& profile)
{
    std::map<QString, Counterpart> found;
    for (const store::FactRow& deal : profile.deals) {
        for (const extract::Party& party : std::get<extract::Relation>(deal.claim).parties) {
            const QString key = store::keyOf(party.entity);
            if (key == profile.entity.key)
                continue;
            Counterpart& counterpart = found[key];
            counterpart.key = key;
            counterpart.name = party.entity.name;
            ++counterpart.deals;
        }
    }
    std::vector<Counterpart> list;
    for (auto& [key, counterpart] : found)
        list.push_back(std::move(counterpart));
    std::ranges::stable_sort(list, std::greater{}, &Counterpart::deals);
    return list;
}

} // namespace

Result<CompanyProfile> companyProfile(const store::Reader& reader, const extract::KnowledgeBase& knowledge,
                                      const QString& key)
{
    auto entity = reader.company(key);
    if (!entity)
        return tl::unexpected(entity.error());
    CompanyProfile profile;
    profile.entity = *std::move(entity);
    describe(profile, knowledge);
    store::Filter filter;
    filter.companies = {profile.entity.key};
    auto page = reader.facts(filter, {}, mostFacts);
    if (!page)
        return tl::unexpected(page.error());
    for (store::FactRow& fact : page->rows)
        sortIn(profile, std::move(fact));
    profile.counterparts = counterpartsOf(profile);
    return profile;
}

} // namespace pado::insight
