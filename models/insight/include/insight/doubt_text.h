#pragma once

#include "insight/arithmetic.h"
#include "insight/conflicts.h"
#include "text/number_format.h"

namespace pado::insight
{

/// The names of the command-line contract: "cagr", "exchange_rate"; "unit".
QString nameOf(Sum sum);
QString nameOf(Disagreement kind);

/// "연평균 성장률 19.9 %, 계산하면 24.9 %"
QString miscountText(const Miscount& miscount, text::Language language);
/// "단위 차이(10배)", "반올림", "수정", "충돌"
QString differenceText(const Difference& difference, text::Language language);

} // namespace pado::insight
