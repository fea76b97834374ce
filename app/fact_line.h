#pragma once

#include "insight/labels.h"
#include "store/rows.h"

namespace pado::app
{

/// A fact as lists for people show it: number, day, kind, parties, figure, its best sentence.
QString lineOf(const store::FactRow& fact, const insight::Labels& labels);

} // namespace pado::app
