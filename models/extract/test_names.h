#pragma once

#include "language.h"
#include "reading.h"

namespace pado::extract
{

/// Names of tests that the text introduces: "성능 시험 '아리랑벤치'", "집기 능력을 겨루는 GraspArena에서",
/// "문서 이해 시험인 코독벤치", "KoEval 리더보드".
void addTestNames(Reading& reading, const Language& language);

} // namespace pado::extract
