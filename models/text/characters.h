#pragma once

#include "text/character_set.h"

#include <QChar>
#include <QStringView>

#include <array>

namespace pado::text
{

// Small tests on UTF-16 units, shared by the scanners of this room. Positions may be anything; outside the text they
// see a null character.

inline QChar at(QStringView text, qsizetype i)
{
    return i >= 0 && i < text.size() ? text[i] : QChar();
}

inline bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

inline bool isHangul(QChar c)
{
    return c >= u'가' && c <= u'힣';
}

inline bool isLatin(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

inline bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\u00a0';
}

inline bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'\u02bc';
}

/// The position after at most one blank.
inline qsizetype afterBlank(QStringView text, qsizetype i)
{
    return isBlank(at(text, i)) ? i + 1 : i;
}

inline bool startsAt(QStringView text, qsizetype i, QStringView word)
{
    if (i < 0 || text.size() - i < word.size())
        return false;
    for (qsizetype k = 0; k < word.size(); ++k) {
        if (text[i + k] != word[k])
            return false;
    }
    return true;
}
/// The same for a literal, whose length is known.
template <size_t N>
bool startsAt(QStringView text, qsizetype i, const char16_t (&word)[N])
{
    return startsAt(text, i, QStringView(word, qsizetype(N) - 1));
}

/// The first character behind a run of digits, blanks passed over.
inline QChar afterDigits(QStringView text, qsizetype i)
{
    while (isDigit(at(text, i)))
        ++i;
    while (isBlank(at(text, i)))
        ++i;
    return at(text, i);
}

/// Nothing that belongs to the same word stands before `i`.
inline bool beginsWord(QStringView text, qsizetype i)
{
    const QChar before = at(text, i - 1);
    return !isHangul(before) && !before.isLetterOrNumber();
}

/// The word ends at `i`, or only a particle or an ending can follow.
bool endsWord(QStringView text, qsizetype i);

/// After a range mark (~ ∼ 〜 ～ – and, where `hyphenToo`, -) with blanks around it; `i` itself if there is none.
qsizetype afterRangeMark(QStringView text, qsizetype i, bool hyphenToo);

/// A bit for each first character of the words, which tells most places where none of them stands.
template <class Table>
constexpr std::array<quint64, 4> firstsOf(const Table& words)
{
    std::array<quint64, 4> bits = {};
    for (const auto& entry : words)
        bits[entry.word.front().unicode() >> 6 & 3] |= quint64(1) << (entry.word.front().unicode() & 63);
    return bits;
}

/// The longest entry of the table `words` that stands at `i`, or null. Entries have a member `word`.
template <const auto& words>
const auto* longestAt(QStringView text, qsizetype i)
{
    static constexpr auto firsts = firstsOf(words);
    decltype(&*std::begin(words)) best = nullptr;
    const QChar first = at(text, i);
    if ((firsts[first.unicode() >> 6 & 3] >> (first.unicode() & 63) & 1) == 0)
        return best;
    for (const auto& entry : words) {
        if (entry.word.front() == first && (!best || entry.word.size() > best->word.size()) &&
            startsAt(text, i, entry.word))
            best = &entry;
    }
    return best;
}

} // namespace pado::text
