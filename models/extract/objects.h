#pragma once

#include "arguments.h"
#include "reading.h"

namespace pado::extract
{

/// 하람에 30억원(약 200만달러) 이상을 투입했다: no tool.
bool putsInMoney(const std::vector<Unit>& units, int predicate, const Reading& reading);

/// 하람은 누리칩을 다온에 넘겼다: no delivery.
bool handsOverFirm(const Arguments& arguments, const std::vector<Unit>& units, const Reading& reading);

/// 하람의 '달무리'를 막았다, '달무리'가 특허를 침해했다: who has made it, where the sentence names them.
bool isPunished(Role role, const ArticleEntity& product, const Unit& unit, const std::vector<Unit>& units,
                const Reading& reading);

} // namespace pado::extract
