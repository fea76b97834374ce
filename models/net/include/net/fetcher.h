#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUrl>

#include <functional>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace pado::net
{

/// What a server is shown of its user. It goes to the host of the request and to no other: a redirect elsewhere leaves
/// name and password behind, and with headers of one's own it fails.
struct Credentials {
    QString user; ///< Basic or Digest, as the server asks
    QString password;
    std::vector<std::pair<QString, QString>> headers;
    bool operator==(const Credentials&) const = default;
    bool isEmpty() const { return user.isEmpty() && password.isEmpty() && headers.empty(); }
};

/// One conditional GET.
struct Request {
    qint64 key = 0; ///< the caller's own number, handed back with the answer
    QUrl url;       ///< http or https
    QString etag;   ///< of the copy the caller has; may be empty
    QString lastModified;
    Credentials credentials = {};
    QString userAgent = {};            ///< empty: that of the options
    QString proxy = {};                ///< "http://host:port", "socks5h://…"; empty: as the environment says
    std::optional<int> timeoutMs = {}; ///< instead of that of the options
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
    /// How long the answer stays fresh by Cache-Control, else by Expires (RFC 9111 §4.2.1); at most a week.
    std::optional<int> freshSeconds;
    QByteArray body;
};

struct Options {
    int connectTimeoutMs = 10'000;
    int totalTimeoutMs = 30'000;
    qint64 maxBodyBytes = 16 * 1024 * 1024; ///< of one answer, after decompression
    qint64 maxBytes = 48 * 1024 * 1024;     ///< of all answers on their way: beyond it one at a time goes on
    int maxRedirects = 8;
    int maxParallel = 48;
    int maxPerHost = 4;
    bool overrulesBackOff =
        false;         ///< a server that wants a pause is asked for the rest all the same: a person wants it
    QString userAgent; ///< empty: "Pado/VERSION"
    std::function<bool()> hasRoom; ///< asked before each start; while it says no, running fetches go on. Empty: always
};

/// Whether `now` may be shown what was meant for `asked`: the same host and port, not less secure. A change from http
/// to https on the standard ports stays on the server.
bool isSameServer(const QUrl& asked, const QUrl& now);

/// Called on the fetching thread, once a request, in the order in which answers come.
using OnResponse = std::function<void(const Request&, Result<Response>)>;

/// Fetches all requests, many at a time, and returns when each is answered or `stop` is requested (the rest are then
/// told net.cancelled). A host has at most `maxPerHost` at a time; one that answers 429, or 503 with Retry-After, is
/// asked no more (the rest of its requests are told net.postponed), unless the caller overrules that.
/// @error per request: net.timeout, net.unresolved, net.refused, net.tls, net.too_large, net.redirects, net.left_host,
///        net.unauthorised (401, 407), net.gone (410), net.http (other 4xx, 5xx; `hint` the status), net.postponed,
///        net.unsupported_url, net.broken, net.cancelled. Where the server says when to come back, `where` is that
///        moment, ISO 8601.
void fetchAll(std::vector<Request> requests, const Options& options, std::stop_token stop,
              const OnResponse& onResponse);

} // namespace pado::net
