#pragma once

#include <QStringView>

#include <vector>

namespace pado::text
{

enum class SentenceKind {
    Body,
    Headline, ///< a line that ends in no predicate: trigger nouns may stand bare there
    Subhead,  ///< ◆ ■ ▲ lines
    Question,
};

/// A sentence of an article. Offsets are UTF-16 units of the text it was split from; surrounding blanks are not part of
/// it.
struct Sentence {
    qsizetype start = 0;
    qsizetype end = 0;
    int paragraph = 0; ///< number of the line, from 0
    SentenceKind kind = SentenceKind::Body;

    bool operator==(const Sentence&) const = default;
};

/// Splits Korean prose, one paragraph a line, into sentences. Full stops inside quotations, brackets and numbers end
/// nothing:
/// `"계획은 없다. 검토한 적도 없다."라고 했다` is one sentence. Quotes left open end with their line.
std::vector<Sentence> splitSentences(QStringView text);

} // namespace pado::text
