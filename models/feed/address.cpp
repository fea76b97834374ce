#include "feed/address.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

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

Result<TypedAddress> typedAddress(const QString& typed)
{
    static const QRegularExpression bareHost(
        u"^([\\p{L}\\p{N}_-]+\\.)+(\\p{L}{2,}|\\d{1,3}(?=[:/]))(:\\d{1,5})?([/?#]\\S*)?$|^localhost(:\\d{1,5})?([/?#]\\S*)?$"_s);
    QString text = typed.trimmed();
    if (text.startsWith(u"feed:"_s, Qt::CaseInsensitive)) {
        text.remove(0, 5);
        if (text.startsWith(u"//"))
            text.prepend(u"http:"_s);
    }
    const bool isBare = bareHost.match(text).hasMatch();
    return canonicalAddress(isBare ? u"https://"_s + text : text).map([isBare](const QString& url) {
        return TypedAddress{url, isBare};
    });
}

Result<QString> proxyAddress(const QString& typed)
{
    constexpr QStringView schemes[] = {u"http", u"https", u"socks4", u"socks4a", u"socks5", u"socks5h"};
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return text;
    const bool isBare = !text.contains(u"://"_s);
    const QUrl url(isBare ? u"http://"_s + text : text, QUrl::StrictMode);
    if (!url.userInfo().isEmpty())
        return failure("net.secret_in_url", url.toString(QUrl::RemoveUserInfo));
    const bool isKnown = std::ranges::find(schemes, url.scheme()) != std::end(schemes);
    if (!url.isValid() || url.host().isEmpty() || !isKnown || (isBare && url.port() < 0))
        return failure("net.bad_proxy", text);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace pado::feed
