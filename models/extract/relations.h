#pragma once

#include "extract/knowledge_base.h"
#include "frames.h"
#include "language.h"
#include "reading.h"
#include "units.h"

#include <vector>

namespace pado::extract
{

/// All relations that an article asserts: frames over clauses, appositions, funding rounds; each once, with all its
/// sentences.
std::vector<Fact> findRelations(const Reading& reading, const UnitTable& units, const KnowledgeBase& knowledge,
                                const Language& language, const Frames& frames);

} // namespace pado::extract
