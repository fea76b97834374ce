#include "freshness.h"

#include <QByteArrayList>

#include <curl/curl.h>

#include <algorithm>

namespace pado::net
{

namespace
{

constexpr qint64 longestSeconds = 7 * 24 * 3600;

/// The value of a directive; empty where it is not there.
std::optional<QByteArray> directive(const QByteArray& cacheControl, const QByteArray& name)
{
    for (const QByteArray& part : cacheControl.toLower().split(',')) {
        const QByteArray text = part.trimmed();
        const qsizetype equals = text.indexOf('=');
        if (text.left(equals).trimmed() == name)
            return equals < 0 ? QByteArray() : text.mid(equals + 1).trimmed().replace('"', "");
    }
    return std::nullopt;
}

} // namespace

std::optional<qint64> httpDate(const QByteArray& text)
{
    const time_t moment = curl_getdate(text.constData(), nullptr);
    return moment < 0 ? std::nullopt : std::optional(qint64(moment));
}

std::optional<int> freshSeconds(const FreshnessHeaders& headers)
{
    if (directive(headers.cacheControl, "no-store") || directive(headers.cacheControl, "no-cache"))
        return 0;
    std::optional<qint64> seconds;
    if (const auto stated = directive(headers.cacheControl, "max-age")) {
        bool isNumber = false;
        const qint64 value = stated->toLongLong(&isNumber);
        if (isNumber)
            seconds = value;
    } else if (!headers.expires.isEmpty()) {
        const auto expires = httpDate(headers.expires), date = httpDate(headers.date);
        seconds = expires && date ? *expires - *date : 0; // "Expires: 0" and the like: stale already
    }
    if (!seconds)
        return std::nullopt;
    return int(std::clamp<qint64>(*seconds - headers.age.toLongLong(), 0, longestSeconds));
}

} // namespace pado::net
