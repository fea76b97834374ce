#include "makers.h"

namespace pado::extract
{

bool mayMake(const ArticleEntity& maker, const ArticleEntity& product, const KnowledgeBase& knowledge)
{
    const QString& known = product.maker;
    const QString& id = maker.ref.id;
    if (known.isEmpty() || known.startsWith(u'~') || id.isEmpty() || known == id)
        return true;
    const KnownEntity* a = knowledge.find(known);
    const KnownEntity* b = knowledge.find(id);
    return a && b && (a->parent == b->id || b->parent == a->id || (!a->parent.isEmpty() && a->parent == b->parent));
}

} // namespace pado::extract
