#include "dictionary.h"

#include <bit>

namespace pado::extract
{

namespace
{

// FNV-1a over UTF-16 units, its high bits folded at the end into the low ones that the table uses.
quint32 mixed(quint32 hash, QChar c)
{
    return (hash ^ c.unicode()) * 16777619U;
}

quint32 hashOf(QStringView word)
{
    quint32 hash = 2166136261U;
    for (const QChar c : word)
        hash = mixed(hash, c);
    return hash;
}

quint32 finished(quint32 hash)
{
    return hash ^ hash >> 15;
}

} // namespace

Dictionary::Dictionary(QString lines) : m_lines(std::move(lines))
{
    m_slots.resize(std::bit_ceil(size_t(m_lines.count(u'\n')) * 3 / 2 + 2));
    const size_t mask = m_slots.size() - 1;
    const QStringView text = m_lines;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        const quint32 hash = finished(hashOf(text.sliced(start, end - start)));
        size_t at = hash & mask;
        while (m_slots[at].start != 0)
            at = (at + 1) & mask;
        m_slots[at] = {hash, quint32(start) + 1};
        start = end + 1;
    }
}

bool Dictionary::isLineAt(qsizetype start, QStringView head, QChar last) const
{
    const QStringView line = QStringView(m_lines).sliced(start);
    const qsizetype size = head.size() + 1;
    return line.startsWith(head) && line.size() >= size && line[size - 1] == last &&
           (line.size() == size || line[size] == u'\n');
}

bool Dictionary::contains(QStringView head, QChar last) const
{
    if (m_slots.empty())
        return false;
    const size_t mask = m_slots.size() - 1;
    const quint32 hash = finished(mixed(hashOf(head), last));
    for (size_t at = hash & mask; m_slots[at].start != 0; at = (at + 1) & mask) {
        if (m_slots[at].hash == hash && isLineAt(m_slots[at].start - 1, head, last))
            return true;
    }
    return false;
}

} // namespace pado::extract
