#pragma once

#include "language.h"
#include "reading.h"

#include <optional>
#include <vector>

namespace pado::extract
{

/// What an eojeol without a name does in its clause.
enum class Predicate {
    None,       ///< a noun, adverb or name
    Final,      ///< closes a sentence: -다
    Quote,      ///< reported speech: -다고, -라며
    Join,       ///< -고, -며, -지만: the next clause has arguments of its own
    Soft,       ///< -해, -어: shares its arguments with the next verb
    Modify,     ///< relative clause: -한, -된, 맺은
    Complement, ///< -할 계획, -한 것: neither boundary nor relative clause
    Post,       ///< acts as a particle: 위한, 통해
};

/// One eojeol, or one name with its particle. Offsets are UTF-16 units of Reading::text.
struct Unit {
    qsizetype start = 0;
    qsizetype end = 0;
    QStringView form; ///< letters without quotes, brackets, punctuation; for a name: the name
    QStringView stem; ///< form without its particle
    Case own = Case::None;
    Predicate predicate = Predicate::None;
    std::optional<Case> post; ///< of Predicate::Post
    bool isJoined = false;    ///< followed by · , – or 및: goes with the next
    bool endsInComma = false;
    bool isQuoted = false;
    bool isAlso = false;       ///< bears 도, which hides whether it is subject or object
    int quotation = 0;         ///< number of the long quotation it stands in, 0: none
    int name = -1;             ///< index into Reading::names
    std::vector<int> entities; ///< of the name, or those that an anaphor stands for
    std::optional<Anaphor> anaphor;

    // Filled by findGroups():
    Case effective = Case::None;
    int head = -1; ///< unit of the noun that a name modifies: 하람 [지분을]
    Case headCase = Case::None;
    int group = -1;          ///< units of one coordination share a number
    bool isTogether = false; ///< 와 함께, 와 공동으로

    bool hasEntity() const { return !entities.empty(); }
};

/// The units of each of an article's sentences.
struct UnitTable {
    std::vector<std::vector<Unit>> sentences;
    std::vector<QString> forms; ///< those that do not stand in the text as they are: 3.5%(p) 늘어난

    const std::vector<Unit>& operator[](size_t sentence) const { return sentences[sentence]; }
};

/// Cuts a sentence into units, which see into the text and `forms`. Anaphors are recognised, not resolved.
std::vector<Unit> unitsOf(const Reading& reading, const text::Sentence& sentence, const Language& language,
                          std::vector<QString>& forms);

/// Class of an inflected form by its ending; None for nouns.
Predicate predicateOf(QStringView form);

} // namespace pado::extract
