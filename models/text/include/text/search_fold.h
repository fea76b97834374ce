#pragma once

#include <QString>
#include <QStringView>

namespace pado::text
{

/// A text as search compares it: compatibility forms plain (full width as ASCII, ㈜ as (주)), letters composed, case
/// folded, each stretch of white space one blank; invisible characters and the comma between two digits are left out.
/// Jamo that stand alone (ㅋㅋ) stay as typed. Folding twice changes nothing.
/// @source Unicode UAX #15 (NFKC), The Unicode Standard §5.18 (simple case folding)
QString searchFold(QStringView text);

/// What pairs of characters search indexes.
enum class SearchClass {
    Syllable, ///< Hangul, Hanja, jamo
    Letter,   ///< every other letter, and digits
    Blank,
    Rest,
};

/// @param c  of a folded text
SearchClass searchClassOf(char32_t c);

/// The code point at `i` of `text`; a surrogate that stands alone is given as it is.
char32_t codePointAt(QStringView text, qsizetype i);

/// UTF-16 units of a code point.
inline qsizetype unitsOf(char32_t c)
{
    return c > 0xFFFF ? 2 : 1;
}

} // namespace pado::text
