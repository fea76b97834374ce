#pragma once

#include "base/result.h"
#include "extract/fact.h"

#include <QByteArrayView>
#include <QHash>
#include <QStringList>

#include <vector>

namespace pado::extract
{

/// An alias that other words share, and what decides.
struct AmbiguousAlias {
    QString alias;
    QStringList confirm;         ///< words that must stand near
    QStringList reject;          ///< longer strings or words that rule it out
    bool isBoundaryOnly = false; ///< it only begins longer names: what follows it decides, no context is needed
};

/// What Pado knows about a name before it reads an article.
struct KnownEntity {
    QString id;
    EntityType type = EntityType::Company;
    QString nameKo;
    QString nameEn;
    QStringList aliases; ///< former names included
    QString country;     ///< ISO 3166-1 alpha-2; may be empty
    QString ticker;      ///< KRX code
    QString sector;
    QString parent; ///< ids; each may be empty
    QString maker;
    QString affiliation; ///< of a person
    QString role;
    std::vector<AmbiguousAlias> ambiguous;
};

/// The entities of `resources/knowledge/entities.jsonl`. Immutable after loading; any thread may read.
class KnowledgeBase
{
public:
    /// The knowledge base embedded in the program.   @error extract.bad_knowledge (`where`: the line)
    static Result<KnowledgeBase> load();
    static Result<KnowledgeBase> parse(QByteArrayView jsonLines);

    const std::vector<KnownEntity>& entities() const { return m_entities; }
    /// nullptr where the id is unknown.
    const KnownEntity* find(const QString& id) const;
    /// By id, Korean or English name or alias, whatever the case and spacing; nullptr where nobody is called so. Of
    /// several, the first organisation.
    const KnownEntity* named(const QString& name) const;

private:
    std::vector<KnownEntity> m_entities;
    QHash<QString, qsizetype> m_byId;
    QHash<QString, qsizetype> m_byName;
};

} // namespace pado::extract
