#pragma once

#include <QString>

#include <vector>

namespace pado::extract
{

/// Tens of thousands of words, one a line, kept as the text that they came in; a look-up costs about one comparison.
/// Immutable.
class Dictionary
{
public:
    Dictionary() = default;
    explicit Dictionary(QString lines);

    bool contains(QStringView word) const { return !word.isEmpty() && contains(word.chopped(1), word.back()); }
    /// The word that `head` and one more character make.
    bool contains(QStringView head, QChar last) const;

private:
    struct Slot {
        quint32 hash = 0;
        quint32 start = 0; ///< of the line, counted from 1; 0: free
    };
    bool isLineAt(qsizetype start, QStringView head, QChar last) const;

    QString m_lines;
    std::vector<Slot> m_slots;
};

} // namespace pado::extract
