#include "ui/news/reader_view.h"

#include "ui/theme.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int measure = 40;        // Korean characters a line
constexpr double lineHeight = 1.6; // of the type's size

QTextCharFormat charFormat(const QFont& font, const QColor& colour)
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(colour);
    return format;
}

} // namespace

// Qt counts a line's height from the font's own, and Korean fonts differ widely in that: Noto 1.45, Nanum 1.15.
QTextBlockFormat paragraphFormat(const QFont& font)
{
    const double size = QFontInfo(font).pixelSize();
    QTextBlockFormat format;
    format.setLineHeight(lineHeight * size / QFontMetricsF(font).height() * 100, QTextBlockFormat::ProportionalHeight);
    format.setBottomMargin(Theme::spaceCell);
    return format;
}

ReaderView::ReaderView(const Services& services, QWidget* parent) : QTextBrowser(parent), m_services(services)
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setAccessibleName(tr("기사"));
    document()->setDocumentMargin(Theme::spacePage);
    QPalette colours = palette();
    colours.setColor(QPalette::Highlight, services.theme.amountMark());
    colours.setColor(QPalette::Inactive, QPalette::Highlight, services.theme.amountMark());
    colours.setColor(QPalette::HighlightedText, services.theme.text());
    setPalette(colours);
}

QVariant ReaderView::loadResource(int, const QUrl&)
{
    return {}; // nothing remote, nothing local: an article is text
}

void ReaderView::clear()
{
    m_article = 0;
    m_revision = 0;
    m_chosen = 0;
    m_facts.clear();
    m_sentences.clear();
    QTextBrowser::clear();
}

void ReaderView::writeHead(QTextCursor& cursor, const store::Article& article, size_t facts) const
{
    const Theme& theme = m_services.theme;
    QTextBlockFormat titleBlock;
    titleBlock.setBottomMargin(Theme::spaceTight);
    cursor.setBlockFormat(titleBlock);
    cursor.insertText(article.row.title, charFormat(theme.pageTitle(), theme.text()));
    QTextBlockFormat metaBlock;
    metaBlock.setTopMargin(Theme::spaceTight);
    metaBlock.setBottomMargin(Theme::spaceGroup);
    cursor.insertBlock(metaBlock);
    QStringList meta{article.row.source, toKst(article.row.published).toString(u"yyyy-MM-dd HH:mm"_s)};
    if (!article.row.author.isEmpty())
        meta << article.row.author;
    if (article.revision > 1)
        meta << tr("수정됨 · %1판").arg(article.revision);
    meta << (facts > 0 ? tr("사실 %L1건").arg(facts) : tr("찾은 사실 없음"));
    cursor.insertText(meta.join(u" · "_s), charFormat(theme.hint(), theme.muted()));
}

void ReaderView::setArticle(const store::Article& article, const std::vector<store::FactRow>& facts)
{
    std::vector<qint64> ids;
    std::ranges::transform(facts, std::back_inserter(ids), &store::FactRow::id);
    const bool isShown = m_article == article.row.id;
    if (isShown && m_revision == article.revision && m_facts == ids)
        return;
    const qint64 chosen = isShown ? m_chosen : 0;
    const int scrolled = isShown ? verticalScrollBar()->value() : 0;
    clear();
    m_article = article.row.id;
    m_revision = article.revision;
    m_facts = std::move(ids);
    write(article, facts);
    if (isShown)
        selectFact(chosen);
    verticalScrollBar()->setValue(scrolled);
}

void ReaderView::write(const store::Article& article, const std::vector<store::FactRow>& facts)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    writeHead(cursor, article, facts.size());
    cursor.insertBlock(paragraphFormat(m_services.theme.reading()));
    const int bodyStart = cursor.position();
    // insertText makes a block of each line feed: positions go on by one, as in the text.
    cursor.insertText(article.text, charFormat(m_services.theme.reading(), m_services.theme.text()));
    cursor.endEditBlock();
    markSentences(facts, bodyStart, article.text.size());
    narrow();
    moveCursor(QTextCursor::Start);
}

qint64 ReaderView::chosen() const
{
    return m_chosen != 0 || m_sentences.empty() ? m_chosen : m_sentences.front().fact;
}

bool ReaderView::has(qint64 fact) const
{
    return std::ranges::find(m_sentences, fact, &Sentence::fact) != m_sentences.end();
}

void ReaderView::markSentences(const std::vector<store::FactRow>& facts, int bodyStart, qsizetype length)
{
    QTextCharFormat tint;
    tint.setBackground(m_services.theme.factSentence());
    tint.setUnderlineStyle(QTextCharFormat::DotLine);
    tint.setUnderlineColor(m_services.theme.accent());
    for (const store::FactRow& fact : facts) {
        for (const store::FactEvidence& evidence : fact.evidences) {
            const extract::Evidence& place = evidence.evidence;
            if (evidence.article != m_article || evidence.revision != m_revision)
                continue; // where a sentence stood in an older text means nothing in this one
            if (place.start < 0 || place.end > length || place.start >= place.end)
                continue;
            m_sentences.push_back({bodyStart + int(place.start), bodyStart + int(place.end), fact.id});
            QTextCursor cursor(document());
            cursor.setPosition(bodyStart + int(place.start));
            cursor.setPosition(bodyStart + int(place.end), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(tint);
        }
    }
    std::ranges::stable_sort(m_sentences, {}, &Sentence::start);
}

bool ReaderView::selectFact(qint64 fact)
{
    const auto sentence = std::ranges::find(m_sentences, fact, &Sentence::fact);
    if (sentence == m_sentences.end())
        return false;
    m_chosen = fact;
    QTextCursor cursor(document());
    cursor.setPosition(sentence->start);
    setTextCursor(cursor);
    const int above = viewport()->height() / 3;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top() - above);
    const int kept = verticalScrollBar()->value();
    cursor.setPosition(sentence->end, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(kept);
    return true;
}

void ReaderView::stepFact(int step)
{
    if (m_sentences.empty())
        return;
    const auto chosen = std::ranges::find(m_sentences, m_chosen, &Sentence::fact);
    const auto last = std::ssize(m_sentences) - 1;
    const auto at = chosen == m_sentences.end()
                        ? (step > 0 ? 0 : last)
                        : std::clamp<std::ptrdiff_t>(chosen - m_sentences.begin() + step, 0, last);
    selectFact(m_sentences[size_t(at)].fact);
    Q_EMIT factChosen(m_chosen);
}

const ReaderView::Sentence* ReaderView::sentenceAt(int position) const
{
    for (const Sentence& sentence : m_sentences) {
        if (sentence.start <= position && position < sentence.end)
            return &sentence;
    }
    return nullptr;
}

void ReaderView::mouseReleaseEvent(QMouseEvent* event)
{
    QTextBrowser::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return;
    if (const Sentence* sentence = sentenceAt(cursorForPosition(event->pos()).position())) {
        const qint64 fact = sentence->fact;
        selectFact(fact);
        Q_EMIT factChosen(fact);
    }
}

void ReaderView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    narrow();
}

/// A line no longer than the measure, however wide the window.
void ReaderView::narrow()
{
    const int wanted = QFontMetrics(m_services.theme.reading()).horizontalAdvance(u'가') * measure;
    const int side = std::max(Theme::spacePage, (viewport()->width() - wanted) / 2);
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    frame.setLeftMargin(side);
    frame.setRightMargin(side);
    document()->rootFrame()->setFrameFormat(frame);
}

} // namespace pado::ui
