#include "makers.h"

#include "language.h"

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

void takeMakersTold(Reading& reading, const KnowledgeBase& knowledge)
{
    const QStringView text = reading.text;
    for (size_t i = 1; i < reading.names.size(); ++i) {
        const Named& named = reading.names[i];
        const Named& owner = reading.names[i - 1];
        const qsizetype between = named.start - owner.end;
        ArticleEntity& product = reading.entities[size_t(named.entity)];
        const ArticleEntity& maker = reading.entities[size_t(owner.entity)];
        if (between < 2 || between > 3 || text[owner.end] != u'의' || text[owner.end + 1] != u' ' ||
            !isProduct(product.type) || product.maker.isEmpty() || !isOrganisation(maker.type) ||
            maker.ref.id.isEmpty() || !mayMake(maker, product, knowledge))
            continue;
        product.maker = maker.ref.id;
    }
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
