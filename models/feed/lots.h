#pragma once

#include "draft.h"
#include "feed/stream.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace pado::feed
{

/// Makes items of drafts a lot at a time, on all cores as soon as there is more than one lot, and hands them over in
/// order. Who adds faster than the others work does a lot himself, so that few of them wait in memory. What is not
/// finished is dropped.
class Lots
{
public:
    Lots(const Limits& limits, ItemTaker& taker) : m_limits(limits), m_taker(taker) {}
    ~Lots();

    void add(Draft draft);
    /// Returns when the last item is handed over.
    void finish();

private:
    struct Work {
        size_t number = 0;
        std::vector<Draft> drafts;
    };

    void push();
    void help();
    void workOnOne(std::unique_lock<std::mutex>& lock);
    void handOver();

    const Limits& m_limits;
    ItemTaker& m_taker;
    Work m_growing; ///< until it is a lot
    qsizetype m_growingBytes = 0;
    std::mutex m_mutex; ///< of all below
    std::condition_variable m_changed;
    std::deque<Work> m_waiting;
    std::map<size_t, Lot> m_ready; ///< others before them are not
    size_t m_next = 0;             ///< number of the lot to hand over
    bool m_isComplete = false;
    std::vector<std::thread> m_helpers;
};

} // namespace pado::feed
