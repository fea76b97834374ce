#pragma once

#include "base/result.h"

#include <QString>

namespace pado::feed
{

/// The address of a feed as Pado keeps it: Korean letters and blanks encoded, without the part that never leaves a
/// browser. A password in it would end up in lists and logs, so it is refused.
/// @error net.unsupported_url, net.secret_in_url; `what` never holds the password
Result<QString> canonicalAddress(const QString& address);

} // namespace pado::feed
