#include "ui/news/revision_view.h"

#include "insight/error_text.h"
#include "ui/news/reader_view.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

RevisionView::RevisionView(const Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_asker(services.workspace, this),
      m_before(new QComboBox(this)),
      m_after(new QComboBox(this)),
      m_summary(new QLabel(this)),
      m_text(new QTextBrowser(this))
{
    for (QComboBox* box : {m_before, m_after})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_before->setAccessibleName(tr("견줄 앞 판"));
    m_after->setAccessibleName(tr("견줄 뒤 판"));
    m_summary->setProperty("muted", true);
    m_summary->setFont(services.theme.hint());
    m_summary->setTextFormat(Qt::RichText);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("판 사이에 달라진 곳"));
    m_text->document()->setDocumentMargin(Theme::spacePage);
    auto* choice = new QHBoxLayout;
    choice->setContentsMargins(Theme::spacePage, Theme::space, Theme::spaceCell, 0);
    choice->addWidget(m_before);
    choice->addWidget(new QLabel(u"→"_s, this));
    choice->addWidget(m_after);
    choice->addStretch();
    auto* legend = new QHBoxLayout;
    legend->setContentsMargins(Theme::spacePage, Theme::spaceTight, Theme::spaceCell, 0);
    legend->addWidget(m_summary);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(choice);
    layout->addLayout(legend);
    layout->addWidget(m_text, 1);
    connect(m_before, &QComboBox::currentIndexChanged, this, &RevisionView::compare);
    connect(m_after, &QComboBox::currentIndexChanged, this, &RevisionView::compare);
}

void RevisionView::show(qint64 article, int before)
{
    m_article = article;
    m_text->clear();
    m_asker.ask([article](const store::Reader& reader) { return reader.revisions(article); },
                [this, before](const Result<std::vector<store::Revision>>& revisions) {
                    if (revisions)
                        offer(*revisions, before);
                    else
                        Q_EMIT failed(insight::errorText(revisions.error(), m_services.labels.language()));
                });
}

void RevisionView::offer(const std::vector<store::Revision>& revisions, int before)
{
    const QSignalBlocker quietBefore(m_before), quietAfter(m_after);
    m_before->clear();
    m_after->clear();
    for (const store::Revision& revision : revisions) {
        const QString name =
            tr("%1판 · %2").arg(revision.number).arg(toKst(revision.recorded).toString(u"yyyy-MM-dd HH:mm"_s));
        m_before->addItem(name, revision.number);
        m_after->addItem(name, revision.number);
    }
    const int newest = int(revisions.size());
    m_after->setCurrentIndex(newest - 1);
    m_before->setCurrentIndex(std::clamp(before == 0 ? newest - 1 : before, 1, std::max(newest, 1)) - 1);
    compare();
}

void RevisionView::compare()
{
    const int before = m_before->currentData().toInt(), after = m_after->currentData().toInt();
    using Pieces = std::vector<text::Piece>;
    m_asker.ask(
        [article = m_article, before, after](const store::Reader& reader) -> Result<Pieces> {
            const auto revisions = reader.revisions(article);
            const auto old = reader.text(article, before), now = reader.text(article, after);
            if (!revisions || !old || !now)
                return tl::unexpected(!revisions ? revisions.error() : !old ? old.error() : now.error());
            const auto titleOf = [&](int number) {
                const auto it = std::ranges::find(*revisions, number, &store::Revision::number);
                return it == revisions->end() ? QString() : it->title;
            };
            return text::difference(titleOf(before) + u'\n' + *old, titleOf(after) + u'\n' + *now);
        },
        [this](const Result<Pieces>& pieces) {
            if (pieces)
                write(*pieces);
            else
                Q_EMIT failed(insight::errorText(pieces.error(), m_services.labels.language()));
        });
}

void RevisionView::write(const std::vector<text::Piece>& pieces)
{
    const Theme& theme = m_services.theme;
    QTextCharFormat same;
    same.setFont(theme.reading());
    same.setForeground(theme.text());
    QTextCharFormat inserted = same, deleted = same;
    inserted.setFontUnderline(true);
    inserted.setBackground(theme.factSentence());
    deleted.setFontStrikeOut(true);
    deleted.setForeground(theme.muted());
    deleted.setBackground(theme.amountMark());
    m_text->clear();
    QTextCursor cursor(m_text->document());
    cursor.setBlockFormat(paragraphFormat(theme.reading()));
    int insertions = 0, deletions = 0;
    for (const text::Piece& piece : pieces) {
        insertions += piece.change == text::Change::Inserted;
        deletions += piece.change == text::Change::Deleted;
        cursor.insertText(piece.text, piece.change == text::Change::Same       ? same
                                      : piece.change == text::Change::Inserted ? inserted
                                                                               : deleted);
    }
    m_text->moveCursor(QTextCursor::Start);
    m_summary->setText(insertions + deletions == 0
                           ? tr("두 판의 글이 같습니다.")
                           : tr("<u>밑줄</u>: 더한 곳 %L1 · <s>취소선</s>: 뺀 곳 %L2").arg(insertions).arg(deletions));
}

} // namespace pado::ui
