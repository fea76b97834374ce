#pragma once

#include <QByteArrayMatcher>
#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>
#include <vector>

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

/// A word or a phrase of a search, made ready to be looked for in many texts.
class SearchTerm
{
public:
    enum class Place { Anywhere, WordStart };

    /// @param words  as typed; commas around them are left out
    explicit SearchTerm(const QString& words, Place place = Place::Anywhere);

    const QStringList& folded() const { return m_words; } ///< word by word
    bool isEmpty() const { return m_whole.isEmpty(); }
    /// Does it stand in the text: as typed, else folded, else with the blanks of a phrase left out or, from three
    /// syllables on, with others between its syllables, where it begins a word?
    bool isIn(SearchedText& text) const;
    /// Where it stands in a folded text, ascending.
    std::vector<qsizetype> placesIn(const QString& folded) const;

private:
    bool isAt(QStringView folded, qsizetype i) const;
    bool mayStandAt(QStringView folded, qsizetype i) const;

    QByteArrayMatcher m_typed; ///< UTF-8
    QStringList m_words;
    QString m_whole;              ///< folded, without blanks
    std::vector<bool> m_mayBreak; ///< before each unit of it: a blank of the text may stand there
    bool m_isBroken = false;      ///< any may
    Place m_place = Place::Anywhere;
};

} // namespace pado::text
