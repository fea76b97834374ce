#include "insight/doubts.h"

#include <algorithm>

namespace pado::insight
{

bool Doubts::isContradicted() const
{
    return std::ranges::any_of(rivals, [](const RivalReport& rival) { return isContradiction(rival.difference.kind); });
}

namespace
{

/// What the first sentence gets wrong; a rate a year only where no other sentence of its article counts other years.
std::vector<Miscount> miscountsOfFirst(const store::FactRow& fact)
{
    if (fact.evidences.empty())
        return miscountsOf(fact.claim, {});
    const store::FactEvidence& first = fact.evidences.front();
    std::vector<Miscount> miscounts = miscountsOf(fact.claim, first.evidence.quote);
    for (const store::FactEvidence& further : fact.evidences) {
        if (further.article != first.article || miscounts.empty())
            continue;
        const std::vector<Miscount> again = miscountsOf(fact.claim, further.evidence.quote);
        std::erase_if(miscounts, [&](const Miscount& miscount) {
            return miscount.sum == Sum::Cagr && std::ranges::find(again, miscount) == again.end();
        });
    }
    return miscounts;
}

} // namespace

Result<Doubts> doubtsOf(const store::Reader& reader, const store::FactRow& fact)
{
    auto rivals = rivalReports(reader, fact);
    if (!rivals)
        return tl::unexpected(rivals.error());
    return Doubts{*std::move(rivals), miscountsOfFirst(fact)};
}

} // namespace pado::insight
