#pragma once

#include <QChar>
#include <QStringView>

#include <array>

namespace pado::text
{

/// A few dozen characters, asked of every place of a text. Most answers are "no" and cost one look at a bit.
///
///     static constexpr CharacterSet stops(u".?!");
class CharacterSet
{
public:
    constexpr explicit CharacterSet(QStringView characters) : m_characters(characters)
    {
        for (qsizetype i = 0; i < characters.size(); ++i)
            m_bits[word(characters[i])] |= bit(characters[i]);
    }

    constexpr bool contains(QChar c) const
    {
        if ((m_bits[word(c)] & bit(c)) == 0)
            return false;
        for (qsizetype i = 0; i < m_characters.size(); ++i) {
            if (m_characters[i] == c)
                return true;
        }
        return false;
    }

private:
    static constexpr size_t word(QChar c) { return c.unicode() >> 6 & 15; }
    static constexpr quint64 bit(QChar c) { return quint64(1) << (c.unicode() & 63); }

    QStringView m_characters;
    std::array<quint64, 16> m_bits = {}; ///< by the last ten bits of a character
};

} // namespace pado::text
