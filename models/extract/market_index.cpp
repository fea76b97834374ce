#include "market_index.h"

namespace pado::extract
{

namespace
{

QString keyOf(QString name)
{
    return name.remove(u' ').toLower();
}

} // namespace

MarketIndex::MarketIndex(const KnowledgeBase& knowledge)
{
    QStringList names;
    for (const KnownEntity& known : knowledge.entities()) {
        if (known.type != EntityType::Market)
            continue;
        for (const QString& name : known.aliases + QStringList{known.nameKo}) {
            names << keyOf(name);
            m_ids << known.id;
        }
    }
    m_names = WordSet(names);
}

QString MarketIndex::idOf(const QString& phrase) const
{
    QString id;
    qsizetype longest = 0;
    m_names.anyStart(keyOf(phrase), [&](int index, qsizetype length) {
        if (length > longest) {
            longest = length;
            id = m_ids[index];
        }
        return false;
    });
    return id;
}

} // namespace pado::extract
