#include "transfer.h"

#include <QDateTime>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace pado::net
{

namespace
{

constexpr qint64 longestRetryAfterSeconds = 7 * 24 * 3600;

QDateTime retryMoment(QByteArrayView value)
{
    bool isNumber = false;
    const qint64 seconds = value.toByteArray().trimmed().toLongLong(&isNumber);
    const QDateTime now = QDateTime::currentDateTimeUtc(); // the server counts from its answer
    if (isNumber)
        return seconds >= 0 ? now.addSecs(std::min(seconds, longestRetryAfterSeconds)) : QDateTime();
    const auto moment = httpDate(value.toByteArray().trimmed());
    if (!moment)
        return {};
    return std::min(QDateTime::fromSecsSinceEpoch(*moment, Qt::UTC), now.addSecs(longestRetryAfterSeconds));
}

bool isPlainHeader(const QString& text)
{
    return !text.contains(u'\r') && !text.contains(u'\n') && !text.contains(QChar::Null);
}

} // namespace

bool isSameServer(const QUrl& asked, const QUrl& now)
{
    const bool isAsSecure = now.scheme() == asked.scheme() || now.scheme() == u"https";
    return isAsSecure && now.host() == asked.host() && now.port() == asked.port();
}

Transfer::Transfer(const Request& request, const Options& options, BodyBudget& budget)
    : m_request(request),
      m_options(options),
      m_budget(budget),
      m_handle(curl_easy_init())
{
    m_response.key = request.key;
}

Transfer::~Transfer()
{
    m_budget.giveBack(this, m_response.body.size());
}

Result<std::unique_ptr<Transfer>> Transfer::start(const Request& request, const Options& options, BodyBudget& budget)
{
    const QString scheme = request.url.scheme().toLower();
    if (!request.url.isValid() || request.url.host().isEmpty() || (scheme != u"http" && scheme != u"https"))
        return failure("net.unsupported_url", request.url.toString(QUrl::RemoveUserInfo));
    std::unique_ptr<Transfer> transfer(new Transfer(request, options, budget));
    transfer->setUp();
    return transfer;
}

void Transfer::addHeader(const QByteArray& line)
{
    m_headers.reset(curl_slist_append(m_headers.release(), line.constData()));
}

void Transfer::setUp()
{
    CURL* handle = m_handle.get();
    if (!m_request.etag.isEmpty())
        addHeader("If-None-Match: " + m_request.etag.toLatin1());
    if (!m_request.lastModified.isEmpty())
        addHeader("If-Modified-Since: " + m_request.lastModified.toLatin1());
    addHeader("Accept: application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
              "text/html;q=0.8, */*;q=0.5");
    setUpCredentials();

    curl_easy_setopt(handle, CURLOPT_URL, m_request.url.toEncoded().constData());
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, m_headers.get());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(handle, CURLOPT_MAXREDIRS, long(m_options.maxRedirects));
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, long(m_options.connectTimeoutMs));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, long(m_request.timeoutMs.value_or(m_options.totalTimeoutMs)));
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, ""); // all that libcurl was built with
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_2TLS));
    curl_easy_setopt(handle, CURLOPT_PIPEWAIT, 1L); // rather one connection of HTTP/2 than several
    const QString agent = m_request.userAgent.isEmpty() ? m_options.userAgent : m_request.userAgent;
    curl_easy_setopt(handle, CURLOPT_USERAGENT, agent.isEmpty() ? "Pado/" PADO_VERSION : agent.toUtf8().constData());
    if (!m_request.proxy.isEmpty())
        curl_easy_setopt(handle, CURLOPT_PROXY, m_request.proxy.toUtf8().constData());
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, m_message.data());
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &Transfer::takeBody);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &Transfer::takeHeader);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, this);
}

/// libcurl itself shows name and password to the first host only; headers of one's own it would show to all.
void Transfer::setUpCredentials()
{
    const Credentials& credentials = m_request.credentials;
    if (!credentials.user.isEmpty() || !credentials.password.isEmpty()) {
        curl_easy_setopt(m_handle.get(), CURLOPT_HTTPAUTH, CURLAUTH_BASIC | CURLAUTH_DIGEST);
        curl_easy_setopt(m_handle.get(), CURLOPT_USERNAME, credentials.user.toUtf8().constData());
        curl_easy_setopt(m_handle.get(), CURLOPT_PASSWORD, credentials.password.toUtf8().constData());
    }
    for (const auto& [name, value] : credentials.headers) {
        if (isPlainHeader(name) && isPlainHeader(value))
            addHeader(name.toUtf8() + ": " + value.toUtf8());
    }
    if (!credentials.headers.empty()) {
        curl_easy_setopt(m_handle.get(), CURLOPT_PREREQFUNCTION, &Transfer::beforeRequest);
        curl_easy_setopt(m_handle.get(), CURLOPT_PREREQDATA, this);
    }
}

