#include "net/fetcher.h"

#include "base/releases.h"
#include "transfer.h"

#include <curl/curl.h>

#include <deque>
#include <map>
#include <memory>
#include <utility>

namespace pado::net
{

namespace
{

constexpr int pollMs = 100; ///< how soon a cancellation is noticed

/// The requests to one server, and how many of them are on their way.
struct Host {
    std::deque<Request> waiting;
    int running = 0;
    bool isQueued = false; ///< waits for its turn to start one more
};

class MultiFetch
{
public:
    MultiFetch(std::vector<Request> requests, const Options& options, std::stop_token stop,
               const OnResponse& onResponse)
        : m_options(options),
          m_stop(std::move(stop)),
          m_onResponse(onResponse),
          m_budget(options.maxBytes),
          m_multi(curl_multi_init())
    {
        curl_multi_setopt(m_multi.get(), CURLMOPT_MAX_TOTAL_CONNECTIONS, long(options.maxParallel));
        curl_multi_setopt(m_multi.get(), CURLMOPT_PIPELINING, long(CURLPIPE_MULTIPLEX));
        for (Request& request : requests) {
            Host& host = m_hosts[request.url.authority(QUrl::FullyEncoded)];
            host.waiting.push_back(std::move(request));
            enqueue(host);
        }
    }

    ~MultiFetch()
    {
        for (const auto& [handle, running] : m_running)
            curl_multi_remove_handle(m_multi.get(), handle);
    }

    void run()
    {
        while (!m_stop.stop_requested() && (!m_turns.empty() || !m_running.empty())) {
            startSome();
            int running = 0;
            curl_multi_perform(m_multi.get(), &running);
            finishSome();
            if (!m_running.empty() || !m_turns.empty())
                curl_multi_poll(m_multi.get(), nullptr, 0, pollMs, nullptr);
        }
        cancelRest();
    }

private:
    struct Running {
        std::unique_ptr<Transfer> transfer;
        Host* host = nullptr;
    };

    /// Hosts take turns, so that one with many feeds does not keep the others waiting.
    void enqueue(Host& host)
    {
        if (host.isQueued || host.waiting.empty() || host.running >= m_options.maxPerHost)
            return;
        host.isQueued = true;
        m_turns.push_back(&host);
    }

    void startSome()
    {
        while (!m_turns.empty() && int(m_running.size()) < m_options.maxParallel &&
               (!m_options.hasRoom || m_options.hasRoom())) {
            Host& host = *m_turns.front();
            m_turns.pop_front();
            host.isQueued = false;
            if (host.waiting.empty())
                continue; // told to wait meanwhile
            start(host);
            enqueue(host);
        }
    }

    void start(Host& host)
    {
        const Request request = std::move(host.waiting.front());
        host.waiting.pop_front();
        auto transfer = Transfer::start(request, m_options, m_budget);
        if (!transfer) {
            m_onResponse(request, tl::unexpected(transfer.error()));
            return;
        }
        CURL* handle = (*transfer)->handle();
        curl_multi_add_handle(m_multi.get(), handle);
        m_running.emplace(handle, Running{*std::move(transfer), &host});
        ++host.running;
    }

    void finishSome()
    {
        int left = 0;
        bool hasFinished = false;
        while (CURLMsg* message = curl_multi_info_read(m_multi.get(), &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            const auto it = m_running.find(message->easy_handle);
            const CURLcode code = message->data.result;
            curl_multi_remove_handle(m_multi.get(), it->first);
            const Running done = std::move(it->second);
            m_running.erase(it);
            --done.host->running;
            auto response = done.transfer->finish(code);
            if (code == CURLE_OK && done.transfer->wasToldToWait() && !m_options.overrulesBackOff)
                postpone(*done.host, response.error().where);
            m_onResponse(done.transfer->request(), std::move(response));
            enqueue(*done.host);
            hasFinished = true;
        }
        if (hasFinished) { // there may be memory again for those that wait for it
            for (const auto& [handle, running] : m_running)
                running.transfer->resume();
        }
    }

    void postpone(Host& host, const QString& moment)
    {
        for (const Request& request : std::exchange(host.waiting, {}))
            m_onResponse(request, failure("net.postponed", request.url.toString(QUrl::RemoveUserInfo), moment));
    }

    static tl::unexpected<Error> cancelled(const Request& request)
    {
        return failure("net.cancelled", request.url.toString(QUrl::RemoveUserInfo));
    }

    void cancelRest()
    {
        for (const auto& [handle, running] : m_running) {
            curl_multi_remove_handle(m_multi.get(), handle);
            m_onResponse(running.transfer->request(), cancelled(running.transfer->request()));
        }
        m_running.clear();
        for (auto& [name, host] : m_hosts) {
            for (const Request& request : host.waiting)
                m_onResponse(request, cancelled(request));
        }
    }

    const Options& m_options;
    std::stop_token m_stop;
    const OnResponse& m_onResponse;
    BodyBudget m_budget;
    std::unique_ptr<CURLM, Releases<curl_multi_cleanup>> m_multi;
    std::map<QString, Host> m_hosts; ///< by host and port
    std::deque<Host*> m_turns;
    std::map<CURL*, Running> m_running;
};

} // namespace

void fetchAll(std::vector<Request> requests, const Options& options, std::stop_token stop, const OnResponse& onResponse)
{
    static const CURLcode isReady = curl_global_init(CURL_GLOBAL_DEFAULT);
    (void)isReady;
    MultiFetch(std::move(requests), options, std::move(stop), onResponse).run();
}

} // namespace pado::net
