#pragma once

#include "base/releases.h"
#include "body_budget.h"
#include "freshness.h"
#include "net/fetcher.h"

#include <curl/curl.h>

#include <array>
#include <memory>

namespace pado::net
{

/// One request on its way. Its body is bounded as it arrives, after decompression.
class Transfer
{
public:
    /// @error net.unsupported_url
    static Result<std::unique_ptr<Transfer>> start(const Request& request, const Options& options, BodyBudget& budget);
    ~Transfer();

    CURL* handle() const { return m_handle.get(); }
    const Request& request() const { return m_request; }
    Result<Response> finish(CURLcode code);
    /// Goes on where it waited for memory.
    void resume();
    /// The server is tired of its visitor: 429, or 503 with Retry-After.
    bool wasToldToWait() const;

private:
    Transfer(const Request& request, const Options& options, BodyBudget& budget);
    void setUp();
    void setUpCredentials();
    void addHeader(const QByteArray& line);
    static size_t takeBody(char* data, size_t size, size_t count, void* self);
    static size_t takeHeader(char* data, size_t size, size_t count, void* self);
    static int beforeRequest(void* self, char* address, char* localAddress, int port, int localPort);
    void takeHeaderLine(QByteArrayView line);
    Error errorOf(CURLcode code) const;

    Request m_request;
    const Options& m_options;
    BodyBudget& m_budget;
    std::unique_ptr<CURL, Releases<curl_easy_cleanup>> m_handle;
    std::unique_ptr<curl_slist, Releases<curl_slist_free_all>> m_headers;
    std::array<char, CURL_ERROR_SIZE> m_message{};
    Response m_response;
    FreshnessHeaders m_freshness;
    bool m_isTooLarge = false;
    bool m_isPaused = false;
    bool m_leftHost = false;
    bool m_isTemporarilyMoved = false;
    bool m_wasMoved = false;
};

} // namespace pado::net
