#pragma once

#include "ui/services.h"

#include "store/rows.h"

#include <QTextBrowser>
#include <QTextFormat>

#include <optional>
#include <vector>

namespace pado::ui
{

/// An article to read: a measure that eyes like, and the sentences that carry facts on a tint. A click on one chooses
/// its fact. The text is set as plain text: nothing in it is markup, nothing is loaded.
class ReaderView : public QTextBrowser
{
    Q_OBJECT

public:
    ReaderView(const Services& services, QWidget* parent = nullptr);

    /// The article that is shown already keeps its place, and everything while neither its text nor its facts changed.
    void setArticle(const store::Article& article, const std::vector<store::FactRow>& facts);
    void clear();
    /// Selects the sentence of the fact and scrolls to it.   @return whether the article has it
    bool selectFact(qint64 fact);
    /// The next or previous sentence with a fact, seen from the chosen one.
    void stepFact(int step);
    qint64 article() const { return m_article; }
    /// The fact of the selected sentence, else of the first one; 0: none.
    qint64 chosen() const;
    bool has(qint64 fact) const;

Q_SIGNALS:
    void factChosen(qint64 fact);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    QVariant loadResource(int type, const QUrl& name) override;

private:
    struct Sentence {
        int start, end; ///< positions in the document
        qint64 fact;
    };
    void write(const store::Article& article, const std::vector<store::FactRow>& facts);
    void writeHead(QTextCursor& cursor, const store::Article& article, size_t facts) const;
    void markSentences(const std::vector<store::FactRow>& facts, int bodyStart, qsizetype length);
    void narrow();
    const Sentence* sentenceAt(int position) const;

    const Services& m_services;
    qint64 m_article = 0;
    int m_revision = 0;
    std::vector<qint64> m_facts;
    qint64 m_chosen = 0;
    std::vector<Sentence> m_sentences; ///< by position
};

/// A paragraph to read in this font: lines far enough apart, whatever the font's own height.
QTextBlockFormat paragraphFormat(const QFont& font);

} // namespace pado::ui
