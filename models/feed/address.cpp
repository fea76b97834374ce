#include "feed/address.h"

#include <QUrl>

namespace pado::feed
{

Result<QString> canonicalAddress(const QString& address)
{
    const QUrl url(address.trimmed(), QUrl::TolerantMode);
    const QString shown = url.toString(QUrl::RemoveUserInfo);
    if ((url.scheme() != u"http" && url.scheme() != u"https") || !url.isValid() || url.host().isEmpty())
        return failure("net.unsupported_url", shown.isEmpty() ? address : shown);
    if (!url.userInfo().isEmpty())
        return failure("net.secret_in_url", shown);
    return url.adjusted(QUrl::RemoveFragment).toString(QUrl::FullyEncoded);
}

} // namespace pado::feed
