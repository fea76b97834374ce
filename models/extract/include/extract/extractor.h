#pragma once

#include "base/result.h"
#include "extract/fact.h"

#include <QDateTime>
#include <QString>

#include <memory>

namespace pado::extract
{

class KnowledgeBase;

/// One article as it goes in.
struct Source {
    QString text;         ///< plain text, a paragraph a line
    QString title;        ///< helps to resolve who is meant; not part of the text
    QDateTime published;  ///< invalid: relative dates stay unresolved
    bool isClean = false; ///< an Extraction's text: taken as it is
};

/// Reads Korean business news. Made once from the knowledge base and the lexicon, then shared by all threads.
class Extractor
{
public:
    /// Loads what is embedded in the program.   @error extract.bad_knowledge, extract.bad_lexicon
    static Result<Extractor> load();
    /// The same with other names.
    static Result<Extractor> load(KnowledgeBase knowledge);

    Extractor(Extractor&&) noexcept;
    Extractor& operator=(Extractor&&) noexcept;
    ~Extractor();

    /// @thread any: const, no shared state.
    Extraction extract(const Source& source) const;

    const KnowledgeBase& knowledge() const;

private:
    struct Parts;
    explicit Extractor(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace pado::extract
