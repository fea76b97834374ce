#pragma once

#include "extract/knowledge_base.h"
#include "word_set.h"

namespace pado::extract
{

/// The markets of the knowledge base by the names that they are told of under. Made once.
class MarketIndex
{
public:
    explicit MarketIndex(const KnowledgeBase& knowledge);

    /// Of the market with the longest name that begins the phrase, blanks and case left aside; empty where none does.
    QString idOf(const QString& phrase) const;

private:
    WordSet m_names;
    QStringList m_ids; ///< beside them
};

} // namespace pado::extract
