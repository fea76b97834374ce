#pragma once

#include "net/fetcher.h"
#include "store/rows.h"

#include <map>
#include <stop_token>
#include <vector>

namespace pado::app
{

class Keyring;

/// What the keyring holds for feeds that need a name or headers, by feed. Waits until it has answered, at most half a
/// minute, or `stop` is requested.   @thread any; that of `keyring` must run an event loop unless it is the same
std::map<qint64, net::Credentials> secretsOf(const std::vector<store::FeedRow>& feeds, Keyring& keyring,
                                             std::stop_token stop);

/// Removes what a keyring made for the occasion holds under `name`, and waits for that.
void forgetSecret(const QString& name);

} // namespace pado::app
