#pragma once

#include "net/fetcher.h"
#include "reading.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace pado::pipeline
{

/// What the network brings, on its way to the thread that stores: the fetching thread never waits for the store, so
/// that a long feed makes no other one time out.
class Arrivals
{
public:
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
        m_waiting.push_back(std::move(arrival));
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
        m_changed.wait_for(lock, patience, [this] { return !m_waiting.empty() || m_isClosed; });
        if (m_waiting.empty())
            return std::nullopt;
        Arrival arrival = std::move(m_waiting.front());
        m_waiting.pop_front();
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
        constexpr qint64 mostBytes = 8 * 1024 * 1024;
        const std::scoped_lock lock(m_mutex);
        return m_waitingBytes < mostBytes;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Arrival> m_waiting;
    qint64 m_waitingBytes = 0;
    bool m_isClosed = false;
};

} // namespace pado::pipeline
