#include "insight/groups.h"

#include "extract/knowledge_base.h"

#include <QStringList>

namespace pado::insight
{

namespace
{

constexpr int longestChain = 8;

QString parentOf(const QString& key, const extract::KnowledgeBase& knowledge)
{
    const extract::KnownEntity* known = knowledge.find(key);
    return known ? known->parent : QString();
}

} // namespace

QString rootOf(const QString& key, const extract::KnowledgeBase& knowledge)
{
    QString at = key;
    QStringList seen;
    for (QString parent = parentOf(at, knowledge);
         !parent.isEmpty() && !seen.contains(at) && seen.size() < longestChain; parent = parentOf(at, knowledge)) {
        seen << at;
        at = parent;
    }
    return at;
}

} // namespace pado::insight
