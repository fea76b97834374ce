#pragma once

#include "language.h"
#include "reading.h"

#include <vector>

namespace pado::extract
{

/// An eojeol (or a run of capitalised Latin words) that may be a name nobody knows. Views into Reading::text.
struct NameWord {
    qsizetype start = 0;
    qsizetype end = 0;
    QStringView stem; ///< letters before particle and punctuation
    QStringView tail; ///< the particle, behind a bracket where there is one
    bool isName = false;
    bool isCandidate = false; ///< neither a name nor a word of the dictionary, nor inflected
    bool endsInComma = false;
    bool hasSpelling = false; ///< in Latin letters, in a bracket behind it
};

/// Cuts sentences into words and says which of them no dictionary explains.
class NameWords
{
public:
    NameWords(const Reading& reading, const Language& language)
        : m_reading(reading),
          m_text(reading.text),
          m_language(language)
    {
    }

    std::vector<NameWord> wordsOf(const text::Sentence& sentence) const;
    /// A word without particle that no dictionary explains.
    bool mayBeName(QStringView stem) const;
    bool endsLikeOrganisation(QStringView stem) const;
    /// Ends like an authority or a court.
    bool isPublic(QStringView stem) const;

private:
    qsizetype endOfWord(qsizetype at, qsizetype limit) const;
    bool isLatinAndFree(qsizetype start, qsizetype end) const;
    NameWord wordOf(qsizetype start, qsizetype end) const;
    void takeBracket(NameWord& word, qsizetype open, qsizetype end) const;
    /// @param isAfterKind  a noun for firms stands before, which outweighs what the word ends in
    bool isCandidate(const NameWord& word, bool isAfterKind = false) const;
    qsizetype longestNameOf(QStringView stem) const;
    bool isKind(const NameWord& word) const;
    bool isTitled(QStringView stem) const;
    bool isGeneric(QStringView stem) const;
    bool isInflected(QStringView stem, bool isAfterKind) const;
    bool isCommon(const NameWord& word) const;

    const Reading& m_reading;
    QStringView m_text;
    const Language& m_language;
};

} // namespace pado::extract
