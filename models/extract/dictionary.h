#pragma once

#include <QString>

#include <vector>

namespace pado::extract
{

/// Tens of thousands of words, one a line. A word of up to four characters, as most are, is a number, which lies in a
/// table of its own: a look-up costs about one look into memory. Longer ones are found by a hash and compared.
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
    void addShort(QStringView word);
    void addLong(qsizetype start, QStringView word);
    bool containsLong(QStringView head, QChar last) const;

    QString m_lines;
    std::vector<quint64> m_short; ///< 0: free
    std::vector<Slot> m_long;
};

} // namespace pado::extract
