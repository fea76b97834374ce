#pragma once

#include "store/rows.h"

#include <QDateTime>

#include <optional>

namespace pado::feed
{
struct Feed;
}

namespace pado::pipeline
{

/// New items a week after a visit that brought `newItems` of `feed`: a mean in which a visit two weeks ago weighs 1/e.
/// On the first visit it is read off the dates of the items. Empty where nothing can be said yet.
std::optional<double> weeklyItems(const store::FeedRow& row, const feed::Feed& feed, int newItems,
                                  const QDateTime& now);

/// Minutes between visits for a feed that brings so many items a week: half the gap between two, from ten minutes to
/// half a day; sooner where a copy of `itemsACopy` would else run over before the next visit.
int learnedInterval(double weeklyItems, int itemsACopy);

/// What the server and the feed itself ask for.
struct Wishes {
    std::optional<int> ttlMinutes;   ///< ttl, sy:updatePeriod
    std::optional<int> freshSeconds; ///< Cache-Control, Expires
};

/// When a feed that answered should be asked again: after the user's interval, else the learned one but not before what
/// is wished for; at most a day.
QDateTime nextDue(const store::FeedRow& feed, int learnedMinutes, const Wishes& wishes, const QDateTime& now);

/// When a feed that failed should be tried again: twice as long after each failure, at most a day, spread by up to a
/// tenth so that many feeds of one server do not come back at once.
QDateTime retryAt(const store::FeedRow& feed, const QDateTime& now);

} // namespace pado::pipeline
