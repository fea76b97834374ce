#pragma once

#include "pipeline/discover.h"
#include "store/writer.h"

#include <vector>

namespace pado::pipeline
{

/// What a feed's copy carries, judged by most of its articles.
Carries carriedBy(const std::vector<store::NewArticle>& articles);

} // namespace pado::pipeline
