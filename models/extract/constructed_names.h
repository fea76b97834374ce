#pragma once

#include "language.h"
#include "reading.h"

namespace pado::extract
{

/// Names that the text marks beyond doubt: ㈜누리봇, 누리봇(대표 오세린), 누리봇(123456), 원주시는.
void addMarkedNames(Reading& reading, const Language& language);

/// Other names that the knowledge base lacks and the text introduces by a construction: AI 스타트업 누리봇, 챗봇
/// '달무리', 하람의 '달무리', and eojeols that evidence all over the article makes a company. Each then counts
/// everywhere.
void addConstructedNames(Reading& reading, const Language& language);

} // namespace pado::extract
