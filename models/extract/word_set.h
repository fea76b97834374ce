#pragma once

#include "trie.h"

#include <QStringList>

#include <initializer_list>

namespace pado::extract
{

/// A list of words, asked which of them a text is, begins with, ends in or contains. However many they are, a question
/// costs one short walk along the text. Immutable.
class WordSet
{
public:
    WordSet() = default;
    WordSet(std::initializer_list<QStringView> words)
    {
        for (const QStringView word : words)
            add(word);
    }
    explicit WordSet(const QStringList& words)
    {
        for (const QString& word : words)
            add(word);
    }

    /// Place of the word in the list, -1 where it is none of them.
    int indexOf(QStringView word) const
    {
        int node = 0;
        for (const QChar c : word) {
            node = m_forward.step(node, c);
            if (node < 0)
                return -1;
        }
        const std::vector<int>& indices = m_forward.valuesAt(node);
        return indices.empty() ? -1 : indices.back();
    }
    bool contains(QStringView word) const { return indexOf(word) >= 0; }

    /// Calls `take(index, length)` for each word that begins the text, shortest first, until it returns true.
    template <class Take>
    bool anyStart(QStringView text, Take take) const
    {
        if (!m_forward.mayBegin(text))
            return false;
        int node = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            node = m_forward.step(node, text[i]);
            if (node < 0)
                return false;
            for (const int index : m_forward.valuesAt(node)) {
                if (take(index, i + 1))
                    return true;
            }
        }
        return false;
    }
    /// The same for those that end it.
    template <class Take>
    bool anyEnd(QStringView text, Take take) const
    {
        const qsizetype size = text.size();
        if (size > 1 && !m_backward.mayBegin(text[size - 1], text[size - 2]))
            return false;
        int node = 0;
        for (qsizetype i = text.size() - 1; i >= 0; --i) {
            node = m_backward.step(node, text[i]);
            if (node < 0)
                return false;
            for (const int index : m_backward.valuesAt(node)) {
                if (take(index, text.size() - i))
                    return true;
            }
        }
        return false;
    }
    /// Does a word begin, end or stand anywhere in the text?
    bool starts(QStringView text) const { return anyStart(text, always); }
    bool ends(QStringView text) const { return anyEnd(text, always); }
    bool isIn(QStringView text) const { return lastPlaceIn(text, 0) >= 0; }

    /// The last place, not before `from`, where one of the words begins; -1: none.
    qsizetype lastPlaceIn(QStringView text, qsizetype from) const
    {
        for (qsizetype at = text.size() - 1; at >= from; --at) {
            if (starts(text.sliced(at)))
                return at;
        }
        return -1;
    }

private:
    static bool always(int, qsizetype) { return true; }

    void add(QStringView word)
    {
        m_forward.insert(word, m_size);
        QString reversed;
        for (qsizetype i = word.size() - 1; i >= 0; --i)
            reversed += word[i];
        m_backward.insert(reversed, m_size++);
    }

    Trie m_forward, m_backward;
    int m_size = 0;
};

} // namespace pado::extract
