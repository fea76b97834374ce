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

    bool contains(QStringView word) const;

private:
    struct Slot {
        quint32 hash = 0;
        quint32 start = 0; ///< of the line, counted from 1; 0: free
    };
    static quint32 hashOf(QStringView word);
    bool isLineAt(quint32 start, QStringView word) const;

    QString m_lines;
    std::vector<Slot> m_slots;
};

} // namespace pado::extract
