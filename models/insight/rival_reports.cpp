#include "insight/rival_reports.h"

#include "store/reader.h"

#include <algorithm>

namespace pado::insight
{

namespace
{

constexpr size_t mostReports = 16; ///< nobody reads more, and each takes a look at its sentences

}

Account accountOf(const store::FactRow& fact)
{
    Account account{fact.claim, fact.placeStart, {}, {}, {}};
    for (const store::FactEvidence& evidence : fact.evidences) {
        if (!account.reported.isValid() || evidence.published < account.reported)
            account.reported = evidence.published;
        account.outlets << evidence.source;
        account.texts.push_back(evidence.article);
    }
    return account;
}

Result<std::vector<RivalReport>> rivalReports(const store::Reader& reader, const store::FactRow& fact)
{
    const auto candidates = reader.rivals(fact);
    if (!candidates)
        return tl::unexpected(candidates.error());
    const Account told = accountOf(fact);
    std::vector<RivalReport> reports;
    for (const store::FactRow& candidate : *candidates) {
        if (reports.size() == mostReports)
            break;
        if (!differenceOf(told, accountOf(candidate))) // by the claims alone: most need no look at their sentences
            continue;
        auto rival = reader.fact(candidate.id);
        if (!rival)
            return tl::unexpected(rival.error());
        if (const auto difference = differenceOf(told, accountOf(*rival)))
            reports.push_back({*std::move(rival), *difference});
    }
    std::ranges::stable_sort(reports, [](const RivalReport& a, const RivalReport& b) {
        return isContradiction(a.difference.kind) > isContradiction(b.difference.kind);
    });
    return reports;
}

} // namespace pado::insight
