#pragma once

#include "language.h"
#include "reading.h"

namespace pado::extract
{

inline bool isHangul(QChar c)
{
    return c >= u'가' && c <= u'힣';
}

inline bool isLatinOrDigit(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

// Most characters are Hangul, about which no table need be asked.
inline bool isLetterOrNumber(QChar c)
{
    return isHangul(c) || c.isLetterOrNumber();
}

inline bool isSpace(QChar c)
{
    return !isHangul(c) && c.isSpace();
}

/// Opens the name of a product or a test.
inline bool isSingleQuote(QChar c)
{
    return c == u'\'' || c == u'‘';
}

/// May a name begin here: not in the middle of a word?
inline bool isNameStart(QStringView text, qsizetype at)
{
    const QChar before = at > 0 ? text[at - 1] : QChar(u' ');
    return !isHangul(before) && isLetterOrNumber(text[at]) && !isLatinOrDigit(before);
}

/// May a name end before `end`: what follows to the eojeol's end is a suffix, a particle or nothing?
bool isNameEnd(QStringView text, qsizetype end, const Language& language);

/// The Hangul that follows `at` without a blank.
QStringView hangulRun(QStringView text, qsizetype at);

/// Does a particle that depends on the last sound agree with `name`? 누리봇이 yes, 누리봇가 no. Others always do.
bool agrees(QStringView name, QStringView tail);

/// Is the place free of every name found so far?
bool isFree(const Reading& reading, qsizetype start, qsizetype end);

/// Adds the name at its place and everywhere else in the text where it stands between boundaries.
void addEverywhere(Reading& reading, const QString& name, int entity, Origin origin, double score,
                   const Language& language);

} // namespace pado::extract
