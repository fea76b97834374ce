#include "net/fetcher.h"

#include "base/releases.h"
#include "transfer.h"

#include <curl/curl.h>

#include <algorithm>
#include <map>
#include <memory>

namespace pado::net
{

namespace
{

constexpr int pollMs = 100; ///< how soon a cancellation is noticed

class MultiFetch
{
public:
    MultiFetch(std::vector<Request> requests, const Options& options, std::stop_token stop,
               const OnResponse& onResponse)
        : m_requests(std::move(requests)),
          m_options(options),
          m_stop(std::move(stop)),
          m_onResponse(onResponse),
          m_multi(curl_multi_init())
    {
        curl_multi_setopt(m_multi.get(), CURLMOPT_MAX_TOTAL_CONNECTIONS, long(options.maxParallel));
        curl_multi_setopt(m_multi.get(), CURLMOPT_MAX_HOST_CONNECTIONS, long(options.maxPerHost));
        curl_multi_setopt(m_multi.get(), CURLMOPT_PIPELINING, long(CURLPIPE_MULTIPLEX));
    }

    ~MultiFetch()
    {
        for (const auto& [handle, transfer] : m_running)
            curl_multi_remove_handle(m_multi.get(), handle);
    }

    void run()
    {
        while (!m_stop.stop_requested() && (m_next < m_requests.size() || !m_running.empty())) {
            startSome();
            int running = 0;
            curl_multi_perform(m_multi.get(), &running);
            finishSome();
            if (!m_running.empty() || m_next < m_requests.size())
                curl_multi_poll(m_multi.get(), nullptr, 0, pollMs, nullptr);
        }
        cancelRest();
    }

private:
    void startSome()
    {
        while (m_next < m_requests.size() && int(m_running.size()) < m_options.maxParallel &&
               (!m_options.hasRoom || m_options.hasRoom())) {
            const Request& request = m_requests[m_next++];
            auto transfer = Transfer::start(request, m_options);
            if (!transfer) {
                m_onResponse(request, tl::unexpected(transfer.error()));
                continue;
            }
            CURL* handle = (*transfer)->handle();
            curl_multi_add_handle(m_multi.get(), handle);
            m_running.emplace(handle, *std::move(transfer));
        }
    }

    void finishSome()
    {
        int left = 0;
        while (CURLMsg* message = curl_multi_info_read(m_multi.get(), &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            const auto it = m_running.find(message->easy_handle);
            const CURLcode code = message->data.result;
            curl_multi_remove_handle(m_multi.get(), it->first);
            const std::unique_ptr<Transfer> transfer = std::move(it->second);
            m_running.erase(it);
            m_onResponse(transfer->request(), transfer->finish(code));
        }
    }

    static tl::unexpected<Error> cancelled(const Request& request)
    {
        return failure("net.cancelled", request.url.toString(QUrl::RemoveUserInfo));
    }

    void cancelRest()
    {
        for (const auto& [handle, transfer] : m_running) {
            curl_multi_remove_handle(m_multi.get(), handle);
            m_onResponse(transfer->request(), cancelled(transfer->request()));
        }
        m_running.clear();
        for (; m_next < m_requests.size(); ++m_next)
            m_onResponse(m_requests[m_next], cancelled(m_requests[m_next]));
    }

    std::vector<Request> m_requests;
    const Options& m_options;
    std::stop_token m_stop;
    const OnResponse& m_onResponse;
    std::unique_ptr<CURLM, Releases<curl_multi_cleanup>> m_multi;
    std::map<CURL*, std::unique_ptr<Transfer>> m_running;
    size_t m_next = 0;
};

} // namespace

void fetchAll(std::vector<Request> requests, const Options& options, std::stop_token stop, const OnResponse& onResponse)
{
    static const CURLcode isReady = curl_global_init(CURL_GLOBAL_DEFAULT);
    (void)isReady;
    MultiFetch(std::move(requests), options, std::move(stop), onResponse).run();
}

} // namespace pado::net
