#pragma once

#include "extract/knowledge_base.h"
#include "reading.h"

namespace pado::extract
{

/// Whether the organisation can be the product's maker: where the knowledge base names another, only its kin can
/// (삼성전자 for 삼성의), never a rival.
bool mayMake(const ArticleEntity& maker, const ArticleEntity& product, const KnowledgeBase& knowledge);

/// 하람클라우드의 '달무리': of kin the one that the text itself calls the maker of a known product is it.
void takeMakersTold(Reading& reading, const KnowledgeBase& knowledge);

/// Index of the entity that an id or "~name" means, -1 where the article has none.
int entityOfKey(const Reading& reading, const QString& key);

} // namespace pado::extract
