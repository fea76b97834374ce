#pragma once

#include "base/result.h"
#include "store/rows.h"

#include <QString>

#include <vector>

namespace pado::store
{
class Reader;
}
namespace pado::extract
{
class KnowledgeBase;
}

namespace pado::insight
{

struct Counterpart {
    QString key;
    QString name;
    int deals = 0;
};

/// What the workspace knows of one company.
struct CompanyProfile {
    store::EntityRow entity;
    QString nameEn; ///< the rest from the knowledge base; each may be empty
    QStringList aliases;
    QString group;
    QString ticker;
    QString sector;
    std::vector<store::FactRow> deals;    ///< latest first
    std::vector<store::FactRow> products; ///< product and launch relations
    std::vector<store::FactRow> benchmarks;
    std::vector<store::FactRow> statements;
    std::vector<store::FactRow> others;    ///< affiliate, policy, dispute
    std::vector<Counterpart> counterparts; ///< most deals first
};
Result<CompanyProfile> companyProfile(const store::Reader& reader, const extract::KnowledgeBase& knowledge,
                                      const QString& key);

} // namespace pado::insight
