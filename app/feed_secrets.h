#pragma once

#include "net/fetcher.h"
#include "store/rows.h"

#include <map>
#include <stop_token>
#include <vector>

namespace pado::app
{

struct GlobalOptions;
class Keyring;

/// What the keyring holds for feeds that need a name or headers, by feed. Waits until it has answered, at most half a
/// minute, or `stop` is requested.   @thread any; that of `keyring` must run an event loop unless it is the same
std::map<qint64, net::Credentials> secretsOf(const std::vector<store::FeedRow>& feeds, Keyring& keyring,
                                             std::stop_token stop);

/// Keeps them for a feed, and tells on stderr where no keyring took them.   @param known  the name of those that these
/// take the place of; empty: none   @return the name to find them by   @error keyring.cannot_write
Result<QString> keepSecret(const net::Credentials& credentials, const QString& known, const GlobalOptions& global);
/// Name and password that stand in an address, which is left without.
net::Credentials takeSecret(QString& address);
/// Removes what a keyring made for the occasion holds under `name`, and waits for that.
void forgetSecret(const QString& name);

} // namespace pado::app
