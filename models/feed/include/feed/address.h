#pragma once

#include "base/result.h"

#include <QString>

namespace pado::feed
{

/// The address of a feed as Pado keeps it: Korean letters and blanks encoded, without the part that never leaves a
/// browser. A password in it would end up in lists and logs, so it is refused.
/// @error net.unsupported_url, net.secret_in_url; `what` never holds the password
Result<QString> canonicalAddress(const QString& address);

/// What a user typed or pasted where an address is asked for.
struct TypedAddress {
    QString url;                  ///< canonical
    bool isSchemeGuessed = false; ///< a bare host name: https was put before it, http may be meant
};

/// Takes `feed:` addresses and bare host names ("naru.example/news") too.
/// @error net.unsupported_url (also for a word that is no address), net.secret_in_url
Result<TypedAddress> typedAddress(const QString& typed);

/// The address of a proxy as curl reads it, "host:port" with http before it; empty stays empty.
/// @error net.bad_proxy, net.secret_in_url
Result<QString> proxyAddress(const QString& typed);

} // namespace pado::feed
