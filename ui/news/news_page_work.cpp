#include "insight/error_text.h"
#include "pipeline/stories.h"
#include "store/writer.h"
#include "ui/icons.h"
#include "ui/keys.h"
#include "ui/news/article_list.h"
#include "ui/news/news_page.h"
#include "ui/news/reader_view.h"
#include "ui/news/revision_view.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

// What the user does on the page, and the work that it starts.

namespace pado::ui
{

void NewsPage::showRevisions(bool isWanted, int before)
{
    m_revised->setChecked(isWanted);
    if (isWanted)
        m_revisions->show(m_open.id, before);
    m_readerOrRevisions->setCurrentWidget(isWanted ? static_cast<QWidget*>(m_revisions) : m_reader);
}

/// A refresh that was stopped, and a workspace of an older Pado, leave articles that wait for a story.
void NewsPage::findStories()
{
    startJob(
        this, m_stop.get_token(),
        [workspace = m_services.workspace](std::stop_token stop, const OnProgress& onProgress) {
            return pipeline::findStories(workspace, std::move(stop), onProgress);
        },
        [this](const Result<int>& found) {
            if (found && *found > 0) // a failure waits for the next start; reading goes on without
                reload();
        });
}

void NewsPage::markRead(qint64 article)
{
    startJob(
        this, {},
        [workspace = m_services.workspace, article](std::stop_token, const OnProgress&) -> Result<void> {
            auto writer = workspace.writer();
            return writer ? writer->setRead(article, true) : tl::unexpected(writer.error());
        },
        [this, article](Result<void> done) {
            if (const int row = rowOf(article); done && row >= 0)
                m_model->setRead(row, true);
        });
}

void NewsPage::toggleStar()
{
    if (m_reader->article() == 0)
        return;
    const qint64 article = m_open.id;
    const bool isStarred = !m_open.isStarred;
    startJob(
        this, {},
        [workspace = m_services.workspace, article, isStarred](std::stop_token, const OnProgress&) -> Result<void> {
            auto writer = workspace.writer();
            return writer ? writer->setStarred(article, isStarred) : tl::unexpected(writer.error());
        },
        [this, article, isStarred](Result<void> done) {
            if (!done) {
                Q_EMIT failed(insight::errorText(done.error(), m_services.labels.language()));
                return;
            }
            if (m_open.id == article)
                m_open.isStarred = isStarred;
            m_star->setChecked(m_open.isStarred);
            m_star->setIcon(icon(m_open.isStarred ? u"starred"_s : u"star"_s, m_services.theme));
            if (const int row = rowOf(article); row >= 0)
                m_model->setStarred(row, isStarred);
        });
}

void NewsPage::openOriginal()
{
    const QUrl url(m_open.url);
    // An article's address comes from a feed: only the web is opened.
    if (url.scheme() == u"https"_s || url.scheme() == u"http"_s)
        QDesktopServices::openUrl(url);
}

bool NewsPage::pressed(Qt::Key key)
{
    const int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_J:
    case Qt::Key_K: {
        const int next = key == Qt::Key_J ? row + 1 : row - 1;
        if (next >= 0 && next < m_model->rowCount())
            m_list->setCurrentIndex(m_model->index(next, 0));
        return true;
    }
    case Qt::Key_N:
    case Qt::Key_P:
        m_reader->stepFact(key == Qt::Key_N ? 1 : -1);
        return true;
    case Qt::Key_V:
        if (m_open.revision > 1)
            showRevisions(!m_revised->isChecked());
        return true;
    case Qt::Key_S:
        toggleStar();
        return true;
    case Qt::Key_O:
        openOriginal();
        return true;
    default:
        return false;
    }
}

bool NewsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const Qt::Key letter = physicalKey(*key);
        if (key->modifiers() == Qt::NoModifier && pressed(letter))
            return true;
        if (watched == m_list && letter != Qt::Key_Space && !key->text().isEmpty() && key->text().front().isPrint()) {
            event->ignore(); // the list would look for a title; letters and signs belong to the window
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace pado::ui