int Transfer::beforeRequest(void* self, char*, char*, int, int)
{
    auto* transfer = static_cast<Transfer*>(self);
    char* text = nullptr;
    curl_easy_getinfo(transfer->m_handle.get(), CURLINFO_EFFECTIVE_URL, &text);
    transfer->m_leftHost = !isSameServer(transfer->m_request.url, QUrl::fromEncoded(text));
    return transfer->m_leftHost ? CURL_PREREQFUNC_ABORT : CURL_PREREQFUNC_OK;
}

size_t Transfer::takeBody(char* data, size_t size, size_t count, void* self)
{
    auto* transfer = static_cast<Transfer*>(self);
    const qsizetype bytes = qsizetype(size * count);
    if (transfer->m_response.body.size() + bytes > transfer->m_options.maxBodyBytes) {
        transfer->m_isTooLarge = true;
        return 0; // ends the transfer
    }
    if (!transfer->m_budget.take(transfer, bytes)) {
        transfer->m_isPaused = true;
        return CURL_WRITEFUNC_PAUSE;
    }
    transfer->m_response.body.append(data, bytes);
    return size * count;
}

size_t Transfer::takeHeader(char* data, size_t size, size_t count, void* self)
{
    static_cast<Transfer*>(self)->takeHeaderLine(QByteArrayView(data, qsizetype(size * count)));
    return size * count;
}

void Transfer::takeHeaderLine(QByteArrayView line)
{
    if (line.startsWith("HTTP/")) { // a new answer: what an earlier one of the chain said is void
        const int status = line.toByteArray().split(' ').value(1).toInt();
        m_wasMoved = m_wasMoved || (status >= 300 && status < 400 && status != 304);
        m_isTemporarilyMoved = m_isTemporarilyMoved || status == 302 || status == 303 || status == 307;
        m_response.etag.clear();
        m_response.lastModified.clear();
        m_response.retryAfter = {};
        m_freshness = {};
        m_budget.giveBack(this, m_response.body.size());
        m_response.body.clear();
        return;
    }
    const QByteArray text = line.toByteArray();
    const qsizetype colon = text.indexOf(':');
    if (colon < 0)
        return;
    const QByteArray name = text.left(colon).trimmed().toLower(), value = text.mid(colon + 1).trimmed();
    if (name == "etag")
        m_response.etag = QString::fromLatin1(value);
    else if (name == "last-modified")
        m_response.lastModified = QString::fromLatin1(value);
    else if (name == "retry-after")
        m_response.retryAfter = retryMoment(value);
    else if (name == "cache-control")
        m_freshness.cacheControl += (m_freshness.cacheControl.isEmpty() ? "" : ",") + value;
    else if (name == "expires")
        m_freshness.expires = value;
    else if (name == "date")
        m_freshness.date = value;
    else if (name == "age")
        m_freshness.age = value;
}

void Transfer::resume()
{
    if (!std::exchange(m_isPaused, false))
        return;
    curl_easy_pause(m_handle.get(), CURLPAUSE_CONT);
}

bool Transfer::wasToldToWait() const
{
    long status = 0;
    curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &status);
    return status == 429 || (status == 503 && m_response.retryAfter.isValid());
}

Error Transfer::errorOf(CURLcode code) const
{
    const QString hint =
        m_message[0] ? QString::fromUtf8(m_message.data()) : QString::fromUtf8(curl_easy_strerror(code));
    const auto error = [&](const char* name) {
        return Error{QLatin1StringView(name), m_request.url.toString(QUrl::RemoveUserInfo), {}, hint};
    };
    if (m_isTooLarge)
        return error("net.too_large");
    if (m_leftHost)
        return error("net.left_host");
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return error("net.timeout");
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return error("net.unresolved");
    case CURLE_COULDNT_CONNECT:
        return error("net.refused");
    case CURLE_TOO_MANY_REDIRECTS:
        return error("net.redirects");
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
        return error("net.unsupported_url");
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return error("net.tls");
    default:
        return error("net.broken");
    }
}

Result<Response> Transfer::finish(CURLcode code)
{
    if (code != CURLE_OK)
        return tl::unexpected(errorOf(code));
    long status = 0;
    char* text = nullptr;
    curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &status);
    m_response.status = int(status);
    curl_easy_getinfo(m_handle.get(), CURLINFO_EFFECTIVE_URL, &text);
    m_response.finalUrl = QUrl::fromEncoded(text);
    text = nullptr;
    curl_easy_getinfo(m_handle.get(), CURLINFO_CONTENT_TYPE, &text);
    m_response.contentType = text ? QString::fromLatin1(text) : QString();
    m_response.isPermanentlyMoved = m_wasMoved && !m_isTemporarilyMoved;
    m_response.freshSeconds = freshSeconds(m_freshness);
    if (m_response.status >= 400 || m_response.status < 200) {
        const char* code = status == 401 || status == 407 ? "net.unauthorised"
                           : status == 410                ? "net.gone"
                                                          : "net.http";
        return failure(code, m_request.url.toString(QUrl::RemoveUserInfo),
                       m_response.retryAfter.isValid() ? m_response.retryAfter.toString(Qt::ISODate) : QString(),
                       QString::number(status));
    }
    m_budget.giveBack(this, m_response.body.size());
    return std::exchange(m_response, {});
}

} // namespace pado::net
