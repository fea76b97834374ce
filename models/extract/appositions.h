#pragma once

#include "extract/knowledge_base.h"
#include "frames.h"
#include "relation_draft.h"
#include "units.h"

namespace pado::extract
{

/// Relations inside a noun phrase, which need no verb: A의 자회사 B, B의 모회사 A, A의 칩 'P', 자체 모델 'P', 'P'
/// 개발사 A.
std::vector<RelationDraft> appositionsOf(const std::vector<Unit>& units, const Reading& reading,
                                         const KnowledgeBase& knowledge, const Language& language, const Frames& frames,
                                         int topicOrganisation);

} // namespace pado::extract
