#pragma once

#include <QByteArrayMatcher>
#include <QString>

#include <optional>
#include <string_view>

namespace pado::text
{

/// May a folded term stand in a text with blanks between its syllables? From three syllables on: 인공지능반도체 is in
/// 인공 지능 반도체, but 기아 is not in 경기 아이.
bool mayCrossBlanks(QStringView term);

/// A text that terms are looked for in: folded once, and only if need be. The text must outlive it.
class SearchedText
{
public:
    explicit SearchedText(std::string_view utf8) : m_utf8(utf8) {}
    std::string_view utf8() const { return m_utf8; }
    const QString& folded();

private:
    std::string_view m_utf8;
    std::optional<QString> m_folded;
};

/// A word of a search, made ready to be looked for in many texts.
class SearchTerm
{
public:
    /// @param word  as typed, without blanks; commas around it are left out
    explicit SearchTerm(const QString& word);

    const QString& folded() const { return m_folded; }
    /// Does the word stand in the text: as typed, else folded, else, from three syllables on, with blanks between its
    /// syllables where it begins a word?
    bool isIn(SearchedText& text) const;

private:
    bool isSpacedIn(const QString& folded) const;

    QByteArrayMatcher m_typed; ///< UTF-8
    QString m_folded;
    bool m_mayCrossBlanks = false;
};

} // namespace pado::text
