#include "schedule.h"

#include "feed/feed.h"

#include <algorithm>
#include <cmath>

namespace pado::pipeline
{

namespace
{

constexpr double weekMinutes = 7 * 24 * 60;
constexpr double memoryWeeks = 2;
constexpr int dayMinutes = 24 * 60;
constexpr int shortestMinutes = 2; ///< whatever a feed brings
constexpr int usualShortestMinutes = 10;
constexpr int longestMinutes = dayMinutes / 2;
constexpr int mostDoublings = 8;

/// Items a week by the dates that they carry, undated and future ones aside.
std::optional<double> paceOfDates(const feed::Feed& feed, const QDateTime& now)
{
    std::vector<QDateTime> dates;
    for (const feed::Item& item : feed.items) {
        if (item.published.isValid() && item.published <= now)
            dates.push_back(item.published);
    }
    if (dates.size() < 2)
        return std::nullopt;
    const double minutes = double(std::ranges::min(dates).secsTo(now)) / 60;
    return double(dates.size()) * weekMinutes / std::max(minutes, 1.0);
}

} // namespace

std::optional<double> weeklyItems(const store::FeedRow& row, const feed::Feed& feed, int newItems, const QDateTime& now)
{
    if (!row.lastSuccess.isValid() || !row.weeklyItems)
        return paceOfDates(feed, now);
    const double weeks = double(row.lastSuccess.secsTo(now)) / 60 / weekMinutes;
    if (weeks <= 0)
        return row.weeklyItems;
    const double kept = std::exp(-weeks / memoryWeeks);
    return *row.weeklyItems * kept + double(newItems) / weeks * (1 - kept);
}

int learnedInterval(double weeklyItems, int itemsACopy)
{
    if (weeklyItems <= 0)
        return longestMinutes;
    const double gap = weekMinutes / weeklyItems;
    const double wished = std::clamp(gap / 2, double(usualShortestMinutes), double(longestMinutes));
    const double beforeItRunsOver = gap * std::max(itemsACopy, 1) / 2;
    return int(std::max(std::min(wished, beforeItRunsOver), double(shortestMinutes)));
}

QDateTime nextDue(const store::FeedRow& feed, int learnedMinutes, const Wishes& wishes, const QDateTime& now)
{
    if (feed.settings.fixedMinutes)
        return now.addSecs(qint64(*feed.settings.fixedMinutes) * 60);
    const int wished = std::max(wishes.ttlMinutes.value_or(0), wishes.freshSeconds.value_or(0) / 60);
    return now.addSecs(qint64(std::clamp(std::max(learnedMinutes, wished), 1, dayMinutes)) * 60);
}

QDateTime retryAt(const store::FeedRow& feed, const QDateTime& now)
{
    const int doublings = std::min(feed.failures, mostDoublings);
    const int minutes = feed.settings.fixedMinutes.value_or(feed.intervalMinutes);
    const qint64 seconds = std::min<qint64>(qint64(minutes) * 60 << doublings, qint64(dayMinutes) * 60);
    const qint64 spread = qint64(qHash(feed.url, size_t(feed.failures)) % 100) * seconds / 1000;
    return now.addSecs(seconds + spread);
}

} // namespace pado::pipeline
