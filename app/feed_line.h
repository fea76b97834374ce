#pragma once

#include "app/invocation.h"
#include "store/rows.h"

namespace pado::app
{

/// A subscription as lists for people show it: number, state, name, address, articles; last what is wrong with it.
QString lineOf(const store::FeedRow& feed, const GlobalOptions& global);

} // namespace pado::app
