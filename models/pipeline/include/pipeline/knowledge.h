#pragma once

#include "base/result.h"
#include "extract/extractor.h"
#include "extract/knowledge_base.h"

#include <QByteArray>
#include <QSet>
#include <QString>

namespace pado::store
{
class Reader;
class Workspace;
} // namespace pado::store

namespace pado::pipeline
{

/// What Pado knows of names in this workspace: its own list with what the user says laid over it.
/// @error store.*, extract.bad_knowledge
Result<extract::KnowledgeBase> knowledgeOf(const store::Reader& reader);
Result<extract::Extractor> extractorOf(const store::Workspace& workspace);

/// Changes what the user says of names. Articles that are stored keep the facts that were read in them.
/// @error of every function: store.*, extract.bad_knowledge
class KnowledgeEditor
{
public:
    static Result<KnowledgeEditor> open(const store::Workspace& workspace);

    const extract::KnowledgeBase& knowledge() const { return m_knowledge; }
    bool isOwn(const QString& id) const { return m_ownIds.contains(id); } ///< the user said something of this name

    /// Adds the entity or lets it replace the one of its id.
    /// @error kb.bad_entity (`hint`: the member at fault), kb.unknown for a parent, maker or employer that is not
    ///        known, kb.exists where a new name is another entity's
    Result<void> save(const extract::KnownEntity& entity);
    /// From now on both names mean `into`. `from` may be a name that nobody knows: it becomes an alias.
    /// @error kb.unknown, kb.same
    Result<void> merge(const QString& from, const QString& into);
    /// Takes back what the user said of the name.   @error kb.not_own
    Result<void> remove(const QString& id);
    /// Takes over lines as `exported` gives them, all or none.   @return how many   @error kb.bad_line (`where`: which)
    Result<int> import(const QByteArray& jsonLines);
    QByteArray exported() const { return m_own; }

private:
    explicit KnowledgeEditor(const store::Workspace& workspace) : m_workspace(workspace) {}
    const extract::KnownEntity* ownerOfNewName(const extract::KnownEntity& entity) const;
    Result<void> check(const extract::KnownEntity& entity, const extract::KnowledgeBase& among) const;
    Result<void> load();

    const store::Workspace& m_workspace;
    QByteArray m_own;
    QSet<QString> m_ownIds;
    extract::KnowledgeBase m_knowledge;
};

} // namespace pado::pipeline
