#pragma once

#include "reading.h"
#include "units.h"

#include <vector>

namespace pado::extract
{

/// 나루일보는 하람이 …했다고 보도했다: who only reports is no party.
bool isReporter(const Unit& unit, const std::vector<Unit>& units, const Reading& reading);

/// The organisation in whose words a sentence without a subject tells its deed: 하람에 따르면 최근 …와 협약을 맺었다;
/// of a quotation, whoever speaks: 하람은 "…를 인수했다"고 밝혔다.   @return its entity, -1: none
int sourceOf(const std::vector<Unit>& units, int predicate, const Reading& reading);

/// 선정된 기업은 △하람 △누리칩 등 9곳이다: does a count or 등 end the sentence?
bool closesList(const std::vector<Unit>& units);

} // namespace pado::extract
