#include "insight/doubts.h"

#include <algorithm>

namespace pado::insight
{

bool Doubts::isContradicted() const
{
    return std::ranges::any_of(rivals, [](const RivalReport& rival) { return isContradiction(rival.difference.kind); });
}

Result<Doubts> doubtsOf(const store::Reader& reader, const store::FactRow& fact)
{
    auto rivals = rivalReports(reader, fact);
    if (!rivals)
        return tl::unexpected(rivals.error());
    const QString sentence = fact.evidences.empty() ? QString() : fact.evidences.front().evidence.quote;
    return Doubts{*std::move(rivals), miscountsOf(fact.claim, sentence)};
}

} // namespace pado::insight
