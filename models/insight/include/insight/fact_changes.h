#pragma once

#include "base/result.h"
#include "insight/figures/days.h"

#include <QStringList>

#include <map>

namespace pado::store
{
class Reader;
}

namespace pado::insight
{

/// What became of facts between two moments, by their numbers in the workspace, as the ledger tells it: "new",
/// "changed", "denied", "contradicted" (both of a pair), "followed" (the memorandum).
using FactChanges = std::map<qint64, QStringList>;

/// @error store.*
Result<FactChanges> factChanges(const store::Reader& reader, const Moment& since, const Moment& until);

} // namespace pado::insight
