#pragma once

#include <QChar>
#include <QStringView>

#include <array>

namespace pado::text
{

/// Up to a hundred characters, asked for at every place of a text: an answer costs two looks into small tables.
///
///     static constexpr CharacterSet stops(u".?!");
class CharacterSet
{
public:
    constexpr explicit CharacterSet(QStringView characters)
    {
        size_t pages = 1; // the first stays empty
        for (qsizetype i = 0; i < characters.size(); ++i) {
            const size_t block = characters[i].unicode() / pageSize;
            if (m_pageOf[block] == 0)
                m_pageOf[block] = quint8(pages++);
            m_pages[m_pageOf[block]] |= quint64(1) << characters[i].unicode() % pageSize;
        }
    }

    constexpr bool contains(QChar c) const
    {
        return m_pages[m_pageOf[c.unicode() / pageSize]] >> c.unicode() % pageSize & 1;
    }

private:
    static constexpr size_t pageSize = 64, blocks = 0x10000 / pageSize, mostPages = 128;

    std::array<quint8, blocks> m_pageOf = {}; ///< of each block of characters
    std::array<quint64, mostPages> m_pages = {};
};

} // namespace pado::text
