#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUrl>

#include <functional>
#include <stop_token>
#include <vector>

namespace pado::net
{

/// One conditional GET.
struct Request {
    qint64 key = 0; ///< the caller's own number, handed back with the answer
    QUrl url;       ///< http or https
    QString etag;   ///< of the copy the caller has; may be empty
    QString lastModified;
};

struct Response {
    qint64 key = 0;
    int status = 0; ///< 200, 304, 404 …
    QUrl finalUrl;
    bool isPermanentlyMoved = false; ///< every redirect on the way was 301 or 308: the caller may store `finalUrl`
    QString contentType;
    QString etag;
    QString lastModified;
    QDateTime retryAfter; ///< UTC; invalid where the server did not ask
    QByteArray body;
};

struct Options {
    int connectTimeoutMs = 10'000;
    int totalTimeoutMs = 30'000;
    qint64 maxBodyBytes = 32 * 1024 * 1024; ///< after decompression
    int maxRedirects = 8;
    int maxParallel = 16;
    int maxPerHost = 4;
    QString userAgent;             ///< empty: "Pado/VERSION"
    std::function<bool()> hasRoom; ///< asked before each start; while it says no, running fetches go on. Empty: always
};

/// Called on the fetching thread, once a request, in the order in which answers come.
using OnResponse = std::function<void(const Request&, Result<Response>)>;

/// Fetches all requests, many at a time, and returns when each is answered or `stop` is requested (the rest are then
/// told net.cancelled).
/// @error per request: net.timeout, net.unresolved, net.refused, net.tls, net.too_large, net.redirects, net.http (4xx,
/// 5xx;
///        `hint` the status), net.unsupported_url, net.broken, net.cancelled.
void fetchAll(std::vector<Request> requests, const Options& options, std::stop_token stop,
              const OnResponse& onResponse);

} // namespace pado::net
