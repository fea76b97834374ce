#pragma once

#include "extract/knowledge_base.h"
#include "language.h"
#include "reading.h"
#include "trie.h"

namespace pado::extract
{

struct Source;

/// All names and aliases of the knowledge base, ready to be found in one walk along a text. Made once.
class NameIndex
{
public:
    explicit NameIndex(const KnowledgeBase& knowledge);

    struct Alias {
        int entity = 0; ///< index into KnowledgeBase::entities()
        qsizetype length = 0;
        const AmbiguousAlias* ambiguity = nullptr;
    };
    using Aliases = QVarLengthArray<int, 4>;
    struct Hit {
        qsizetype end = 0;
        Aliases aliases;
    };
    /// Names that begin at `start`, longest first. One blank may stand inside a long name: "LG AI 연구원".
    QVarLengthArray<Hit, 4> hitsAt(QStringView text, qsizetype start) const;
    const Alias& alias(int index) const { return m_aliases[size_t(index)]; }

private:
    void add(const QString& name, int entity, const KnownEntity& known);
    Trie m_trie;
    std::vector<Alias> m_aliases;
};

/// Reads an article up to its names: cleaned text, sentences, quantities, known names, and names that the text
/// introduces.
Reading read(const Source& source, const KnowledgeBase& knowledge, const NameIndex& index, const Language& language);

/// Index of the entity in the article's table; -1: none.
int indexOf(const Reading& reading, const EntityRef& entity);

/// Gives an entity of the article another name.
void rename(Reading& reading, int entity, const QString& name);

/// Index of the entity in the article's table, added where it is not there yet.
int entityIndex(Reading& reading, const ArticleEntity& entity);

} // namespace pado::extract
