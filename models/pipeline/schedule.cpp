#include "schedule.h"

#include <algorithm>

namespace pado::pipeline
{

namespace
{

constexpr int dayMinutes = 24 * 60;
constexpr int mostDoublings = 8;

} // namespace

QDateTime nextDue(const store::FeedRow& feed, std::optional<int> ttlMinutes, const QDateTime& now)
{
    const int minutes = std::clamp(std::max(feed.intervalMinutes, ttlMinutes.value_or(0)), 1, dayMinutes);
    return now.addSecs(minutes * 60);
}

QDateTime retryAt(const store::FeedRow& feed, const QDateTime& now)
{
    const int doublings = std::min(feed.failures, mostDoublings);
    const qint64 seconds = std::min<qint64>(qint64(feed.intervalMinutes) * 60 << doublings, qint64(dayMinutes) * 60);
    const qint64 spread = qint64(qHash(feed.url) % 100) * seconds / 1000;
    return now.addSecs(seconds + spread);
}

} // namespace pado::pipeline
