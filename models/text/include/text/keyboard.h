#pragma once

#include <QString>

namespace pado::text
{

/// What Latin letters give on the Korean keyboard of two sets (두벌식): vbfldhtk → 퓨리오사. Empty where anything but
/// whole syllables comes out, and for a text with other characters than letters.
QString hangulTyped(const QString& latin);

/// What Hangul gives on the Latin keyboard: ㅞㅕ → npu. Empty where the text holds anything but Hangul and jamo.
QString latinTyped(const QString& hangul);

/// First consonants of the syllables: 퓨리오사 → ㅍㄹㅇㅅ. What is no syllable stays.
QString initialsOf(QStringView text);

/// Nothing but consonants of the keyboard, as first consonants are typed to find a name.
bool areInitials(QStringView text);

} // namespace pado::text
