#pragma once

#include "base/result.h"
#include "extract/fact.h"

#include <QByteArrayView>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace pado::extract
{

/// An alias that other words share, and what decides.
struct AmbiguousAlias {
    QString alias;
    QString why;                 ///< in English, for who edits the list
    QStringList confirm;         ///< words that must stand near
    QStringList reject;          ///< longer strings or words that rule it out
    bool isBoundaryOnly = false; ///< it only begins longer names: what follows it decides, no context is needed
    bool operator==(const AmbiguousAlias&) const = default;
};

/// What Pado knows about a name before it reads an article.
struct KnownEntity {
    QString id;
    EntityType type = EntityType::Company;
    QString nameKo;
    QString nameEn;
    QStringList aliases; ///< former names included
    QStringList formerNames;
    QString country; ///< ISO 3166-1 alpha-2; may be empty
    QString ticker;  ///< KRX code
    QString sector;
    QString parent; ///< ids; each may be empty
    QString maker;
    QString affiliation; ///< of a person
    QString role;
    int since = 0; ///< year of its founding; 0: not known
    std::vector<AmbiguousAlias> ambiguous;
    bool operator==(const KnownEntity&) const = default;
};

/// An entity in the shape of the lists of names.
QJsonObject toJson(const KnownEntity& entity);
/// @error extract.bad_knowledge (`hint`: the member at fault)
Result<KnownEntity> entityFromJson(const QJsonObject& object);

/// The entities of `resources/knowledge/entities.jsonl`, with those of a user laid over them. Immutable after loading;
/// any thread may read.
class KnowledgeBase
{
public:
    /// The knowledge base embedded in the program.
    /// @param own  lines that come before it: an entity replaces the one of its id, "same_as" makes its names those of
    ///             another
    /// @error extract.bad_knowledge (`what`: the list, `where`: the line)
    static Result<KnowledgeBase> load(QByteArrayView own = {});
    static Result<KnowledgeBase> parse(QByteArrayView jsonLines, QByteArrayView own = {});

    /// Those of the user first: of two that are called alike, the first is meant.
    const std::vector<KnownEntity>& entities() const { return m_entities; }
    /// Also by the id of one that is the same as another; nullptr where the id is unknown.
    const KnownEntity* find(const QString& id) const;
    /// By id, Korean or English name or alias, whatever the case and spacing; nullptr where nobody is called so. Of
    /// several, the first organisation.
    const KnownEntity* named(const QString& name) const;

private:
    void index();
    std::vector<KnownEntity> m_entities;
    QHash<QString, qsizetype> m_byId;
    QHash<QString, qsizetype> m_byName;
};

} // namespace pado::extract
