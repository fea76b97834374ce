#pragma once

#include "language.h"
#include "name_words.h"

#include <vector>

namespace pado::extract
{

// What the words behind the i-th say of it where it is a name.

/// 누리칩과 19억원 규모의 검사 장비 [공급계약]을: the sum and the matter lie between partner and deal.
bool isBeforeDeal(const std::vector<NameWord>& words, size_t i, const Language& language);

/// 가온소프트에 30억원의 [과징금을]: punished by an authority.
bool isFined(const std::vector<NameWord>& words, size_t i);

/// 누리봇이 하람을 [상대로] 소송을 냈다
bool isSuing(const std::vector<NameWord>& words, size_t i, const Language& language);

/// 누리봇에 새 검사 장비를 [공급한다]: before another agent is named.
bool isServed(const std::vector<NameWord>& words, size_t i, const Language& language);

} // namespace pado::extract
