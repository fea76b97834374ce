#pragma once

#include "net/fetcher.h"
#include "reading.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <utility>

namespace pado::pipeline
{

/// What the network brings, on its way to the thread that stores: the fetching thread never waits for the store, so
/// that a long feed makes no other one time out. Handed on in the order of the feeds, as far as none keeps the others
/// waiting: which reports become one fact hangs on which came first, and a refresh that was killed and done again is to
/// find the same facts.
class Arrivals
{
public:
    /// @param keys  of all that will come
    explicit Arrivals(std::set<qint64> keys) : m_expected(std::move(keys)) {}

    struct Arrival {
        qint64 key = 0;
        Result<net::Response> response;
        std::optional<Result<ReadFeed>> read = {}; ///< where a copy came; the response then has no body any more
        qint64 bytes = 0;                          ///< as announced
    };

    /// So many bytes have come and will be added when they are read.
    void announce(qint64 bytes)
    {
        const std::scoped_lock lock(m_mutex);
        m_waitingBytes += bytes;
    }

    void add(Arrival arrival)
    {
        const std::scoped_lock lock(m_mutex);
        const qint64 key = arrival.key;
        m_waiting.insert_or_assign(key, Waiting{std::move(arrival), Clock::now()});
        m_changed.notify_one();
    }

    /// No more will come.
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosed = true;
        m_changed.notify_one();
    }

    /// The next one; empty after `patience` without any, or when all have been taken.
    std::optional<Arrival> take(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, patience, [this] { return isReady() || m_isClosed; });
        if (!isReady())
            return std::nullopt;
        Arrival arrival = std::move(m_waiting.begin()->second.arrival);
        m_expected.erase(arrival.key);
        m_waiting.erase(m_waiting.begin());
        m_waitingBytes -= arrival.bytes;
        return arrival;
    }

    bool isDone() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_isClosed && m_waiting.empty();
    }

    /// May further fetches start? Bounds what waits in memory, where a copy that was read takes about thrice its bytes.
    bool hasRoom() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_waitingBytes < mostBytes;
    }

private:
    using Clock = std::chrono::steady_clock;
    struct Waiting {
        Arrival arrival;
        Clock::time_point since;
    };
    static constexpr qint64 mostBytes = 8 * 1024 * 1024;
    static constexpr auto longestHeld = std::chrono::seconds(1); ///< for one that should come first

    /// Is there one that is next, or need not wait any longer for the one that is?
    bool isReady() const
    {
        if (m_waiting.empty())
            return false;
        const auto& [key, first] = *m_waiting.begin();
        const bool isNext = m_expected.empty() || key <= *m_expected.begin();
        return isNext || m_isClosed || m_waitingBytes >= mostBytes || Clock::now() - first.since >= longestHeld;
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::set<qint64> m_expected;         ///< not handed on yet
    std::map<qint64, Waiting> m_waiting; ///< by key
    qint64 m_waitingBytes = 0;
    bool m_isClosed = false;
};

} // namespace pado::pipeline
