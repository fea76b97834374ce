#pragma once

#include <QStringView>

namespace pado::text
{

// QStringView's own questions, compiled in place: asked of every word, most answers are "no" at the first character.

inline bool startsWith(QStringView text, QStringView word)
{
    if (text.size() < word.size())
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (text[i] != word[i])
            return false;
    }
    return true;
}

inline bool endsWith(QStringView text, QStringView word)
{
    return text.size() >= word.size() && startsWith(text.sliced(text.size() - word.size()), word);
}

/// For a word whose first character is rare, or a text that is short.
inline bool contains(QStringView text, QStringView word)
{
    for (qsizetype at = 0; at + word.size() <= text.size(); ++at) {
        if (!word.isEmpty()) {
            at = text.indexOf(word.front(), at);
            if (at < 0)
                return false;
        }
        if (startsWith(text.sliced(at), word))
            return true;
    }
    return false;
}

} // namespace pado::text
