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

constexpr qsizetype longestShort = 4;

/// Up to four characters as one number, not 0.
quint64 packed(QStringView head, QChar last)
{
    quint64 number = 0;
    for (qsizetype i = 0; i < head.size(); ++i)
        number = number << 16 | head[i].unicode();
    return number << 16 | last.unicode();
}

size_t placeOf(quint64 number)
{
    return size_t(number * 0x9E3779B97F4A7C15ULL >> 32);
}

} // namespace

Dictionary::Dictionary(QString lines) : m_lines(std::move(lines))
{
    const QStringView text = m_lines;
    const auto eachLine = [&](auto take) {
        for (qsizetype start = 0; start < text.size();) {
            qsizetype end = text.indexOf(u'\n', start);
            if (end < 0)
                end = text.size();
            if (end > start)
                take(start, text.sliced(start, end - start));
            start = end + 1;
        }
    };
    size_t shorts = 0, longs = 0;
    eachLine([&](qsizetype, QStringView word) { ++(word.size() <= longestShort ? shorts : longs); });
    m_short.resize(std::bit_ceil(shorts * 3 / 2 + 2));
    m_long.resize(std::bit_ceil(longs * 3 / 2 + 2));
    eachLine([&](qsizetype start, QStringView word) {
        if (word.size() <= longestShort)
            addShort(word);
        else
            addLong(start, word);
    });
}

void Dictionary::addShort(QStringView word)
{
    const quint64 number = packed(word.chopped(1), word.back());
    const size_t mask = m_short.size() - 1;
    size_t at = placeOf(number) & mask;
    while (m_short[at] != 0)
        at = (at + 1) & mask;
    m_short[at] = number;
}

void Dictionary::addLong(qsizetype start, QStringView word)
{
    const quint32 hash = finished(hashOf(word));
    const size_t mask = m_long.size() - 1;
    size_t at = hash & mask;
    while (m_long[at].start != 0)
        at = (at + 1) & mask;
    m_long[at] = {hash, quint32(start) + 1};
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
    if (m_short.empty())
        return false;
    if (head.size() >= longestShort)
        return containsLong(head, last);
    const quint64 number = packed(head, last);
    const size_t mask = m_short.size() - 1;
    for (size_t at = placeOf(number) & mask; m_short[at] != 0; at = (at + 1) & mask) {
        if (m_short[at] == number)
            return true;
    }
    return false;
}

bool Dictionary::containsLong(QStringView head, QChar last) const
{
    const size_t mask = m_long.size() - 1;
    const quint32 hash = finished(mixed(hashOf(head), last));
    for (size_t at = hash & mask; m_long[at].start != 0; at = (at + 1) & mask) {
        if (m_long[at].hash == hash && isLineAt(m_long[at].start - 1, head, last))
            return true;
    }
    return false;
}

} // namespace pado::extract
