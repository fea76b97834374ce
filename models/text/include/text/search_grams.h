#pragma once

#include <QString>
#include <QStringView>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace pado::text
{

/// Changes with the rules below: an index made by others must be made anew.
inline constexpr int searchGramsVersion = 1;

// The grams by which search finds an article. Texts are folded (searchFold) and cut into runs of one class: a run of
// syllables goes on across blanks, a run of letters and digits does not, anything else ends either.
//   반도     a pair of syllables in one word
//   공·지    a pair of syllables across a blank: found however the words are spaced
//   hb hbm   pairs and triples of letters and digits
//   체       the last of a run, alone: with every gram that begins with 체, all places of 체
//   §반도    a gram of the title
//   ¤1f3a…   the outlet
// No gram holds an ASCII character but letters and digits, so that SQLite's tokenizer `ascii` leaves each whole.

/// All grams of an article, each once, with blanks between. Depends on nothing but its arguments: what was indexed can
/// be computed again to be taken out.
std::string searchGrams(const QString& title, const QString& text, const QString& source);

/// Calls `each` with every gram of such a list.
template <class Each>
void eachGram(std::string_view grams, Each each)
{
    for (size_t start = 0; start < grams.size();) {
        const size_t end = std::min(grams.find(' ', start), grams.size());
        each(grams.substr(start, end - start));
        start = end + 1;
    }
}

/// What a gram of the title begins with, and no other gram.
inline constexpr std::string_view titleMark = "§";
/// What the gram of an outlet begins with, and no other gram.
inline constexpr std::string_view sourceMark = "¤";

/// The gram of an outlet. Two outlets may share one, once in 2⁶⁴.
std::string sourceGram(const QString& source);

/// What an article's grams must hold for a term to be in it.
struct TermGrams {
    std::vector<std::vector<std::string>> all; ///< of each entry at least one
    std::string start;    ///< where `all` is empty: some gram begins so; empty too: the term says nothing to an index
    bool isProof = false; ///< an article with these grams has the term; else its text decides
};

/// @param term  folded, without blanks
TermGrams termGrams(QStringView term);

} // namespace pado::text
