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

int entityOfKey(const Reading& reading, const QString& key)
{
    for (size_t i = 0; !key.isEmpty() && i < reading.entities.size(); ++i) {
        const EntityRef& ref = reading.entities[i].ref;
        if (ref.id == key || (key.startsWith(u'~') && ref.name == key.mid(1)))
            return int(i);
    }
    return -1;
}

} // namespace pado::extract
