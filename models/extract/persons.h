#pragma once

#include "language.h"
#include "reading.h"

namespace pado::extract
{

/// An eojeol that may tell whose name stands beside it: one with a title or with a bracket behind its first character.
struct TitledWord {
    qsizetype sentence = 0; ///< where its sentence starts
    qsizetype start = 0;
    qsizetype end = 0;
    qsizetype sentenceEnd = 0;
    bool hasBracket = false;
    QStringView title; ///< the word up to the title's end; into Reading::text
};
std::vector<TitledWord> titledWords(const Reading& reading, const Language& language);

/// People whom the text introduces: NAME ORG TITLE, ORG NAME TITLE, NAME TITLE. Also gives a known person's place in
/// the text the organisation and title that stand beside it.
/// @param forms  foreign names are two unknown words, so they wait until the companies have got theirs
enum class PersonForms { Korean, All };
void addPersons(Reading& reading, const std::vector<TitledWord>& words, const Language& language, PersonForms forms);

/// "한소율 대표는" in an article about one company: the company is hers. Ranks that speak from outside (교수, 장관)
/// stay without.
void addEmployers(Reading& reading, const Language& language);

} // namespace pado::extract
