#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace pado::text
{

/// A text made ready for word searches that overlook width, case and blanks.
/// @source Unicode NFKC (UAX #15), case folding (Unicode §3.13)
class FoldedText
{
public:
    explicit FoldedText(QStringView text);

    /// Whether `word` stands in the text: Hangul anywhere (인공지능 in 인공 지능), Latin letters and digits only as
    /// whole words (AI in AI가 and GPT-AI, not in MAIN). A blank of the word may be missing in the text (Open AI in
    /// OpenAI), one between Latin letters of the text must be in the word. An empty word stands nowhere.
    bool contains(const FoldedText& word) const;
    /// Whether the two are the same but for width, case and blanks.
    bool operator==(const FoldedText& other) const { return m_text == other.m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

private:
    bool fits(const FoldedText& word, qsizetype at) const;
    bool isSeam(qsizetype at) const; ///< a Latin word may begin or end before the unit `at`

    QString m_text;                 ///< without blanks
    std::vector<bool> m_afterBlank; ///< of each unit: a blank stood before it
};

} // namespace pado::text
