#pragma once

#include <QString>

namespace pado::extract
{
class KnowledgeBase;
}

namespace pado::insight
{

/// The head of the group that an entity belongs to, by its key; itself where it belongs to none.
QString rootOf(const QString& key, const extract::KnowledgeBase& knowledge);

} // namespace pado::insight
