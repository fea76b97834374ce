#pragma once

#include <QString>

#include <vector>

namespace pado::store
{

/// What a check of the workspace can find.
enum class FindingKind {
    File,             ///< SQLite cannot read part of the file; `detail` in its words
    Reference,        ///< rows of the table `detail` point to nothing
    AlteredArticle,   ///< title or text are not what was stored; `examples` are articles
    MissingText,      ///< an article without its current text; `examples` are articles
    UnreadableFact,   ///< a claim that cannot be read, or says another thing than its columns; `examples` are facts
    AlteredEvidence,  ///< a sentence that its text does not have at its place; `examples` are facts
    OrphanEvidence,   ///< a sentence of a text that is not there; `examples` are facts
    Lookup,           ///< an index of SQLite's does not match its table
    SearchUnfinished, ///< the search index is not whole
    SearchDamaged,    ///< the search index cannot be read
    SearchMissing,    ///< articles that it lacks
    SearchStray,      ///< entries without an article
    SearchWords,      ///< articles of a sample some of whose words it lacks
    Stories,          ///< articles in a story that is not there, and stories without articles
    Counts,           ///< numbers kept beside that are not those counted; `detail` the table
};

struct Finding {
    FindingKind kind = FindingKind::File;
    qint64 count = 1;
    std::vector<qint64> examples = {}; ///< a few ids, in ascending order
    QString detail = {};               ///< as the kind says; may be empty
    bool operator==(const Finding&) const = default;
};

/// Whether it can be made anew from the texts and facts: `pado db check --rebuild`.
bool isDerived(FindingKind kind);

} // namespace pado::store
