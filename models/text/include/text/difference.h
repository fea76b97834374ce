#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace pado::text
{

enum class Change { Same, Deleted, Inserted };

/// A run of words with the blanks after them.
struct Piece {
    Change change = Change::Same;
    QString text;
    bool operator==(const Piece&) const = default;
};

/// What became of a text, by words (eojeol) and line feeds: the same and inserted pieces together are `after`, the
/// same and deleted ones `before`, but for the number of blanks between words. Where a passage was replaced, the
/// deleted piece comes first. Texts with more than 1,000 changed words are told as one passage replaced by another
/// between their common beginning and end: time and memory stay bounded.   @thread any.
/// @source E. W. Myers, "An O(ND) difference algorithm and its variations", 1986.
std::vector<Piece> difference(QStringView before, QStringView after);

} // namespace pado::text
