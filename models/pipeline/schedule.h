#pragma once

#include "store/rows.h"

#include <QDateTime>

#include <optional>

namespace pado::pipeline
{

/// When a feed that answered should be asked again: its own interval, at least what it asks for by ttl, at most a day.
QDateTime nextDue(const store::FeedRow& feed, std::optional<int> ttlMinutes, const QDateTime& now);

/// When a feed that failed should be tried again: twice as long after each failure, at most a day, spread by up to a
/// tenth so that many feeds of one server do not come back at once.
QDateTime retryAt(const store::FeedRow& feed, const QDateTime& now);

} // namespace pado::pipeline
