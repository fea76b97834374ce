#include "dictionary.h"

#include <bit>

namespace pado::extract
{

Dictionary::Dictionary(QString lines) : m_lines(std::move(lines))
{
    m_slots.resize(std::bit_ceil(size_t(m_lines.count(u'\n')) * 3 / 2 + 2));
    const size_t mask = m_slots.size() - 1;
    const QStringView text = m_lines;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        const quint32 hash = hashOf(text.sliced(start, end - start));
        size_t at = hash & mask;
        while (m_slots[at].start != 0)
            at = (at + 1) & mask;
        m_slots[at] = {hash, quint32(start) + 1};
        start = end + 1;
    }
}

/// @source FNV-1a over UTF-16 units, its high bits folded into the low ones that the table uses
quint32 Dictionary::hashOf(QStringView word)
{
    quint32 hash = 2166136261U;
    for (const QChar c : word)
        hash = (hash ^ c.unicode()) * 16777619U;
    return hash ^ hash >> 15;
}

bool Dictionary::isLineAt(quint32 start, QStringView word) const
{
    const QStringView line = QStringView(m_lines).sliced(start);
    return line.startsWith(word) && (line.size() == word.size() || line[word.size()] == u'\n');
}

bool Dictionary::contains(QStringView word) const
{
    if (m_slots.empty() || word.isEmpty())
        return false;
    const size_t mask = m_slots.size() - 1;
    const quint32 hash = hashOf(word);
    for (size_t at = hash & mask; m_slots[at].start != 0; at = (at + 1) & mask) {
        if (m_slots[at].hash == hash && isLineAt(m_slots[at].start - 1, word))
            return true;
    }
    return false;
}

} // namespace pado::extract
