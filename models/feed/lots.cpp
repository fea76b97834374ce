#include "lots.h"

#include <algorithm>
#include <utility>

namespace pado::feed
{

namespace
{

constexpr qsizetype lotBytes = 256 * 1024; ///< of markup: worth a thread
constexpr size_t lotItems = 1'000;

unsigned coreCount()
{
    return std::clamp(std::thread::hardware_concurrency(), 1U, 16U);
}

} // namespace

Lots::~Lots()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isComplete = true;
        m_waiting.clear();
    }
    m_changed.notify_all();
    for (std::thread& helper : m_helpers)
        helper.join();
}

void Lots::add(Draft draft)
{
    m_growingBytes += draft.content.text.size() + draft.summary.text.size() + draft.item.contentText.size();
    m_growing.drafts.push_back(std::move(draft));
    if (m_growingBytes < lotBytes && m_growing.drafts.size() < lotItems)
        return;
    push();
    if (m_helpers.empty()) {
        for (unsigned i = 1; i < coreCount(); ++i)
            m_helpers.emplace_back([this] { help(); });
    }
    std::unique_lock lock(m_mutex);
    while (m_waiting.size() > coreCount())
        workOnOne(lock);
}

void Lots::finish()
{
    push();
    std::unique_lock lock(m_mutex);
    m_isComplete = true;
    m_changed.notify_all();
    while (!m_waiting.empty())
        workOnOne(lock);
    m_changed.wait(lock, [&] { return m_next == m_growing.number; });
}

void Lots::push()
{
    const size_t following = m_growing.number + 1;
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::exchange(m_growing, {following, {}}));
    m_growingBytes = 0;
    m_changed.notify_one();
}

void Lots::help()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [&] { return m_isComplete || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        workOnOne(lock);
    }
}

/// Lets go of the lock while it works.
void Lots::workOnOne(std::unique_lock<std::mutex>& lock)
{
    Work work = std::move(m_waiting.front());
    m_waiting.pop_front();
    lock.unlock();
    Lot lot{finished(std::move(work.drafts), m_limits), {}};
    m_taker.prepare(lot);
    lock.lock();
    m_ready.emplace(work.number, std::move(lot));
    handOver();
    m_changed.notify_all();
}

/// Under the lock.
void Lots::handOver()
{
    for (auto first = m_ready.find(m_next); first != m_ready.end(); first = m_ready.find(++m_next)) {
        m_taker.take(std::move(first->second));
        m_ready.erase(first);
    }
}

} // namespace pado::feed
